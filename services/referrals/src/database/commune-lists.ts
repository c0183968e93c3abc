import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countUpTo, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import { searchableName } from '../domain/written-name';
import type { NAME_ORDERS } from './reference-lists';

export interface CommuneRow {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly region: string | null;
  readonly epciCode: string | null;
  readonly epciName: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly intoCode: string | null;
}

export interface CommuneFilter {
  readonly code?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly at?: LocalDate | null | undefined;
}

const COLUMNS = `c.id, c.code, c.name, c.department, c.region, c.epci_code as "epciCode", c.epci_name as "epciName", c.from_on as "from",
  c.to_on as "to", c.into_code as "intoCode"`;

const ROWS = `from commune c where ($1::text is null or c.code = $1) and ($2::text is null or c.search_name ^@ $2)
  and ($3::text is null or c.department = $3) and c.from_on <= $4 and (c.to_on is null or c.to_on > $4)`;

function narrowing(tx: Tx, { code, name, department, at }: CommuneFilter): unknown[] {
  const beginning = name === null || name === undefined ? null : searchableName(name);
  return [code ?? null, beginning, department ?? null, at ?? tx.clock.today()];
}

/** A page of communes as they are on a day, one more than the limit, in the order of their names. */
export async function listedCommunes(
  tx: Tx,
  list: { readonly filter: CommuneFilter; readonly orderBy: (typeof NAME_ORDERS)[number]; readonly page: Page },
): Promise<CommuneRow[]> {
  const { filter, orderBy, page } = list;
  const sql = orderedRows({
    rows: `select ${COLUMNS} ${ROWS}`,
    order: { by: 'c.name', type: 'text', id: 'c.id', descending: orderBy === 'NAME_DESC' },
    start: { key: '$5', id: '$6' },
    limit: '$7',
  });
  return tx.query<CommuneRow>(sql, [...narrowing(tx, filter), page.after?.key ?? null, page.after?.id ?? null, page.limit + 1]);
}

export async function countedCommunes(tx: Tx, filter: CommuneFilter): Promise<ListCount> {
  return countUpTo(tx, `select ${ROWS}`, narrowing(tx, filter));
}

/** The commune that has this code on a day. */
export async function communeOfCode(tx: Tx, code: string, on: LocalDate): Promise<CommuneRow | null> {
  const [row] = await tx.query<CommuneRow>(
    `select ${COLUMNS} from commune c where c.code = $1 and c.from_on <= $2 and (c.to_on is null or c.to_on > $2)`,
    [code, on],
  );
  return row ?? null;
}
