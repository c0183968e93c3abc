import { newId, type Id } from '@passerelle/shared/domain/ids';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { type TestService } from '@passerelle/shared/testing/test-service';
import { list } from './account-list';
import { filesOf } from './household-file';
import {
  act,
  importLines,
  LANDLORD,
  leaseOf,
  openArrears,
  openLandlord,
  OTHER_LANDLORD,
  payment,
  recordProfile,
  rentCall,
  type People,
  type Tenancy,
} from './landlord';

describe('facts of leases', () => {
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

  const end = (organisationId: Id, endedOn = '2026-11-20', version?: number) =>
    service.deliver(leaseEnded, {
      key: home.householdId,
      organisationId,
      ...(version === undefined ? {} : { version }),
      payload: {
        leaseId: home.accountId,
        householdId: home.householdId,
        landlordId: organisationId,
        endedOn,
        reason: 'REPLACED',
      },
    });
  const closedOn = async () => (await filesOf(people.financeOfficer, [home.householdId]))[0]?.accounts[0]?.['closedOn'];

  test('of another landlord are not applied', async () => {
    await expect(end(OTHER_LANDLORD)).rejects.toThrow(/does not belong/);
    await expect(
      service.deliver(leaseStarted, { ...leaseOf({ ...home, accountId: newId() }), organisationId: OTHER_LANDLORD }),
    ).rejects.toThrow(/does not belong/);
    expect(await closedOn()).toBeNull();
  });

  test('about an unknown lease are passed over', async () => {
    const payload = { leaseId: newId(), householdId: newId(), landlordId: LANDLORD, endedOn: '2026-11-20', reason: 'REPLACED' };
    await expect(service.deliver(leaseEnded, { key: payload.householdId, organisationId: LANDLORD, payload })).resolves.toBeUndefined();
  });

  test('close the account, which still takes payments and is no longer among the open ones', async () => {
    await end(LANDLORD);
    expect(await closedOn()).toBe('2026-11-20');
    expect((await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-24', '36.00')])).import).toMatchObject({
      accepted: 1,
    });
    expect((await filesOf(people.financeOfficer, [home.householdId]))[0]?.accounts[0]).toMatchObject({
      balanceCents: 140_000,
      arrears: { missedTerms: 3, arrearsCents: 140_000 },
    });
    expect((await list(people.financeOfficer, { filter: { open: true, leaseNumber: home.leaseNumber } })).nodes).toEqual([]);
    expect((await list(people.financeOfficer, { filter: { open: false, leaseNumber: home.leaseNumber } })).nodes).toHaveLength(1);
  });

  test('that tell of an end months ago cancel the rent called since, free its money, and tell the arrears that are left', async () => {
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-07'), rentCall(home.leaseNumber, '2026-08')]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-24', '1024.00')]);
    await end(LANDLORD, '2026-08-15');
    const { data } = await people.financeOfficer.graphql(
      `query Account($id: ID!) { rentAccount(id: $id) { balanceCents arrears { missedTerms arrearsCents }
         terms { nodes { month outstandingCents cancelledOn } } entries(first: 3) { nodes { kind bookedOn amountCents } } } }`,
      { id: home.accountId },
    );
    const cancelled = { kind: 'RENT_CANCELLED', bookedOn: '2026-11-25', amountCents: -51_200 };
    expect(data?.['rentAccount']).toEqual({
      // Rent of July and August, 1,024.00, less 100.00 and 1,024.00 received.
      balanceCents: -10_000,
      arrears: { missedTerms: 0, arrearsCents: 0 },
      terms: {
        nodes: [
          { month: '2026-11', outstandingCents: 0, cancelledOn: '2026-11-25' },
          { month: '2026-10', outstandingCents: 0, cancelledOn: '2026-11-25' },
          { month: '2026-09', outstandingCents: 0, cancelledOn: '2026-11-25' },
          { month: '2026-08', outstandingCents: 0, cancelledOn: null },
          { month: '2026-07', outstandingCents: 0, cancelledOn: null },
        ],
      },
      entries: { nodes: [cancelled, cancelled, cancelled] },
    });
    const told = (await service.published()).filter(({ type, key }) => type === 'arrears-position-changed.v1' && key === home.householdId);
    expect(told.at(-1)?.payload).toMatchObject({ missedTerms: 0, arrearsCents: 0, episodeId: null, asOf: '2026-11-25' });
    expect(told.at(-1)?.organisationId).toBe(LANDLORD);
    const wrong = await service.sql(
      `select t.id from rent_term t where account_id = $1 and (select coalesce(sum(amount_cents), 0) from payment_allocation where term_id = t.id)
         <> case when cancelled_on is null then amount_cents - outstanding_cents else 0 end
       union all select c.id from rent_credit c where account_id = $1 and unallocated_cents
         <> amount_cents - (select coalesce(sum(amount_cents), 0) from payment_allocation where credit_id = c.id)`,
      [home.accountId],
    );
    expect(wrong).toEqual([]);
    expect((await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-10')])).import).toMatchObject({ repeated: 1 });
  });

  test('that end a lease in the last month called change nothing of its rent', async () => {
    const facts = async () => (await service.published()).filter(({ key }) => key === home.householdId).length;
    const before = await facts();
    await end(LANDLORD);
    expect(await facts()).toBe(before);
    expect((await filesOf(people.financeOfficer, [home.householdId]))[0]?.accounts[0]).toMatchObject({ balanceCents: 143_600 });
  });

  test('older than the one that closed the account change nothing', async () => {
    await end(LANDLORD, '2026-11-20', 60);
    await end(LANDLORD, '2026-08-15', 59);
    expect(await closedOn()).toBe('2026-11-20');
    expect((await filesOf(people.financeOfficer, [home.householdId]))[0]?.accounts[0]).toMatchObject({ balanceCents: 143_600 });
  });

  test('the household moves to a new home: the effort rate is the new one, with the benefit last recorded', async () => {
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
    await act(people.financeOfficer, 'recordBenefitReinstatement', {
      input: { accountId: home.accountId, from: '2026-11-01', monthlyCents: 27_475 },
      fields: '',
    });
    const next = { ...home, accountId: newId(), leaseNumber: `${home.leaseNumber}-NEW` };
    const { payload, ...event } = leaseOf(next, '2026-11-25');
    await service.deliver(leaseStarted, { ...event, payload: { ...payload, rentCents: 38_640, replacesLeaseId: home.accountId } });
    await end(LANDLORD);
    const [file] = await filesOf(people.financeOfficer, [home.householdId]);
    expect(file?.accounts.map(({ id, closedOn: closed }) => [id, closed])).toEqual([
      [next.accountId, null],
      [home.accountId, '2026-11-20'],
    ]);
    expect(file?.accounts[0]?.['arrears']).toBeNull();
    expect(file?.effortRate).toMatchObject({
      basisPoints: 1_597,
      inputs: { rentCents: 38_640, monthlyAidCents: 27_475, aidAsOf: '2026-11-01' },
    });
  });

  test('a profile older than the one kept changes nothing', async () => {
    await recordProfile(service, home, { monthlyResourcesCents: 120_000, version: 50 });
    await recordProfile(service, home, { monthlyResourcesCents: 90_000, version: 49 });
    expect((await filesOf(people.rentalManager, [home.householdId]))[0]?.effortRate?.inputs).toMatchObject({
      monthlyResourcesCents: 120_000,
    });
  });
});
