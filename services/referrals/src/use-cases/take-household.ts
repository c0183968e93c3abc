import { NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { lockHousehold, openHouseholds } from '../database/households';

/** Takes the stream of a household whose means are open to the caller, and locks it until the transaction ends. */
export async function takeHousehold(tx: Tx, householdId: Id): Promise<void> {
  const [open] = await openHouseholds(tx, [householdId], 'RESOURCES');
  if (open === undefined) throw householdNotFound();
  await tx.takeStreams([householdId]);
  const version = await lockHousehold(tx, householdId);
  if (version === null) throw householdNotFound();
  tx.requireVersion(version);
}

/** The check of an act to which nothing stands in the way where the household's means are open. */
export async function checkOpenHousehold(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  return new Map((await openHouseholds(tx, ids.filter(isId), 'RESOURCES')).map((id): [Id, DomainError[]] => [id, []]));
}

function householdNotFound(): NotFound {
  return new NotFound('Household', { path: ['householdId'] });
}
