import { newId } from '@passerelle/shared/domain/ids';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { filesOf } from './household-file';
import {
  act,
  countRows,
  importLines,
  LANDLORD,
  leaseOf,
  openLandlord,
  openTenancy,
  recordProfile,
  type People,
  type Tenancy,
} from './landlord';

describe('housing benefit', () => {
  let service: TestService;
  let people: People;
  let home: Tenancy;
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
  }, 30_000);
  beforeEach(async () => {
    service.setToday('2026-11-25');
    home = await openTenancy(service);
    await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
  });
  afterAll(() => service.stop());

  const record = (from: string, monthlyCents: number, accountId = home.accountId) =>
    act(people.financeOfficer, 'recordBenefitReinstatement', { input: { accountId, from, monthlyCents }, fields: 'benefit { from }' });
  const shown = async () => {
    const [file] = await filesOf(people.financeOfficer, [home.householdId]);
    const inputs = file?.effortRate?.inputs;
    return { benefit: file?.benefit?.['from'] ?? null, aid: inputs?.['monthlyAidCents'] ?? null, asOf: inputs?.['aidAsOf'] ?? null };
  };

  test('that starts later is not the aid of today, and is from its first day on', async () => {
    await record('2027-02-25', 30_000);
    expect(await shown()).toEqual({ benefit: null, aid: null, asOf: null });
    await record('2026-11-01', 10_000);
    expect(await shown()).toEqual({ benefit: '2026-11-01', aid: 10_000, asOf: '2026-11-01' });
    service.setToday('2027-02-25');
    expect(await shown()).toEqual({ benefit: '2027-02-25', aid: 30_000, asOf: '2027-02-25' });
  });

  test('of the past, recorded later, does not take the place of the one that is paid now', async () => {
    await record('2026-11-01', 10_000);
    await record('2026-08-01', 25_000);
    expect(await shown()).toEqual({ benefit: '2026-11-01', aid: 10_000, asOf: '2026-11-01' });
  });

  test('cannot start once the household has left the home that it is paid for', async () => {
    await record('2026-11-01', 10_000);
    const next = { ...home, accountId: newId(), leaseNumber: `${home.leaseNumber}-NEW` };
    await service.deliver(leaseStarted, leaseOf(next, '2026-11-20'));
    const payload = {
      leaseId: home.accountId,
      householdId: home.householdId,
      landlordId: LANDLORD,
      endedOn: '2026-11-20',
      reason: 'REPLACED',
    };
    await service.deliver(leaseEnded, { key: home.householdId, organisationId: LANDLORD, payload });
    const before = await countRows(service);
    expect((await record('2026-11-20', 30_000)).refusals).toEqual([
      expect.objectContaining({ code: 'FROM_AFTER_LEASE', path: ['from'], remedy: expect.any(String) }),
    ]);
    expect(await countRows(service)).toEqual(before);
    expect(await shown()).toEqual({ benefit: '2026-11-01', aid: 10_000, asOf: '2026-11-01' });
    await record('2026-11-20', 20_000, next.accountId);
    expect(await shown()).toEqual({ benefit: '2026-11-20', aid: 20_000, asOf: '2026-11-20' });
  });

  describe('that arrives through both doors is booked once', () => {
    const line = () => `${home.leaseNumber};BENEFIT;;;543.20;2026-11-20;CAF-RAP-1`;
    const backPayment = () =>
      act(people.financeOfficer, 'recordBenefitBackPayment', {
        input: { accountId: home.accountId, receivedOn: '2026-11-20', amountCents: 54_320, reference: 'CAF-RAP-1' },
        fields: 'account { balanceCents }',
      });

    test('as a back-payment first: the line of the file is a repeat', async () => {
      expect((await backPayment()).refusals).toEqual([]);
      expect((await importLines(people.financeOfficer, [line()])).import).toMatchObject({ accepted: 0, repeated: 1 });
    });

    test('by the file first: the back-payment is refused', async () => {
      expect((await importLines(people.financeOfficer, [line()])).import).toMatchObject({ accepted: 1 });
      const before = await countRows(service);
      expect((await backPayment()).refusals).toEqual([
        expect.objectContaining({ code: 'BACK_PAYMENT_ALREADY_BOOKED', kind: 'CONFLICT', message: expect.stringContaining('by a file') }),
      ]);
      expect(await countRows(service)).toEqual(before);
    });
  });
});
