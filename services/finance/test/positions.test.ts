// What others are told of an account, whenever it changes: arrears, stage of the procedure, effort rate. Who has not heard of an account
// does not know; who has been told 0 or NONE knows.
import { newId } from '@passerelle/shared/domain/ids';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  ASSOCIATION,
  countRows,
  grant,
  importLines,
  LANDLORD,
  leaseOf,
  openArrears,
  openLandlord,
  openTenancy,
  OTHER_LANDLORD,
  payment,
  recordProfile,
  rentCall,
  type People,
  type Tenancy,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openLandlord());
}, 30_000);
afterAll(() => service.stop());

const toldOf = async ({ accountId }: Tenancy, type: string) =>
  (await service.published()).filter((fact) => fact.type === `${type}.v1` && fact.subject === accountId);
const payloadsOf = async (home: Tenancy, type: string) => (await toldOf(home, type)).map(({ payload }) => payload);
const stagesTold = async (home: Tenancy) => (await payloadsOf(home, 'procedure-stage-changed')).map(({ stage, since }) => [stage, since]);
const ratesTold = async (home: Tenancy) =>
  (await payloadsOf(home, 'effort-rate-changed')).map(({ rateBasisPoints, withEnergy, missing }) => [rateBasisPoints, withEnergy, missing]);

type Person = 'financeOfficer' | 'rentalManager' | 'allocationOfficer' | 'programmeManager' | 'otherFinanceOfficer' | 'auditor';
const STAGE = { stage: 'COMMANDEMENT_PAYER', reachedOn: '2026-11-20', evidence: 'ACT-2026-1187' };
const record = (home: Tenancy, change: object = {}, person: Person = 'financeOfficer') =>
  act<{ account: { procedure: Procedure } | null }>(people[person], 'recordProcedureStage', {
    input: { accountId: home.accountId, ...STAGE, ...change },
    fields: 'account { procedure { stage since history { nodes { stage reachedOn reason evidence recordedOn } totalCount { value } } } }',
  });
interface Procedure {
  readonly stage: string;
  readonly since: string | null;
  readonly history: { readonly nodes: readonly object[]; readonly totalCount: { readonly value: number } };
}

describe('an account that opens', () => {
  test('is told with a debt of 0, no procedure, and what is missing of its effort rate', async () => {
    const home = await openTenancy(service);
    const { householdId, accountId } = home;
    const of = { accountId, leaseId: accountId, householdId, landlordId: LANDLORD };
    expect(await payloadsOf(home, 'arrears-position-changed')).toEqual([
      { ...of, episodeId: null, missedTerms: 0, oldestDueOn: null, arrearsCents: 0, asOf: '2026-11-25' },
    ]);
    expect(await payloadsOf(home, 'procedure-stage-changed')).toEqual([{ ...of, stage: 'NONE', since: '2026-06-01', asOf: '2026-11-25' }]);
    expect(await payloadsOf(home, 'effort-rate-changed')).toEqual([
      { ...of, rateBasisPoints: null, withEnergy: false, missing: 'RESOURCES_UNKNOWN', asOf: '2026-11-25' },
    ]);
    expect((await toldOf(home, 'effort-rate-changed'))[0]?.organisationId).toBe(LANDLORD);
  });

  test('is told once, also when its lease is told again', async () => {
    const home = await openTenancy(service);
    await service.deliver(leaseStarted, leaseOf(home));
    expect([(await stagesTold(home)).length, (await ratesTold(home)).length]).toEqual([1, 1]);
  });
});

describe('an account that others were told nothing of before positions were told', () => {
  test('is told whole with the next act on it, and once', async () => {
    const home = await openTenancy(service);
    await service.sql('delete from told_position where account_id = $1', [home.accountId]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-20', '10.00')]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-21', '10.00')]);
    const arrears = await payloadsOf(home, 'arrears-position-changed');
    expect([arrears.length, arrears[1]?.['arrearsCents'], (await stagesTold(home)).length, (await ratesTold(home)).length]).toEqual([
      2, 0, 2, 2,
    ]);
  });
});

