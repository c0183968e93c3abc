import { newId } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { list } from './account-list';
import { filesOf } from './household-file';
import {
  act,
  countRows,
  importLines,
  openArrears,
  openLandlord,
  openTenancy,
  payment,
  rentCall,
  type People,
  type Tenancy,
} from './landlord';

interface Signed {
  readonly plan: { readonly id: string; readonly debtCents: number; readonly state: string; readonly replacesPlanId: string | null } | null;
}

describe('a repayment plan', () => {
  let service: TestService;
  let people: People;
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
  }, 30_000);
  afterAll(() => service.stop());

  const sign = (home: Tenancy, signing: { signedOn: string; amounts: readonly number[]; replacesPlanId?: string }) => {
    const { amounts, ...input } = signing;
    const instalments = amounts.map((amountCents, index) => ({ dueOn: `2027-0${index + 1}-05`, amountCents }));
    return act<Signed>(people.financeOfficer, 'signRepaymentPlan', {
      input: { accountId: home.accountId, instalments, ...input },
      fields: 'plan { id debtCents state replacesPlanId }',
    });
  };

  describe('recorded after the household paid again', () => {
    let home: Tenancy;
    beforeEach(async () => {
      home = await openTenancy(service);
      const calls = ['2026-08', '2026-09', '2026-10'].map((month) => rentCall(home.leaseNumber, month, '500.00'));
      await importLines(people.financeOfficer, [...calls, payment(home.leaseNumber, '2026-11-10', '500.00')]);
    });

    test('spreads the debt of the day of signature, not what is left of it', async () => {
      const { refusals } = await sign(home, { signedOn: '2026-11-01', amounts: [50_000, 50_000] });
      expect(refusals[0]).toMatchObject({ code: 'INSTALMENTS_DO_NOT_SUM', message: expect.stringContaining('the debt is €1,500.00') });
      expect((await sign(home, { signedOn: '2026-11-01', amounts: [75_000, 75_000] })).plan).toMatchObject({
        debtCents: 150_000,
        state: 'RUNNING',
      });
    });

    test('signed after a payment spreads what that payment left', async () => {
      expect((await sign(home, { signedOn: '2026-11-10', amounts: [100_000] })).plan).toMatchObject({ debtCents: 100_000 });
    });

    test('is complete at once when its debt was paid meanwhile', async () => {
      await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-20', '1000.00')]);
      expect((await sign(home, { signedOn: '2026-11-01', amounts: [150_000] })).plan).toMatchObject({
        debtCents: 150_000,
        state: 'COMPLETED',
      });
    });
  });

  describe('that is not kept', () => {
    let home: Tenancy;
    let running: string;
    beforeEach(async () => {
      home = await openArrears(service, people);
      running = (await sign(home, { signedOn: '2026-11-20', amounts: [143_600] })).plan?.id ?? '';
    });

    test.each([
      ['PLAN_ALREADY_RUNNING', {}],
      ['PLAN_NOT_RUNNING', { replacesPlanId: newId() }],
    ])('gives way to no other one: %s, and nothing is written', async (code, change) => {
      const before = await countRows(service);
      const { refusals } = await sign(home, { signedOn: '2026-11-25', amounts: [143_600], ...change });
      expect(refusals).toEqual([expect.objectContaining({ code, kind: 'CONFLICT', remedy: expect.stringContaining('plan') })]);
      expect(await countRows(service)).toEqual(before);
    });

    test('finds its account by its reference, for whom the account is open to', async () => {
      const [plan] = await service.sql<{ reference: string }>('select reference from repayment_plan where id = $1', [running]);
      const reference = plan?.reference ?? '';
      expect(reference).toMatch(/^PLA-2026-\d{6}$/);
      const found = await list(people.financeOfficer, { filter: { reference: reference.toLowerCase() } });
      expect(found).toMatchObject({ nodes: [{ id: home.accountId }], totalCount: { value: 1 } });
      const elsewhere = await list(people.otherFinanceOfficer, { filter: { reference } });
      expect(elsewhere.nodes.map(({ id }) => id)).not.toContain(home.accountId);
    });

    test('is replaced by one that names it, and the household file shows the new one', async () => {
      const { plan } = await sign(home, { signedOn: '2026-11-25', amounts: [71_800, 71_800], replacesPlanId: running });
      expect(plan).toMatchObject({ state: 'RUNNING', debtCents: 143_600, replacesPlanId: running });
      const states = await service.sql('select id, state from repayment_plan where account_id = $1 order by signed_on', [home.accountId]);
      expect(states).toEqual([
        { id: running, state: 'REPLACED' },
        { id: plan?.id, state: 'RUNNING' },
      ]);
      expect((await filesOf(people.financeOfficer, [home.householdId]))[0]?.plan).toMatchObject({ id: plan?.id });
      expect((await sign(home, { signedOn: '2026-11-25', amounts: [143_600], replacesPlanId: running })).refusals[0]).toMatchObject({
        code: 'PLAN_NOT_RUNNING',
        path: ['replacesPlanId'],
      });
    });
  });
});
