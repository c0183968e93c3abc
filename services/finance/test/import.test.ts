import { newId } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  countRows,
  csvOf,
  importLines,
  openLandlord,
  openTenancy,
  OTHER_LANDLORD,
  payment,
  rentCall,
  type Imported,
  type People,
  type Tenancy,
} from './landlord';

const MONTHS = ['2026-09', '2026-10', '2026-11'];

describe('a file of rent movements', () => {
  let service: TestService;
  let people: People;
  let home: Tenancy;
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
  }, 30_000);
  beforeEach(async () => {
    home = await openTenancy(service);
  });
  afterAll(() => service.stop());

  const accountOf = async (tenancy: Tenancy) => {
    const { data } = await people.financeOfficer.graphql(
      `query Account($id: ID!) { rentAccount(id: $id) { balanceCents arrears { missedTerms arrearsCents oldestDueOn asOf }
         terms { nodes { month outstandingCents } } entries { nodes { kind bookedOn amountCents reference } } } }`,
      { id: tenancy.accountId },
    );
    return data?.['rentAccount'] as Record<string, unknown>;
  };
  /** Those after the first, which is told when the account opens. */
  const positionsOf = async (tenancy: Tenancy) =>
    (await service.published())
      .filter(({ type, key }) => type === 'arrears-position-changed.v1' && key === tenancy.householdId)
      .map(({ payload }) => payload)
      .slice(1);

  test.each([
    ['CSV_TOO_LARGE', 'x'.repeat(90 * 1024 + 1)],
    ['CSV_HEADER_INVALID', 'lease;amount'],
    ['CSV_EMPTY', csvOf([])],
    ['CSV_TOO_MANY_LINES', csvOf(Array<string>(2_001).fill('a'))],
  ])('is refused whole with %s, and nothing is written', async (code, csv) => {
    const before = await countRows(service);
    const { refusals, ...payload } = await act<Imported>(people.financeOfficer, 'importRentMovements', {
      input: { csv },
      fields: 'import { id }',
    });
    expect([payload.import, refusals[0]]).toEqual([null, expect.objectContaining({ code, kind: 'INVALID_INPUT', path: ['csv'] })]);
    expect(refusals[0]?.['remedy']).toEqual(expect.any(String));
    expect(await countRows(service)).toEqual(before);
  });

  test.each(['rentalManager', 'allocationOfficer', 'programmeManager', 'auditor'] as const)('is refused to the %s', async (name) => {
    const before = await countRows(service);
    const { refusals } = await importLines(people[name], [rentCall(home.leaseNumber, '2026-09')]);
    expect(refusals).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
    expect(await countRows(service)).toEqual(before);
  });

  test('reports bad lines and unknown lease numbers by line, and books the others', async () => {
    const foreign = await openTenancy(service, OTHER_LANDLORD);
    const { import: done } = await importLines(people.financeOfficer, [
      rentCall(home.leaseNumber, '2026-09'),
      rentCall('B-NONE', '2026-09'),
      rentCall(foreign.leaseNumber, '2026-09'),
      'broken',
      rentCall(home.leaseNumber, '2026-09', '513.00'),
      rentCall(home.leaseNumber, '2026-05'),
      `${home.leaseNumber};RENT_CALL;2026-06;2026-05-31;512.00;;`,
      payment(home.leaseNumber, '2026-09-07', '512,00'),
    ]);
    expect(done).toMatchObject({
      linesRead: 8,
      accepted: 2,
      repeated: 0,
      rejected: [
        { line: 3, code: 'LEASE_UNKNOWN' },
        { line: 4, code: 'LEASE_UNKNOWN' },
        { line: 5, code: 'LINE_MALFORMED' },
        { line: 6, code: 'RENT_ALREADY_CALLED' },
        { line: 7, code: 'MONTH_OUTSIDE_LEASE' },
        { line: 8, code: 'DUE_ON_INVALID' },
      ],
    });
    const [entries] = await service.sql<{ count: number }>('select count(*) from ledger_entry where account_id = $1', [foreign.accountId]);
    expect(entries?.count).toBe(0);
  });

  test('settles the oldest rent, judges the arrears once after the whole file, and tells them', async () => {
    await importLines(people.financeOfficer, [
      payment(home.leaseNumber, '2026-10-07', '700.00'),
      ...MONTHS.map((month) => rentCall(home.leaseNumber, month)),
    ]);
    expect(await accountOf(home)).toEqual({
      balanceCents: 83_600,
      arrears: { missedTerms: 2, arrearsCents: 83_600, oldestDueOn: '2026-10-05', asOf: '2026-11-25' },
      terms: {
        nodes: [
          { month: '2026-11', outstandingCents: 51_200 },
          { month: '2026-10', outstandingCents: 32_400 },
          { month: '2026-09', outstandingCents: 0 },
        ],
      },
      entries: {
        nodes: [
          { kind: 'RENT_CALL', bookedOn: '2026-11-05', amountCents: 51_200, reference: null },
          { kind: 'PAYMENT', bookedOn: '2026-10-07', amountCents: -70_000, reference: 'VIR-1' },
          { kind: 'RENT_CALL', bookedOn: '2026-10-05', amountCents: 51_200, reference: null },
          { kind: 'RENT_CALL', bookedOn: '2026-09-05', amountCents: 51_200, reference: null },
        ],
      },
    });
    expect(await positionsOf(home)).toEqual([
      expect.objectContaining({
        accountId: home.accountId,
        missedTerms: 2,
        arrearsCents: 83_600,
        oldestDueOn: '2026-10-05',
        episodeId: expect.any(String),
      }),
    ]);
    const allocations = await service.sql('select amount_cents, policy, reason from payment_allocation where account_id = $1', [
      home.accountId,
    ]);
    expect(allocations).toHaveLength(2);
    expect(allocations[0]).toEqual(expect.objectContaining({ policy: 'OLDEST_FIRST', reason: expect.stringContaining('14-24.862') }));
  });

  test('books nothing twice, whether the same file or one that overlaps, and keeps true twins', async () => {
    const twins = [payment(home.leaseNumber, '2026-09-07', '4.50'), payment(home.leaseNumber, '2026-09-07', '4.50')];
    const lines = [rentCall(home.leaseNumber, '2026-09'), ...twins];
    expect((await importLines(people.financeOfficer, lines)).import).toMatchObject({ accepted: 3, repeated: 0 });
    expect((await importLines(people.financeOfficer, lines)).import).toMatchObject({ accepted: 0, repeated: 3 });
    expect((await importLines(people.financeOfficer, [...lines, rentCall(home.leaseNumber, '2026-10')])).import).toMatchObject({
      accepted: 1,
      repeated: 3,
    });
    expect(await accountOf(home)).toMatchObject({ balanceCents: 2 * 51_200 - 900 });
    expect(await positionsOf(home)).toHaveLength(2);
  });

  test('sent again with its client key answers the first import; with another body it is refused', async () => {
    const clientKey = newId();
    const input = { clientKey, csv: csvOf([rentCall(home.leaseNumber, '2026-09')]) };
    const send = (changed: object) =>
      act<Imported>(people.financeOfficer, 'importRentMovements', { input: { ...input, ...changed }, fields: 'import { id accepted }' });
    const first = await send({});
    expect((await send({})).import).toEqual(first.import);
    expect((await send({ csv: csvOf([rentCall(home.leaseNumber, '2026-10')]) })).refusals).toEqual([
      expect.objectContaining({ code: 'CLIENT_KEY_REUSED' }),
    ]);
  });

  test('keeps one episode while anything past due is open, and closes it with the last cent', async () => {
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-09')]);
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-10')]);
    await importLines(people.financeOfficer, [payment(home.leaseNumber, '2026-11-07', '1024.00')]);
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-11')]);
    const [first, second, third, fourth] = (await positionsOf(home)).map(({ episodeId, missedTerms }) => ({ episodeId, missedTerms }));
    expect([second?.episodeId, third, fourth?.missedTerms]).toEqual([first?.episodeId, { episodeId: null, missedTerms: 0 }, 1]);
    expect([null, first?.episodeId]).not.toContain(fourth?.episodeId);
  });

  test('sent twice at once books each line once', async () => {
    const lines = MONTHS.map((month) => rentCall(home.leaseNumber, month));
    const imports = await Promise.all([importLines(people.financeOfficer, lines), importLines(people.financeOfficer, lines)]);
    expect(imports.map((done) => done.import?.accepted).sort()).toEqual([0, 3]);
    expect(await positionsOf(home)).toHaveLength(1);
  });

  test('of 2,000 lines for 500 households is booked within its time, every entry in balance', async () => {
    const homes: Tenancy[] = [];
    for (let count = 0; count < 500; count += 1) homes.push(await openTenancy(service));
    const lines = homes.flatMap(({ leaseNumber }) => [
      ...MONTHS.map((month) => rentCall(leaseNumber, month)),
      payment(leaseNumber, '2026-09-07', '1'),
    ]);
    const started = Date.now();
    expect((await importLines(people.financeOfficer, lines)).import).toMatchObject({ accepted: 2_000, rejected: [] });
    expect(Date.now() - started).toBeLessThan(10_000);
    const wrong = await service.sql(
      `select a.id from rent_account a where balance_cents <> (select coalesce(sum(amount_cents), 0) from ledger_posting where account_id = a.id and side = '411')
         or balance_cents <> (select coalesce(sum(outstanding_cents), 0) from rent_term where account_id = a.id)
           - (select coalesce(sum(unallocated_cents), 0) from rent_credit where account_id = a.id)`,
    );
    expect(wrong).toEqual([]);
    const open = await service.sql(
      `select t.id from rent_term t where outstanding_cents <> amount_cents - (select coalesce(sum(amount_cents), 0) from payment_allocation where term_id = t.id)`,
    );
    expect(open).toEqual([]);
  }, 60_000);

  test('cannot be followed by an entry that does not balance, or by a change of what was booked', async () => {
    await importLines(people.financeOfficer, [rentCall(home.leaseNumber, '2026-09')]);
    const [entry] = await service.sql<{ id: string }>('select id from ledger_entry where account_id = $1', [home.accountId]);
    const posting = [entry?.id, home.accountId, home.householdId, home.landlordId];
    await expect(service.sql(`insert into ledger_posting values ($1, 3, $2, $3, $4, '512', 1)`, posting)).rejects.toThrow(
      /does not balance/,
    );
    await expect(service.sql(`update ledger_posting set amount_cents = 1 where entry_id = $1`, [entry?.id])).rejects.toThrow(
      /never changed/,
    );
  });
});
