import { defineToldUntil } from '@passerelle/shared/access/told-until';
import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { LEASE_VIEW_COLUMNS, type LeaseView } from '../database/lease-views';
import { openHouseholds } from '../database/open-household';
import { upTo, type BoundedRows } from './page-of';

/** Most leases read of one household, the newest. */
const MOST_LEASES = 100;

/** The housing side of a household's file; leases the newest first. */
export interface HousingView {
  readonly householdId: Id;
  readonly leases: BoundedRows<LeaseView>;
}

/** Homes of households by id: nothing for a household that is closed to the caller, an empty file for one that is open and has no lease. */
export const readHousing = defineUseCase<readonly Id[], ReadonlyMap<Id, HousingView>>({
  name: 'readHousing',
  permission: 'home:read',
  kind: 'read',
  async run(tx, householdIds) {
    tx.recordAccess({ asked: householdIds, categories: ['HOME'] });
    const open = await openHouseholds(tx, householdIds, 'HOME');
    const leases = await tx.query<LeaseView>(
      `select v.* from (
         select ${LEASE_VIEW_COLUMNS}, row_number() over (partition by l.household_id order by l.starts_on desc, l.id desc) as place
         from lease l ${visible({ alias: 'l', category: 'HOME', organisation: '$1', landlordColumn: 'landlord_id' })}
         where l.household_id = any($2::uuid[])) v
       where v.place <= ${MOST_LEASES + 1} order by v."startsOn" desc, v.id desc`,
      [tx.actor.organisationId, [...open]],
    );
    const byHousehold = new Map([...open].map((householdId) => [householdId, [] as LeaseView[]]));
    for (const lease of leases) byHousehold.get(lease.householdId)?.push(lease);
    tx.recordAccess({ returned: [...open] });
    return new Map([...byHousehold].map(([householdId, own]) => [householdId, { householdId, leases: upTo(MOST_LEASES, own) }]));
  },
});

/** How fresh it is. */
export const readHousingToldUntil = defineToldUntil({
  name: 'readHousingToldUntil',
  service: 'housing-stock',
  permission: 'home:read',
  category: 'HOME',
});