describe('the stage of a procedure', () => {
  test('follows the arrears while none runs: IMPAYE with the first cent past due, NONE with the last', async () => {
    const home = await openTenancy(service);
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-10')]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-20', '511.99')]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-21', '0.01')]);
    expect(await stagesTold(home)).toEqual([
      ['NONE', '2026-06-01'],
      ['IMPAYE', '2026-11-25'],
      ['NONE', '2026-11-25'],
    ]);
  });

  test('is the one recorded last, whatever is paid, until it is stepped back from', async () => {
    const home = await openArrears(service, people);
    await record(home, { stage: 'PRE_LITIGATION', reachedOn: '2026-10-15', evidence: 'REL-1' });
    await record(home, { stage: 'ASSIGNATION', reachedOn: '2026-11-10' });
    await record(home, { stage: 'ASSIGNATION', reachedOn: '2026-11-18', evidence: 'ACT-2' });
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-20', '1436.00')]);
    const { account, refusals } = await record(
      home,
      { stage: 'NONE', reachedOn: '2026-11-21', reason: 'SETTLED', evidence: 'REL-2' },
      'rentalManager',
    );
    expect(refusals).toEqual([]);
    expect(account?.procedure).toMatchObject({ stage: 'NONE', since: '2026-11-25', history: { totalCount: { value: 4 } } });
    expect(account?.procedure.history.nodes[0]).toEqual({
      stage: 'NONE',
      reachedOn: '2026-11-21',
      reason: 'SETTLED',
      evidence: 'REL-2',
      recordedOn: '2026-11-25',
    });
    expect((await stagesTold(home)).slice(1)).toEqual([
      ['IMPAYE', '2026-11-25'],
      ['PRE_LITIGATION', '2026-10-15'],
      ['ASSIGNATION', '2026-11-10'],
      ['NONE', '2026-11-25'],
    ]);
  });

  test('that ends while something is open is IMPAYE again', async () => {
    const home = await openArrears(service, people);
    await record(home);
    expect((await record(home, { stage: 'NONE', reason: 'WITHDRAWN' })).account?.procedure.stage).toBe('IMPAYE');
  });

  test('lists what was recorded, by stage and day', async () => {
    const home = await openArrears(service, people);
    await record(home, { stage: 'PRE_LITIGATION', reachedOn: '2026-10-15' });
    await record(home);
    const asked = await people.financeOfficer.graphql(
      `query ($id: ID!) { rentAccount(id: $id) { procedure {
         byStage: history(filter: { stage: COMMANDEMENT_PAYER }) { nodes { reachedOn } totalCount { value } }
         before: history(filter: { to: "2026-11-01" }, orderBy: REACHED_ON_ASC, first: 1) { nodes { stage } pageInfo { hasNextPage } } } } }`,
      { id: home.accountId },
    );
    expect(asked.data?.['rentAccount']).toEqual({
      procedure: {
        byStage: { nodes: [{ reachedOn: '2026-11-20' }], totalCount: { value: 1 } },
        before: { nodes: [{ stage: 'PRE_LITIGATION' }], pageInfo: { hasNextPage: false } },
      },
    });
  });

  describe('is refused', () => {
    let home: Tenancy;
    beforeEach(async () => {
      home = await openArrears(service, people);
    });

    test.each([
      ['allocationOfficer', 'FORBIDDEN'],
      ['programmeManager', 'FORBIDDEN'],
      ['auditor', 'FORBIDDEN'],
      ['otherFinanceOfficer', 'NOT_FOUND'],
    ] as const)('to the %s: %s, and nothing is written', async (person, code) => {
      const before = await countRows(service);
      expect((await record(home, {}, person)).refusals).toEqual([expect.objectContaining({ code })]);
      expect(await countRows(service)).toEqual(before);
    });

    test('to an association that supports the household: it does not keep the account', async () => {
      await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
      const officer = service.as({ roles: ['FINANCE_OFFICER'], organisationId: ASSOCIATION });
      const { refusals } = await act(officer, 'recordProcedureStage', {
        input: { accountId: home.accountId, ...STAGE },
        fields: '__typename',
      });
      expect(refusals).toEqual([expect.objectContaining({ code: 'ACCOUNT_OF_ANOTHER_LANDLORD' })]);
    });

    test.each([
      [{ reachedOn: '2026-11-26' }, 'IN_THE_FUTURE', 'reachedOn'],
      [{ reachedOn: '2026-11-19' }, 'STAGE_BEFORE_LAST', 'reachedOn'],
      [{ stage: 'PRE_LITIGATION' }, 'STEP_BACK_WITHOUT_REASON', 'reason'],
      [{ stage: 'ASSIGNATION', reason: 'PLAN' }, 'REASON_NOT_EXPECTED', 'reason'],
      [{}, 'STAGE_ALREADY_RECORDED', 'stage'],
      [{ stage: 'ASSIGNATION', evidence: 'two words' }, 'REFERENCE_INVALID', 'evidence'],
    ])('once a summons to pay was served on 20 November: %j, for %s', async (change, code, path) => {
      await record(home);
      const before = await countRows(service);
      const { refusals } = await record(home, change);
      expect(refusals).toEqual([expect.objectContaining({ code, path: [path], remedy: expect.any(String) })]);
      expect(await countRows(service)).toEqual(before);
    });

    test.each([
      [{ stage: 'NONE' }, 'NO_PROCEDURE_TO_END', 'stage'],
      [{ stage: 'PRE_LITIGATION', reachedOn: '2026-05-31' }, 'STAGE_BEFORE_LEASE', 'reachedOn'],
    ])('while no procedure runs: %j, for %s', async (change, code, path) => {
      expect((await record(home, change)).refusals).toEqual([expect.objectContaining({ code, path: [path] })]);
    });
  });

  test('that was recorded is never changed', async () => {
    const home = await openArrears(service, people);
    await record(home);
    await expect(service.sql(`update procedure_record set stage = 'NONE' where account_id = $1`, [home.accountId])).rejects.toThrow();
  });
});

