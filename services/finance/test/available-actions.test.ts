import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  ASSOCIATION,
  countRows,
  grant,
  importLines,
  LANDLORD,
  openArrears,
  openLandlord,
  openTenancy,
  payment,
  rentCall,
  type People,
} from './landlord';

interface Action {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}

/** Accounts in every state that makes a difference. */
const STATES = ['in arrears', 'nothing called', 'nothing due', 'paid in advance', 'paid again', 'plan running'] as const;

describe('what may be done with a rent account', () => {
  let service: TestService;
  let people: People;
  const accounts = new Map<(typeof STATES)[number], { accountId: Id; householdId: Id }>();
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
    for (const state of STATES) accounts.set(state, await openIn(state));
  }, 60_000);
  afterAll(() => service.stop());

  async function openIn(state: (typeof STATES)[number]) {
    const officer = people.financeOfficer;
    if (state === 'in arrears') return openArrears(service, people);
    const home = state === 'plan running' ? await openArrears(service, people) : await openTenancy(service);
    const { leaseNumber, accountId } = home;
    if (state === 'nothing due') await importLines(officer, [rentCall(leaseNumber, '2026-12')]);
    if (state === 'paid in advance')
      await importLines(officer, [payment(leaseNumber, '2026-08-01', '2000.00'), rentCall(leaseNumber, '2026-10')]);
    if (state === 'paid again')
      await importLines(officer, [rentCall(leaseNumber, '2026-10'), payment(leaseNumber, '2026-11-20', '512.00')]);
    if (state === 'plan running')
      await act(officer, 'signRepaymentPlan', { input: { accountId, ...plan(143_600) }, fields: 'plan { id }' });
    return home;
  }

  const plan = (amountCents: number, signedOn = '2026-11-20') => ({ signedOn, instalments: [{ dueOn: '2026-12-05', amountCents }] });
  /** Inputs of which one goes through wherever the act can be done at all. */
  const INPUTS = {
    signRepaymentPlan: [plan(143_600), plan(51_200, '2026-11-10')],
    recordBenefitReinstatement: [{ from: '2026-11-01', monthlyCents: 21_275 }],
    recordBenefitBackPayment: [{ receivedOn: '2026-11-24', amountCents: 60_000, reference: 'CAF-2026-11' }],
    recordProcedureStage: [{ stage: 'PRE_LITIGATION', reachedOn: '2026-11-24', evidence: 'REL-2026-11' }],
  } as const;
  const ACTS = Object.keys(INPUTS) as (keyof typeof INPUTS)[];

  async function actionsOf(person: AsPerson, accountId: Id): Promise<readonly Action[] | undefined> {
    const { data, errors } = await person.graphql(
      'query ($id: ID!) { rentAccount(id: $id) { availableActions { mutation allowed refusals { code } } } }',
      { id: accountId },
    );
    expect(errors?.filter(({ message }) => message !== 'FORBIDDEN')).toEqual(errors === undefined ? undefined : []);
    const account = data?.['rentAccount'] as { availableActions: readonly Action[] } | null | undefined;
    return account?.availableActions;
  }

  /** Codes of what every one of the inputs would be refused for; none when one of them would go through. */
  async function unavoidable(
    person: AsPerson,
    mutation: keyof typeof INPUTS,
    target: { accountId: Id; replacesPlanId?: Id },
  ): Promise<string[]> {
    const tried: string[][] = [];
    for (const input of INPUTS[mutation]) {
      const { refusals } = await act(person, mutation, { input: { ...target, ...input, validateOnly: true }, fields: '__typename' });
      tried.push(refusals.map(({ code }) => String(code)));
    }
    const [first = [], ...others] = tried;
    return tried.some((codes) => codes.length === 0) ? [] : first.filter((code) => others.every((codes) => codes.includes(code)));
  }

  const runningPlan = async (accountId: Id) =>
    (await service.sql<{ id: Id }>(`select id from repayment_plan where account_id = $1 and state = 'RUNNING'`, [accountId]))[0];

  test.each(STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'an account, %s, and a %s: what is said is what a check of the act says',
    async (state, role: Role) => {
      const { accountId } = accounts.get(state) ?? { accountId: newId() };
      const person = service.as({ roles: [role], organisationId: LANDLORD });
      const actions = await actionsOf(person, accountId);
      if (actions === undefined) return expect(['ALLOCATION_OFFICER', 'LITIGATION_OFFICER', 'AUDITOR']).toContain(role);
      expect(actions.map(({ mutation }) => mutation)).toEqual(ACTS);
      const plans = await runningPlan(accountId);
      for (const mutation of ACTS) {
        const replaced = mutation === 'signRepaymentPlan' && plans !== undefined ? { replacesPlanId: plans.id } : {};
        const refused = await unavoidable(person, mutation, { accountId, ...replaced });
        const action = actions.find((each) => each.mutation === mutation);
        expect({ mutation, allowed: action?.allowed, codes: action?.refusals.map(({ code }) => code) }).toEqual({
          mutation,
          allowed: refused.length === 0,
          codes: refused,
        });
      }
    },
  );

  test('an association that supports the household may do nothing with it, and is told why', async () => {
    const { accountId, householdId } = await openArrears(service, people);
    await grant(service, householdId, ASSOCIATION, 'SUPPORT');
    const officer = service.as({ roles: ['FINANCE_OFFICER'], organisationId: ASSOCIATION });
    const actions = await actionsOf(officer, accountId);
    expect(actions?.map(({ allowed, refusals }) => [allowed, refusals.map(({ code }) => code)])).toEqual(
      ACTS.map(() => [false, ['ACCOUNT_OF_ANOTHER_LANDLORD']]),
    );
  });

  test('asking writes nothing but its own audit line, and refuses nobody', async () => {
    const { accountId } = accounts.get('in arrears') ?? { accountId: newId() };
    const before = await countRows(service);
    const subject = newId();
    await actionsOf(service.as({ roles: ['RENTAL_MANAGER'], organisationId: LANDLORD, subject }), accountId);
    expect(await countRows(service)).toEqual(before);
    const lines = await service.sql('select use_case, outcome from audit where subject = $1 order by id', [subject]);
    expect(lines).toEqual([
      { use_case: 'readAccounts', outcome: 'OK' },
      { use_case: 'availableActionsOfRentAccount', outcome: 'OK' },
    ]);
  });
});
