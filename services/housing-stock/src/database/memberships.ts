import type { Tx } from '@passerelle/shared/use-case-types';
import type { Membership } from '../domain/membership';

/** When the caller's organisation takes part, took part or will take part in which programmes. */
export async function membershipsOfCaller(tx: Tx): Promise<readonly Membership[]> {
  return tx.query<Membership>(
    `select programme_id as "programmeId", from_on as "from", to_on as "to" from programme_membership where organisation_id = $1`,
    [tx.actor.organisationId],
  );
}
