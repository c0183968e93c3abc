import { newId } from '@passerelle/shared/domain/ids';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import { list } from './account-list';
import { filesOf } from './household-file';
import {
  act,
  ASSOCIATION,
  grant,
  importLines,
  LANDLORD,
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

describe('reading', () => {
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

  describe('the finance of a household', () => {
    test.each(['allocationOfficer', 'auditor', 'otherFinanceOfficer', 'programmeManager'] as const)(
      'is null without error for the %s',
      async (name) => {
        expect(await filesOf(people[name], [home.householdId])).toEqual([null]);
      },
    );

    test('is null for an id that is not one, and for a household that does not exist', async () => {
      expect(await filesOf(people.financeOfficer, ['garbage', newId()])).toEqual([null, null]);
    });

    test('is empty, not null, where the household is open and nothing is known', async () => {
      const householdId = newId();
      await grant(service, householdId, LANDLORD, 'TENANCY');
      expect(await filesOf(people.financeOfficer, [householdId])).toEqual([
        { asOf: expect.any(String), accounts: [], plan: null, benefit: null, effortRate: null },
      ]);
    });

    test('says up to when it holds what other services told, which a parked fact holds up', async () => {
      const asOf = async () => (await filesOf(people.financeOfficer, [home.householdId]))[0]?.asOf;
      expect(await asOf()).toBe(service.door.clock.now().toISOString());
      const key = home.householdId;
      const yesterday = new Date(service.door.clock.now().getTime() - 86_400_000).toISOString();
      await service.sql('update stream_position set told_at = $2 where stream_key = $1', [key, yesterday]);
      expect(await asOf()).toBe(yesterday);
      await service.sql(
        `insert into dead_letter (id, consumer, event_id, topic, partition, log_offset, stream_key, stream_version, type, headers, value,
           error, attempts, status)
         select gen_random_uuid(), p.consumer, gen_random_uuid(), p.source, 0, 0, $1, p.version + 1, 'lease-started.v1', '{}', '{}', '', 1, 'PARKED'
         from stream_position p where p.stream_key = $1`,
        [key],
      );
      await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
      expect(await asOf()).toBe(yesterday);
    });

    test('shows account, arrears, plan, benefit and effort rate to the landlord and to the association that supports it', async () => {
      await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
      await recordProfile(service, home, { monthlyResourcesCents: 120_000 });
      const input = { accountId: home.accountId, signedOn: '2026-11-20', instalments: [{ dueOn: '2026-12-05', amountCents: 143_600 }] };
      await act(people.financeOfficer, 'signRepaymentPlan', { input, fields: '' });
      const benefit = { accountId: home.accountId, from: '2026-11-01', monthlyCents: 27_475 };
      await act(people.financeOfficer, 'recordBenefitReinstatement', { input: benefit, fields: '' });
      const expected = {
        asOf: expect.any(String),
        accounts: [
          {
            id: home.accountId,
            leaseNumber: home.leaseNumber,
            openedOn: '2026-06-01',
            closedOn: null,
            balanceCents: 143_600,
            arrears: { missedTerms: 3, arrearsCents: 143_600, oldestDueOn: '2026-09-05', asOf: '2026-11-25' },
          },
        ],
        plan: expect.objectContaining({
          debtCents: 143_600,
          state: 'RUNNING',
          instalments: [{ number: 1, dueOn: '2026-12-05', amountCents: 143_600 }],
        }),
        benefit: { state: 'REINSTATED', monthlyCents: 27_475, from: '2026-11-01' },
        // (512.00 + 80.00 - 274.75) / 1,200.00 = 317.25 / 1,200.00
        effortRate: {
          basisPoints: 2_644,
          inputs: {
            rentCents: 51_200,
            serviceChargesCents: 8_000,
            energyChargesCents: null,
            monthlyAidCents: 27_475,
            monthlyResourcesCents: 120_000,
            aidAsOf: '2026-11-01',
            resourcesAsOf: '2026-10-31',
          },
        },
      };
      expect(await filesOf(people.programmeManager, [home.householdId])).toEqual([expected]);
      // A finance officer reads rent and not means: the rate, without what would tell them directly.
      const { inputs } = expected.effortRate;
      const rateAlone = { basisPoints: 2_644, inputs: { ...inputs, monthlyResourcesCents: null, resourcesAsOf: null } };
      expect(await filesOf(people.financeOfficer, [home.householdId])).toEqual([{ ...expected, effortRate: rateAlone }]);
    });

    test('has no effort rate in figures while benefit or resources are not known', async () => {
      const [before] = await filesOf(people.financeOfficer, [home.householdId]);
      expect(before?.effortRate).toMatchObject({ basisPoints: null, inputs: { monthlyAidCents: null, monthlyResourcesCents: null } });
      await recordProfile(service, home, { monthlyResourcesCents: null });
      const [after] = await filesOf(people.financeOfficer, [home.householdId]);
      expect(after?.effortRate).toMatchObject({ basisPoints: null, inputs: { monthlyResourcesCents: null } });
    });

    test('closes with the grant', async () => {
      const grantId = await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
      expect(await filesOf(people.programmeManager, [home.householdId])).toEqual([expect.anything()]);
      const payload = { grantId, householdId: home.householdId, organisationId: ASSOCIATION, to: '2026-11-25', reason: 'REFERRAL_ENDED' };
      await service.deliver(accessEnded, { key: home.householdId, organisationId: ASSOCIATION, payload });
      expect(await filesOf(people.programmeManager, [home.householdId])).toEqual([null]);
    });

    test('stays open to the landlord of a tenant who left, for what is left to settle: its own account, which still takes payments', async () => {
      await openTenancy(service, OTHER_LANDLORD, home.householdId);
      await grant(service, home.householdId, LANDLORD, 'SETTLEMENT');
      const payload = { grantId: home.grantId, householdId: home.householdId, organisationId: LANDLORD, to: '2026-11-25' };
      await service.deliver(accessEnded, {
        key: home.householdId,
        organisationId: LANDLORD,
        payload: { ...payload, reason: 'LEASE_ENDED' },
      });
      const { import: paid } = await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-24', '36.00', 'SOLDE')]);
      expect(paid).toMatchObject({ accepted: 1 });
      const [file] = await filesOf(people.financeOfficer, [home.householdId]);
      expect(file?.accounts).toMatchObject([{ id: home.accountId, balanceCents: 140_000 }]);
    });

    test('of a household that two landlords share shows each its own account, and both to the association', async () => {
      const other = await openTenancy(service, OTHER_LANDLORD, home.householdId);
      await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
      const seenBy = async (person: AsPerson) => (await filesOf(person, [home.householdId]))[0]?.accounts.map(({ id }) => id).sort();
      expect(await seenBy(people.financeOfficer)).toEqual([home.accountId]);
      expect(await seenBy(people.otherFinanceOfficer)).toEqual([other.accountId]);
      expect(await seenBy(people.programmeManager)).toEqual([home.accountId, other.accountId].sort());
    });
  });

  test('an import is shown to its own organisation only, with a sentence for each line', async () => {
    const { import: done } = await importLines(people.financeOfficer, [rentCall('B-NONE', '2026-09')]);
    const ask = async (person: AsPerson) =>
      (await person.graphql(`query I($id: ID!) { rentImport(id: $id) { rejected { line code message } } }`, { id: done?.id })).data?.[
        'rentImport'
      ];
    expect(await ask(people.financeOfficer)).toEqual({
      rejected: [{ line: 2, code: 'LEASE_UNKNOWN', message: expect.stringContaining('no rent account') }],
    });
    expect(await ask(people.otherFinanceOfficer)).toBeNull();
  });

  test.each(['rentAccount', 'rentImport'])('a %s is asked for by an id: another text is refused, as everywhere', async (root) => {
    const ask = (id: string) => people.financeOfficer.graphql(`query ($id: ID!) { ${root}(id: $id) { id } }`, { id });
    expect((await ask('x')).errors?.[0]?.originalError).toMatchObject({ reason: 'NOT_AN_ID', details: { path: ['id'] } });
    expect(await ask(newId())).toMatchObject({ data: { [root]: null } });
  });

  test('the audit says who read which household, to the auditor only', async () => {
    await filesOf(people.otherFinanceOfficer, [home.householdId]);
    await filesOf(people.financeOfficer, [home.householdId]);
    const query = '{ financeAudit(first: 2) { nodes { useCase outcome asked returned categories } } }';
    const { data } = await people.auditor.graphql(query);
    const line = { outcome: 'OK', asked: [home.householdId], returned: [home.householdId] };
    expect(data?.['financeAudit']).toEqual({
      nodes: [
        { useCase: 'readFinanceToldUntil', ...line, categories: ['RENT'] },
        { useCase: 'readFinance', ...line, categories: ['RENT', 'RESOURCES'] },
      ],
    });
    expect((await people.financeOfficer.graphql(query)).errors?.[0]?.originalError).toMatchObject({ reason: 'FORBIDDEN' });
  });

  test('takes as many statements for a page of 1, 20 and 100 households', async () => {
    const homes: Tenancy[] = [];
    while (homes.length < 100) homes.push(await openTenancy(service));
    const counts = (read: (size: number) => Promise<unknown>) =>
      [1, 20, 100].reduce<Promise<number[]>>(
        async (before, size) => [...(await before), await countStatements(service.door.app, () => read(size))],
        Promise.resolve([]),
      );
    const files = await counts((size) =>
      filesOf(
        people.financeOfficer,
        homes.slice(0, size).map(({ householdId }) => householdId),
      ),
    );
    const lists = await counts((first) => list(people.financeOfficer, { first, orderBy: 'LEASE_NUMBER' }));
    expect([new Set(files).size, new Set(lists).size]).toEqual([1, 1]);
  });
});
