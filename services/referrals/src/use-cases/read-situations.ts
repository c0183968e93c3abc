import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { openHouseholds } from '../database/households';
import {
  accommodationsOf,
  attestationsOf,
  energyDebtsOf,
  lifeEventsOf,
  statusesOf,
  type AccommodationRow,
  type AttestationRow,
  type EnergyDebtRow,
  type LifeEventRow,
  type StatusRow,
} from '../database/situation';
import { grouped } from '../domain/grouped';

/** What was told of a household by a day, each part with the latest first. */
export interface HouseholdSituation {
  readonly householdId: Id;
  readonly at: LocalDate;
  readonly accommodations: readonly AccommodationRow[];
  readonly statuses: readonly StatusRow[];
  readonly statusesKnownAsOf: LocalDate | null;
  readonly attestations: readonly AttestationRow[];
  readonly lifeEvents: readonly LifeEventRow[];
  readonly energyDebt: EnergyDebtRow | null;
}

/** The situation of households on a day, today unless said. A household of which the means are not open to the caller is left out. */
export const readSituations = defineUseCase<
  { readonly ids: readonly Id[]; readonly at: LocalDate | null },
  ReadonlyMap<Id, HouseholdSituation>
>({
  name: 'readSituations',
  permission: 'household-situation:read',
  kind: 'read',
  async run(tx, { ids, at }) {
    const asked = ids.filter(isId);
    const day = at ?? tx.clock.today();
    const open = await openHouseholds(tx, asked, 'RESOURCES');
    tx.recordAccess({ asked, returned: open, categories: ['RESOURCES'] });
    const of = ({ householdId }: { readonly householdId: Id }) => householdId;
    const accommodations = grouped(await accommodationsOf(tx, open, day), of);
    const { rows, knownAsOf } = await statusesOf(tx, open, day);
    const statuses = grouped(rows, of);
    const attestations = grouped(await attestationsOf(tx, open, day), of);
    const lifeEvents = grouped(await lifeEventsOf(tx, open, day), of);
    const debts = new Map((await energyDebtsOf(tx, open, day)).map((debt) => [debt.householdId, debt]));
    const situationOf = (id: Id): HouseholdSituation => ({
      householdId: id,
      at: day,
      accommodations: accommodations.get(id) ?? [],
      statuses: statuses.get(id) ?? [],
      statusesKnownAsOf: knownAsOf.get(id) ?? null,
      attestations: attestations.get(id) ?? [],
      lifeEvents: lifeEvents.get(id) ?? [],
      energyDebt: debts.get(id) ?? null,
    });
    return new Map(open.map((id) => [id, situationOf(id)]));
  },
});
