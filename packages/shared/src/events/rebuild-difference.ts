// Compares a projection with what the facts make of it, and applies the difference row by row. Tables are never renamed: a policy is bound
// to its table, and would go on showing the rows of the one that was replaced.
import type { QueryRunner } from 'typeorm';
import { SHADOW } from './rebuild-schema';

/** How the rows of one table differ from what the facts make of them. */
export interface TableDifference {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Of what the facts make: rows, and a sum over their contents, whatever their order. */
  readonly content: string;
}

/** Reads the difference, and applies it when told so. The runner's role owns the tables, and is in a transaction. */
export async function compareTable(runner: QueryRunner, table: string, { apply }: { readonly apply: boolean }): Promise<TableDifference> {
  const columns = await columnsOf(runner, table);
  const keys = await keyOf(runner, table);
  const sql = statements(table, { columns, keys });
  // Nobody writes the table between the comparison and the change.
  if (apply) await runner.query(`lock table public."${table}" in share row exclusive mode`);
  const [counts]: { added: number; changed: number; removed: number }[] = await runner.query(sql.count);
  const [content]: { rows: number; sum: string }[] = await runner.query(sql.content);
  if (apply) for (const change of [sql.remove, sql.change, sql.add]) await runner.query(change);
  const { added = 0, changed = 0, removed = 0 } = counts ?? {};
  return { table, added, changed, removed, content: `${content?.rows ?? 0} rows, sum ${content?.sum ?? 0}` };
}

/** Enters what was applied again and is missing in the inbox: the consumer passed it over. Answers how many facts. */
export async function enterMissing(runner: QueryRunner): Promise<number> {
  const columns = (await columnsOf(runner, 'inbox')).join(', ');
  const entered: unknown[] = await runner.query(
    `insert into public.inbox (${columns}) select ${columns} from ${SHADOW}.inbox on conflict do nothing returning event_id`,
  );
  return entered.length;
}

/**
 * A household that is closed because an access fact is parked stays as closed as it is: what the parked fact says is not known yet.
 */
export async function keepClosed(runner: QueryRunner, group: string): Promise<void> {
  const closed = `household_id in (select stream_key from public.dead_letter where consumer = $1 and status = 'PARKED')`;
  await runner.query(`delete from ${SHADOW}.household_access where ${closed}`, [group]);
  await runner.query(`insert into ${SHADOW}.household_access select * from public.household_access where ${closed}`, [group]);
}

function statements(table: string, { columns, keys }: { readonly columns: readonly string[]; readonly keys: readonly string[] }) {
  const [made, kept] = [`${SHADOW}."${table}"`, `public."${table}"`];
  const same = keys.map((key) => `m.${key} = k.${key}`).join(' and ');
  const listed = columns.join(', ');
  const row = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  const differs = `${row('m')} is distinct from ${row('k')}`;
  const [key] = keys;
  return {
    count: `select count(*) filter (where k.${key} is null)::int as added, count(*) filter (where m.${key} is null)::int as removed,
      count(*) filter (where k.${key} is not null and m.${key} is not null and ${differs})::int as changed
      from ${made} m full join ${kept} k on ${same}`,
    content: `select count(*)::int as rows, coalesce(sum(hashtextextended(row${row('m')}::text, 0)), 0)::text as sum from ${made} m`,
    remove: `delete from ${kept} k where not exists (select from ${made} m where ${same})`,
    change: `update ${kept} k set ${columns.map((column) => `${column} = m.${column}`).join(', ')} from ${made} m where ${same} and ${differs}`,
    add: `insert into ${kept} (${listed}) select ${listed} from ${made} m where not exists (select from ${kept} k where ${same})`,
  };
}

/** Columns that are written; the database fills the others. */
async function columnsOf(runner: QueryRunner, table: string): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    `select quote_ident(attname) as name from pg_attribute where attrelid = format('public.%I', $1::text)::regclass
       and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** What tells one row from another: the primary key, else a unique index over whole columns. */
async function keyOf(runner: QueryRunner, table: string): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    `select quote_ident(a.attname) as name
     from (select indrelid, indkey::int2[] as columns, indnkeyatts from pg_index
       where indrelid = format('public.%I', $1::text)::regclass and indisunique and indpred is null and indexprs is null
       order by indisprimary desc, indexrelid limit 1) i
     cross join unnest(i.columns) with ordinality k (number, place)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
     where k.place <= i.indnkeyatts order by k.place`,
    [table],
  );
  if (rows.length === 0) throw new Error(`The rows of ${table} have no key to be compared by.`);
  return rows.map(({ name }) => name);
}
