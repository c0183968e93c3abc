import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  ASSOCIATION,
  COLLEAGUE,
  CONTRACT,
  countRows,
  DIAGNOSTIC,
  INTERVIEW,
  LANDLORD,
  openAssociation,
  openCase,
  OTHER_ASSOCIATION,
  OTHER_SOCIAL_WORKER,
  SOCIAL_WORKER,
  type People,
} from './association';
import { tellStages } from './stages';

interface Action {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}
type Case = { readonly caseId: Id; readonly householdId: Id };

/** Cases in every state that makes a difference to the social worker who opened them. */
const STATES = ['just opened', 'diagnosed', 'with a contract', 'of a colleague', 'closed'] as const;
type State = (typeof STATES)[number];

const TODAY = '2026-11-25';
/** Inputs of which one goes through wherever the act can be done at all. */
const INPUTS = {
  changeReferent: [{ referentId: COLLEAGUE }, { referentId: SOCIAL_WORKER }, { referentId: OTHER_SOCIAL_WORKER }],
  recordInterview: [INTERVIEW, { ...INTERVIEW, heldOn: TODAY }],
  recordDiagnostic: [DIAGNOSTIC, { ...DIAGNOSTIC, madeOn: TODAY }],
  signSupportContract: [CONTRACT, { ...CONTRACT, signedOn: TODAY }],
  moveCaseToStage: [{ stage: 'PREPARATION' }, { stage: 'IN_HOME' }],
  recordCaseNote: [{ body: 'Facts, not judgement.' }, { body: 'Of an earlier day.', occurredAt: '2026-11-20T09:00:00Z' }],
  closeSupportCase: [
    { closedOn: '2026-11-12', outcome: 'REHOUSED' },
    { closedOn: TODAY, outcome: 'STABILISED' },
  ],
} as const;
const ACTS = Object.keys(INPUTS) as (keyof typeof INPUTS)[];

