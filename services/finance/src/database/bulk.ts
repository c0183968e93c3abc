import type { Tx } from '@passerelle/shared/use-case-types';

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows, whose keys are the columns, in one statement: row by row, a file of 2,000 lines would take a hundred times longer. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

/** Updates rows by their `id`, all with the same columns, in one statement. */
export async function updateRows(tx: Tx, table: string, rows: readonly (Row & { readonly id: string })[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const changes = Object.keys(first)
    .filter((column) => column !== 'id')
    .map((column) => `${column} = r.${column}`);
  await tx.query(
    `update ${table} t set ${changes.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb) r where t.id = r.id`,
    [JSON.stringify(rows)],
  );
}
