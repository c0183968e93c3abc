import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  ASSOCIATION,
  countRows,
  grant,
  importLines,
  openArrears,
  openLandlord,
  payment,
  rentCall,
  type People,
  type Tenancy,
} from './landlord';

const PLAN = 'plan { id debtCents state signedOn instalments { number dueOn amountCents } account { id } } household { id }';
const ACTS = {
  signRepaymentPlan: { fields: PLAN, input: { signedOn: '2026-11-20', instalments: [{ dueOn: '2026-12-05', amountCents: 143_600 }] } },
  recordBenefitReinstatement: {
    fields: 'benefit { id state monthlyCents from recordedOn } household { id }',
    input: { from: '2026-11-01', monthlyCents: 21_275 },
  },
  recordBenefitBackPayment: {
    fields: 'account { balanceCents arrears { missedTerms arrearsCents } } household { id }',
    input: { receivedOn: '2026-11-24', amountCents: 60_000, reference: 'CAF-2026-11' },
  },
} as const;
type Act = keyof typeof ACTS;
const NAMES = Object.keys(ACTS) as Act[];

describe('acts on a rent account', () => {
  let service: TestService;
  let people: People;
  let home: Tenancy;
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
  }, 30_000);
  beforeEach(async () => {
    home = await openArrears(service, people);
  });
  afterAll(() => service.stop());

  const send = (name: Act, change: object = {}, person: keyof People = 'financeOfficer', accountId: Id = home.accountId) =>
    act(people[person], name, { input: { accountId, ...ACTS[name].input, ...change }, fields: ACTS[name].fields });
  const factsOf = async (type: string) => (await service.published()).filter((fact) => fact.type === type && fact.key === home.householdId);

  const roles = ['rentalManager', 'allocationOfficer', 'programmeManager', 'auditor'] as const;
  test.each(NAMES.flatMap((name) => roles.map((person) => [name, person] as const)))('%s is refused to the %s', async (name, person) => {
    const before = await countRows(service);
    expect((await send(name, {}, person)).refusals).toEqual([expect.objectContaining({ code: 'FORBIDDEN', kind: 'FORBIDDEN' })]);
    expect(await countRows(service)).toEqual(before);
  });

  test.each(NAMES)('%s: another landlord, and an account that is not there, are told alike', async (name) => {
    const before = await countRows(service);
    const [foreign] = (await send(name, {}, 'otherFinanceOfficer')).refusals;
    const [absent] = (await send(name, {}, 'financeOfficer', newId())).refusals;
    expect([foreign, foreign?.['code']]).toEqual([absent, 'NOT_FOUND']);
    expect((await send(name, {}, 'financeOfficer', 'anything')).refusals[0]).toMatchObject({ code: 'NOT_AN_ID', path: ['accountId'] });
    expect(await countRows(service)).toEqual(before);
  });

  test.each(NAMES)('%s is refused to an association that may see the account but does not keep it', async (name) => {
    await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
    const before = await countRows(service);
    expect((await send(name, {}, 'associationFinanceOfficer')).refusals[0]).toMatchObject({
      code: 'ACCOUNT_OF_ANOTHER_LANDLORD',
      kind: 'REFUSED',
    });
    expect(await countRows(service)).toEqual(before);
  });

  test.each<[Act, string, object, string]>([
    ['signRepaymentPlan', 'INSTALMENTS_DO_NOT_SUM', { instalments: [{ dueOn: '2026-12-05', amountCents: 143_599 }] }, 'instalments'],
    ['signRepaymentPlan', 'INSTALMENTS_OUT_OF_RANGE', { instalments: [] }, 'instalments'],
    ['signRepaymentPlan', 'IN_THE_FUTURE', { signedOn: '2026-11-26' }, 'signedOn'],
    ['signRepaymentPlan', 'NOTHING_TO_REPAY', { signedOn: '2026-09-05' }, 'signedOn'],
    [
      'signRepaymentPlan',
      'INSTALMENT_DATES_NOT_RISING',
      { instalments: [{ dueOn: '2026-11-19', amountCents: 143_600 }] },
      'instalments.0.dueOn',
    ],
    ['recordBenefitReinstatement', 'NOT_POSITIVE', { monthlyCents: 0 }, 'monthlyCents'],
    ['recordBenefitReinstatement', 'AMOUNT_TOO_LARGE', { monthlyCents: 3_000_000_000 }, 'monthlyCents'],
    ['recordBenefitReinstatement', 'FROM_BEFORE_LEASE', { from: '2026-05-01' }, 'from'],
    ['recordBenefitReinstatement', 'FROM_TOO_FAR', { from: '2028-01-01' }, 'from'],
    ['recordBenefitReinstatement', 'IN_THE_FUTURE', { recordedOn: '2026-11-26' }, 'recordedOn'],
    ['recordBenefitBackPayment', 'IN_THE_FUTURE', { receivedOn: '2026-11-26' }, 'receivedOn'],
    ['recordBenefitBackPayment', 'TOO_LONG_AGO', { receivedOn: '1926-11-25' }, 'receivedOn'],
    ['recordBenefitBackPayment', 'NOT_POSITIVE', { amountCents: -1 }, 'amountCents'],
    ['recordBenefitBackPayment', 'AMOUNT_TOO_LARGE', { amountCents: 10_000_001 }, 'amountCents'],
    ['recordBenefitBackPayment', 'REFERENCE_INVALID', { reference: '' }, 'reference'],
  ])('%s is refused with %s, and nothing is written', async (name, code, change, path) => {
    const before = await countRows(service);
    const { refusals, ...payload } = await send(name, change);
    expect(refusals).toEqual([expect.objectContaining({ code, path: path.split('.'), remedy: expect.any(String) })]);
    expect(Object.values(payload)).toEqual([null, null]);
    expect(await countRows(service)).toEqual(before);
  });

  test('a plan is signed for the debt of the day, told to others, and followed until the debt is paid', async () => {
    const instalments = [
      { dueOn: '2026-12-05', amountCents: 71_800 },
      { dueOn: '2027-01-05', amountCents: 71_800 },
    ];
    const { plan, household } = await send('signRepaymentPlan', { instalments });
    expect([plan, household]).toEqual([
      {
        id: expect.any(String),
        debtCents: 143_600,
        state: 'RUNNING',
        signedOn: '2026-11-20',
        instalments: instalments.map((one, index) => ({ number: index + 1, ...one })),
        account: { id: home.accountId },
      },
      { id: home.householdId },
    ]);
    expect(await factsOf('repayment-plan-signed.v1')).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ accountId: home.accountId, debtCents: 143_600, instalments: 2 }) }),
    ]);
    expect((await send('signRepaymentPlan', { instalments })).refusals[0]).toMatchObject({
      code: 'PLAN_ALREADY_RUNNING',
      kind: 'CONFLICT',
    });
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-24', '1436.00')]);
    const [row] = await service.sql('select state, completed_on from repayment_plan where account_id = $1', [home.accountId]);
    expect(row).toEqual({ state: 'COMPLETED', completed_on: '2026-11-25' });
    expect(await factsOf('repayment-plan-completed.v1')).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ accountId: home.accountId, completedOn: '2026-11-25' }) }),
    ]);
  });

  test.each<[Act, string]>([
    ['signRepaymentPlan', 'PLAN_ALREADY_RUNNING'],
    ['recordBenefitReinstatement', 'BENEFIT_ALREADY_RECORDED'],
    ['recordBenefitBackPayment', 'BACK_PAYMENT_ALREADY_BOOKED'],
  ])('%s sent twice at once: one is done, the other is %s', async (name, code) => {
    const answers = await Promise.all([send(name), send(name)]);
    expect(answers.flatMap(({ refusals }) => refusals.map((refusal) => [refusal['code'], refusal['kind']]))).toEqual([[code, 'CONFLICT']]);
  });

  test('a repeat with the same client key answers the first act', async () => {
    const clientKey = newId();
    const first = await send('recordBenefitReinstatement', { clientKey });
    expect(await send('recordBenefitReinstatement', { clientKey })).toEqual(first);
    expect(await factsOf('housing-benefit-reinstated.v1')).toHaveLength(1);
  });

  test('a reinstatement is recorded and told with the lease that it is paid for', async () => {
    const { benefit } = await send('recordBenefitReinstatement');
    expect(benefit).toMatchObject({ state: 'REINSTATED', monthlyCents: 21_275, from: '2026-11-01', recordedOn: '2026-11-25' });
    const [fact] = await factsOf('housing-benefit-reinstated.v1');
    expect(fact?.payload).toMatchObject({ leaseId: home.accountId, monthlyCents: 21_275, recordedOn: '2026-11-25', from: '2026-11-01' });
  });

  test('a back-payment settles the oldest rent, and it and the new position are told, in this order', async () => {
    const { account } = await send('recordBenefitBackPayment');
    expect(account).toEqual({ balanceCents: 83_600, arrears: { missedTerms: 2, arrearsCents: 83_600 } });
    const facts = (await service.published()).filter(({ key }) => key === home.householdId).slice(-2);
    expect(facts.map(({ type }) => type)).toEqual(['benefit-back-payment-received.v1', 'arrears-position-changed.v1']);
    expect(facts.map(({ version }) => version)).toEqual([...facts.map(({ version }) => version)].sort((left, right) => left - right));
    expect(facts[1]?.payload).toMatchObject({ missedTerms: 2, arrearsCents: 83_600, oldestDueOn: '2026-10-05' });
  });

  test('what a back-payment leaves over waits until the next rent is due', async () => {
    await send('recordBenefitBackPayment', { amountCents: 160_600 });
    const december = [rentCall(home.leaseNumber, '2026-12')];
    const outstanding = async () =>
      (await service.sql(`select outstanding_cents from rent_term where account_id = $1 and month = '2026-12'`, [home.accountId]))[0];
    await importLines(people.financeOfficer, december);
    expect(await outstanding()).toEqual({ outstanding_cents: 51_200 });
    service.setToday('2026-12-05');
    await importLines(people.financeOfficer, december);
    service.setToday('2026-11-25');
    expect(await outstanding()).toEqual({ outstanding_cents: 34_200 });
  });
});