const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { support { case { id
  availableActions { mutation allowed refusals { code } } } } } } }`;

let service: TestService;
let people: People;
const cases = new Map<State, Case>();

beforeAll(async () => {
  ({ service, people } = await openAssociation());
  await tellStages(service);
  for (const state of STATES) cases.set(state, await openIn(state));
}, 30_000);
afterAll(() => service.stop());

async function openIn(state: State): Promise<Case> {
  const opened = await openCase(service, people);
  const { caseId } = opened;
  if (state === 'diagnosed' || state === 'with a contract') await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
  if (state === 'with a contract') await act(people.socialWorker, 'signSupportContract', { caseId, ...CONTRACT });
  if (state === 'of a colleague') await act(people.programmeManager, 'changeReferent', { caseId, referentId: COLLEAGUE });
  if (state === 'closed') await act(people.socialWorker, 'closeSupportCase', { caseId, ...INPUTS.closeSupportCase[0] });
  return opened;
}

const caseIn = (state: State): Case => cases.get(state) ?? { caseId: newId(), householdId: newId() };

/** Read where the household shows its case: there also somebody sees it who may do nothing with it. */
async function actionsOf(person: AsPerson, householdId: Id): Promise<readonly Action[] | undefined> {
  const { data, errors } = await person.graphql(QUERY, { of: [{ __typename: 'Household', id: householdId }] });
  expect(errors).toBeUndefined();
  const [household] = data?.['_entities'] as { support: { case: { availableActions: readonly Action[] } } | null }[];
  return household?.support?.case.availableActions;
}

/** Codes of what every one of the inputs is refused for; none when one of them would go through. */
async function unavoidable(person: AsPerson, mutation: keyof typeof INPUTS, caseId: Id): Promise<string[]> {
  const tried: string[][] = [];
  for (const input of INPUTS[mutation]) {
    const { refusals } = await act(person, mutation, { caseId, ...input, validateOnly: true });
    tried.push((refusals as { code: string }[]).map(({ code }) => code));
  }
  const [first = [], ...others] = tried;
  return first.filter((code) => others.every((codes) => codes.includes(code)));
}

async function expectTheTruth(person: AsPerson, { caseId, householdId }: Case): Promise<void> {
  const actions = await actionsOf(person, householdId);
  expect(actions?.map(({ mutation }) => mutation)).toEqual(ACTS);
  for (const { mutation, allowed, refusals } of actions ?? []) {
    const refused = await unavoidable(person, mutation as keyof typeof INPUTS, caseId);
    const said = { mutation, allowed, codes: refusals.map(({ code }) => code) };
    expect(said).toEqual({ mutation, allowed: refused.length === 0, codes: refused });
  }
}

describe('what may be done with a support case', () => {
  test.each(STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'a case, %s, and a %s: what is said is what a check of the act says',
    async (state, role: Role) => {
      const organisationId = ['PROGRAMME_MANAGER', 'SOCIAL_WORKER', 'AUDITOR'].includes(role) ? ASSOCIATION : LANDLORD;
      const person = service.as({ roles: [role], organisationId, subject: SOCIAL_WORKER });
      if (['AUDITOR', 'FINANCE_OFFICER', 'LITIGATION_OFFICER'].includes(role)) {
        return expect(await actionsOf(person, caseIn(state).householdId)).toBeUndefined();
      }
      await expectTheTruth(person, caseIn(state));
    },
  );

  test.each(STATES)('a case, %s, and people who hold two roles', async (state) => {
    const both = { roles: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'], organisationId: ASSOCIATION } as const;
    for (const person of [service.as({ ...both, subject: SOCIAL_WORKER }), service.as(both), people.landlordsProgrammeManager]) {
      await expectTheTruth(person, caseIn(state));
    }
  });

  test('is told with all its reasons', async () => {
    const said = async (person: keyof People, state: State) =>
      Object.fromEntries(
        ((await actionsOf(people[person], caseIn(state).householdId)) ?? []).map(({ mutation, refusals }) => [
          mutation,
          refusals.map(({ code }) => code).join(),
        ]),
      );
    const nothing = { recordInterview: '', recordDiagnostic: '', recordCaseNote: '', closeSupportCase: '', changeReferent: 'FORBIDDEN' };
    expect(await said('socialWorker', 'just opened')).toEqual({
      ...nothing,
      signSupportContract: 'DIAGNOSTIC_MISSING',
      moveCaseToStage: 'CONTRACT_NOT_SIGNED',
    });
    expect(await said('socialWorker', 'diagnosed')).toEqual({
      ...nothing,
      signSupportContract: '',
      moveCaseToStage: 'CONTRACT_NOT_SIGNED',
    });
    expect(await said('socialWorker', 'with a contract')).toEqual({
      ...nothing,
      signSupportContract: 'CONTRACT_ALREADY_SIGNED',
      moveCaseToStage: '',
    });
    expect(await said('programmeManager', 'closed')).toMatchObject({ changeReferent: 'CASE_CLOSED', recordCaseNote: 'FORBIDDEN' });
    expect(await said('socialWorker', 'of a colleague')).toMatchObject({ recordInterview: 'NOT_FOUND', closeSupportCase: 'NOT_FOUND' });
    expect(await said('landlordsProgrammeManager', 'just opened')).toMatchObject({ changeReferent: 'NOT_FOUND' });
  });

  test('of an association with one member of staff leaves nobody to hand the case over to', async () => {
    const { referralId, householdId } = await admitHousehold(service, OTHER_ASSOCIATION);
    const input = { referralId, referentId: OTHER_SOCIAL_WORKER, openedOn: '2026-11-03' };
    const { supportCase } = await act(people.otherProgrammeManager, 'openSupportCase', input, 'supportCase { id }');
    const { id: caseId } = supportCase as { id: Id };
    const [change] = (await actionsOf(people.otherProgrammeManager, householdId)) ?? [];
    expect(change).toMatchObject({ mutation: 'changeReferent', allowed: false, refusals: [{ code: 'REFERENT_NOT_OF_OPERATOR' }] });
    const stranger = await act(people.otherProgrammeManager, 'changeReferent', { caseId, referentId: COLLEAGUE, validateOnly: true });
    expect(stranger['refusals']).toMatchObject([{ code: 'REFERENT_NOT_OF_OPERATOR' }]);
    await expectTheTruth(people.otherSocialWorker, { caseId, householdId });
  });

  test('asking writes nothing but its own audit line, and refuses nobody', async () => {
    const before = await countRows(service);
    const subject = newId();
    const person = service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: ASSOCIATION, subject });
    await actionsOf(person, caseIn('diagnosed').householdId);
    expect(await countRows(service)).toEqual(before);
    expect(await service.sql('select use_case, outcome from audit where subject = $1 order by id', [subject])).toEqual([
      { use_case: 'readSupport', outcome: 'OK' },
      { use_case: 'availableActionsOfSupportCase', outcome: 'OK' },
    ]);
  });
});
