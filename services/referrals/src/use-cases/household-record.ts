// What the acts on a record of a household's situation have in common: it is found, its household is taken, and it is read again.
import type { Category } from '@passerelle/shared/access/categories';
import type { NotFound, DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { raiseHouseholdVersion } from '../database/households';
import { situationChanged } from './situation-changed';
import { checkOpenHousehold, takeHousehold } from './take-household';

/** A row that belongs to a household. */
interface OfHousehold {
  readonly id: Id;
  readonly householdId: Id;
}

type ByIds<Row> = (tx: Tx, ids: readonly Id[]) => Promise<Row[]>;

/** The record of an act, once its household is locked; what is not open to the caller is not found. */
export async function takeRecord<Row extends OfHousehold>(
  tx: Tx,
  id: Id,
  {
    byIds,
    notFound,
    category = 'RESOURCES',
  }: { readonly byIds: ByIds<Row>; readonly notFound: () => NotFound; readonly category?: Category },
): Promise<Row> {
  tx.recordAccess({ asked: [id], categories: [category] });
  const [found] = await byIds(tx, [id]);
  if (found === undefined) throw notFound();
  await takeHousehold(tx, found.householdId);
  const [locked] = await byIds(tx, [id]);
  if (locked === undefined) throw notFound();
  return locked;
}

/** The check of an act on a record: what is refused of each that the caller may see and whose household he may write about. */
export function checkOfRecord<Row extends OfHousehold>(byIds: ByIds<Row>, refused: (tx: Tx, row: Row) => readonly DomainError[]) {
  return async (tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> => {
    const rows = await byIds(tx, ids.filter(isId));
    const open = await checkOpenHousehold(tx, [...new Set(rows.map(({ householdId }) => householdId))]);
    return new Map(rows.filter(({ householdId }) => open.has(householdId)).map((row) => [row.id, refused(tx, row)]));
  };
}

/** The end of an act that changed a household: its version goes up, and what rests on these fields of the rules is judged again. */
export async function changedHousehold(tx: Tx, householdId: Id, fields: readonly string[]): Promise<{ householdId: Id }> {
  await raiseHouseholdVersion(tx, householdId);
  await situationChanged(tx, householdId, fields);
  tx.recordAccess({ returned: [householdId] });
  return { householdId };
}
