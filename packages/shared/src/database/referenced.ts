import type { QueryRunner } from 'typeorm';
import { REFERENCE_PREFIXES, type ReferencedTable } from '../domain/references';

/**
 * Gives the rows of a table a reference for people, "DOS-2026-004217": the kind, the year and a number of the organisation that owns the
 * row. Rows that are there are numbered in the order in which they were recorded. A row gets its reference when it is inserted, by whoever,
 * and keeps it: acts neither make nor write it.
 */
export async function referenced(
  runner: QueryRunner,
  table: ReferencedTable,
  row: {
    /** Column of the organisation that owns the row. */
    readonly owner: string;
    /** Column of the day on which the row was recorded, for those that are there. */
    readonly recordedOn: string;
    /** Column of the id; `id` unless said. */
    readonly id?: string;
  },
): Promise<void> {
  const { owner, recordedOn, id = 'id' } = row;
  const prefix = REFERENCE_PREFIXES[table];
  await runner.query(`alter table ${table} add column reference text`);
  await runner.query(`comment on column ${table}.reference is 'operational: what people name it by, without meaning'`);
  await runner.query(
    `update ${table} t set reference = '${prefix}-' || n.year || '-' || lpad(n.number::text, 6, '0')
     from (select ${id} as id, extract(year from ${recordedOn})::int as year,
             row_number() over (partition by ${owner}, extract(year from ${recordedOn}) order by ${recordedOn}, ${id}) as number
           from ${table}) n where n.id = t.${id}`,
  );
  await runner.query(
    `insert into reference_counter (organisation_id, kind, year, last)
     select ${owner}, '${prefix}', extract(year from ${recordedOn})::int, count(*) from ${table} group by 1, 2, 3`,
  );
  await runner.query(`alter table ${table} alter column reference set not null`);
  await runner.query(`alter table ${table} add constraint ${table}_reference unique (${owner}, reference)`);
  await runner.query(
    `create trigger ${table}_is_referenced before insert on ${table} for each row when (new.reference is null)
     execute function give_reference('${prefix}', '${owner}')`,
  );
}
