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

  const end = (organisationId: Id, version?: number) =>
    service.deliver(leaseEnded, {
      key: home.householdId,
      organisationId,
      ...(version === undefined ? {} : { version }),
      payload: {
        leaseId: home.accountId,
        householdId: home.householdId,
        landlordId: organisationId,
        endedOn: '2026-11-20',
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
    expect((await list(people.financeOfficer, { filter: { open: true, leaseNumber: home.leaseNumber } })).nodes).toEqual([]);
    expect((await list(people.financeOfficer, { filter: { open: false, leaseNumber: home.leaseNumber } })).nodes).toHaveLength(1);
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
    expect((await filesOf(people.financeOfficer, [home.householdId]))[0]?.effortRate?.inputs).toMatchObject({
      monthlyResourcesCents: 120_000,
    });
  });
});
