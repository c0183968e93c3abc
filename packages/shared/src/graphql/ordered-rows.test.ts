// Pages of a list against the list sorted in memory, on a real Postgres.
import fc from 'fast-check';
import { Client } from 'pg';
import { newId, type Id } from '../domain/ids';
import { testAdminUrl } from '../testing/database';
import { keyText, readPage, toConnection } from './connection';
import { countEach, countUpTo } from './list-count';
import { orderedRows } from './ordered-rows';

interface Row {
  readonly id: Id;
  readonly cents: number | null;
  readonly kind: string;
}

const client = new Client({ connectionString: testAdminUrl() });
const tx = { query: async <R>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, [...parameters])).rows as R[] };

beforeAll(async () => {
  await client.connect();
  await client.query('create temporary table listed (id uuid primary key, cents int, kind text not null)');
});
afterAll(() => client.end());

async function fill(rows: readonly Row[]): Promise<void> {
  await client.query('truncate listed');
  await client.query('insert into listed select * from jsonb_to_recordset($1::jsonb) as r (id uuid, cents int, kind text)', [
    JSON.stringify(rows),
  ]);
}

/** All rows, page after page, each asked for with the cursor that the page before gave. */
async function allPages(first: number, descending: boolean): Promise<Id[]> {
  const sql = orderedRows({
    rows: 'select l.id, l.cents from listed l where true',
    order: { by: 'l.cents', type: 'bigint', id: 'l.id', descending },
    start: { key: '$1', id: '$2' },
    limit: '$3',
  });
  const seen: Id[] = [];
  for (let after: string | null = null; ;) {
    const page = readPage({ first, after }, { list: 'listed', key: 'number', nullable: true });
    const rows = await tx.query<Row>(sql, [page.after?.key ?? null, page.after?.id ?? null, page.limit + 1]);
    const { nodes, pageInfo } = toConnection(rows, page, (row) => ({ key: keyText(row.cents), id: row.id }));
    seen.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

function sorted(rows: readonly Row[], descending: boolean): Id[] {
  const turn = descending ? -1 : 1;
  const byId = (left: Row, right: Row) => (left.id < right.id ? -turn : turn);
  const valued = rows.filter(({ cents }) => cents !== null).sort((l, r) => turn * (Number(l.cents) - Number(r.cents)) || byId(l, r));
  return [...valued, ...rows.filter(({ cents }) => cents === null).sort(byId)].map(({ id }) => id);
}

const ROWS = fc.array(
  fc.record({
    id: fc.uuid({ version: 4 }),
    cents: fc.option(fc.integer({ min: -3, max: 3 })),
    kind: fc.constantFrom('LEASE', 'PLAN', 'BENEFIT'),
  }),
  { maxLength: 30 },
);

test('pages show every row once, in order, and those without a value last', async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, fc.integer({ min: 1, max: 8 }), fc.boolean(), async (rows, first, descending) => {
      const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
      await fill(distinct);
      expect(await allPages(first, descending)).toEqual(sorted(distinct, descending));
    }),
    { numRuns: 60 },
  );
});

test('a list of more than a thousand rows says that it was not counted to the end', async () => {
  await fill(Array.from({ length: 1_002 }, (_, n) => ({ id: newId(), cents: n, kind: n < 1_001 ? 'LEASE' : 'PLAN' })));
  const rows = 'select from listed l where l.cents >= $1';
  expect(await countUpTo(tx, rows, [0])).toEqual({ value: 1_000, exact: false });
  expect(await countUpTo(tx, rows, [2])).toEqual({ value: 1_000, exact: true });
  expect(await countEach(tx, { rows, of: 'l.kind', values: '$2', parameters: [0, ['PLAN', 'BENEFIT', 'LEASE']] })).toEqual([
    { value: 'PLAN', count: { value: 1, exact: true } },
    { value: 'BENEFIT', count: { value: 0, exact: true } },
    { value: 'LEASE', count: { value: 1_000, exact: false } },
  ]);
});