describe('the effort rate', () => {
  const benefit = (home: Tenancy, monthlyCents: number, from = '2026-11-01') =>
    act(people.financeOfficer, 'recordBenefitReinstatement', {
      input: { accountId: home.accountId, from, monthlyCents },
      fields: '__typename',
    });

  test('is told with each of its inputs, and what it lacks; the same figure is not told twice', async () => {
    const home = await openTenancy(service);
    await recordProfile(service, home, { monthlyResourcesCents: 0 });
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    await benefit(home, 27_475);
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-10')]);
    expect(await ratesTold(home)).toEqual([
      [null, false, 'RESOURCES_UNKNOWN'],
      [null, false, 'RESOURCES_ZERO'],
      [null, false, 'AID_UNKNOWN'],
      // (512.00 + 80.00 - 274.75) / 1,200.00
      [2_644, false, 'ENERGY_UNKNOWN'],
    ]);
  });

  test('of a home whose energy is known has it in it, from the day that its lease is told', async () => {
    const home = await openTenancy(service);
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    await benefit(home, 27_475);
    const next = { ...home, accountId: newId(), leaseNumber: `${home.leaseNumber}-NEW` };
    const { payload, ...event } = leaseOf(next, '2026-11-25');
    await service.deliver(leaseStarted, { ...event, payload: { ...payload, energyChargesCents: 6_000, replacesLeaseId: home.accountId } });
    expect(await ratesTold(next)).toEqual([[3_144, true, null]]);
  });

  test('tells a landlord nothing of the benefit that another one recorded, on whose behalf its own is told', async () => {
    const home = await openTenancy(service);
    const other = await openTenancy(service, OTHER_LANDLORD, home.householdId);
    await benefit(home, 27_475);
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    expect((await ratesTold(home)).at(-1)).toEqual([2_644, false, 'ENERGY_UNKNOWN']);
    expect((await ratesTold(other)).at(-1)).toEqual([null, false, 'AID_UNKNOWN']);
    expect((await toldOf(other, 'effort-rate-changed')).map(({ organisationId }) => organisationId)).toEqual([
      OTHER_LANDLORD,
      OTHER_LANDLORD,
    ]);
  });

  test('of a home that was left stands as it was, whatever the household earns now', async () => {
    const home = await openTenancy(service);
    const { householdId, accountId } = home;
    const payload = { leaseId: accountId, householdId, landlordId: LANDLORD, endedOn: '2026-11-20', reason: 'TENANT_LEFT' };
    await service.deliver(leaseEnded, { key: householdId, organisationId: LANDLORD, payload });
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-10')]);
    expect(await ratesTold(home)).toEqual([[null, false, 'RESOURCES_UNKNOWN']]);
    expect((await stagesTold(home)).at(-1)).toEqual(['IMPAYE', '2026-11-25']);
  });
});
