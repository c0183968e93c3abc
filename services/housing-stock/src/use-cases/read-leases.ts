import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { LEASE_VIEW_COLUMNS, type LeaseView } from '../database/lease-views';

/** Leases by id. */
export const readLeases = defineUseCase<readonly Id[], ReadonlyMap<Id, LeaseView>>({
  name: 'readLeases',
  permission: 'home:read',
  kind: 'read',
  async run(tx, leaseIds) {
    tx.recordAccess({ asked: leaseIds, categories: ['HOME'] });
    const rows = await tx.query<LeaseView>(
      `select ${LEASE_VIEW_COLUMNS} from lease l
       ${visible({ alias: 'l', category: 'HOME', organisation: '$1', landlordColumn: 'landlord_id' })} where l.id = any($2::uuid[])`,
      [tx.actor.organisationId, leaseIds],
    );
    tx.recordAccess({ returned: rows.map(({ id }) => id) });
    return new Map(rows.map((row) => [row.id, row]));
  },
});
