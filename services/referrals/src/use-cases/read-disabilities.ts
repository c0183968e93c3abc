import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { openHouseholds } from '../database/households';
import { disabilitiesOf, type DisabilityRow } from '../database/situation';
import { grouped } from '../domain/grouped';

/** What was told by a day of recognised disabilities in households of which health is open to the caller. */
export const readDisabilities = defineUseCase<
  { readonly ids: readonly Id[]; readonly at: LocalDate },
  ReadonlyMap<Id, readonly DisabilityRow[]>
>({
  name: 'readDisabilities',
  permission: 'household-health:read',
  kind: 'read',
  async run(tx, { ids, at }) {
    const asked = ids.filter(isId);
    const open = await openHouseholds(tx, asked, 'HEALTH');
    tx.recordAccess({ asked, returned: open, categories: ['HEALTH'] });
    const told = grouped(await disabilitiesOf(tx, open, at), ({ householdId }) => householdId);
    return new Map(open.map((id) => [id, told.get(id) ?? []]));
  },
});
