import { departmentCode } from '@passerelle/shared/calendar/working-days';
import { InvalidInput, NotFound } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { organisationsByIds } from '../database/reference';
import { allAccommodations, endStay, insertAccommodation } from '../database/situation-writes';
import {
  ACCOMMODATION_KINDS,
  ACCOMMODATION_SOURCES,
  departmentOf,
  isCommuneCode,
  stayLeftFor,
  type AccommodationKind,
  type AccommodationSource,
} from '../domain/accommodation';
import { requirePastDay, requireSomeDay } from '../domain/period';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly kind: AccommodationKind;
  readonly department?: string | null | undefined;
  readonly commune?: string | null | undefined;
  readonly structureId?: Id | null | undefined;
  readonly operatorsOwn?: boolean | null | undefined;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
  readonly source: AccommodationSource;
}

/** What rules ask that an accommodation answers: also that its household has no home of its own, where nobody told of one. */
export const ACCOMMODATION_FIELDS = ['accommodation.', 'home.'] as const;

/**
 * Records where a household lives without a title of its own. A household that moves in leaves what it lived in on that day; any other
 * overlap is refused (`ACCOMMODATION_OVERLAPS`), as are days that cannot be (`DAY_IMPOSSIBLE`, `PERIOD_EMPTY`) and a place that is none
 * (`NOT_A_DEPARTMENT`, `NOT_A_COMMUNE`, `COMMUNE_ELSEWHERE`).
 */
export const recordAccommodation = defineUseCase<Input, { householdId: Id }>({
  name: 'recordAccommodation',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    householdId: field.id,
    kind: z.enum(ACCOMMODATION_KINDS),
    department: z.string().nullish(),
    commune: z.string().nullish(),
    structureId: field.id.nullish(),
    operatorsOwn: z.boolean().nullish(),
    from: field.date,
    to: field.date.nullish(),
    source: z.enum(ACCOMMODATION_SOURCES),
  }),
  check: checkOpenHousehold,
  async run(tx, { id, householdId, kind, from, to = null, source, structureId = null, operatorsOwn, ...place }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    refuseAll(
      tx,
      () => requirePastDay(from, tx.clock.today(), ['from']),
      () => requireSomeDay({ from, to }, ['to']),
      () => requirePlace(place),
    );
    await refuseUnknownStructure(tx, structureId);
    await takeHousehold(tx, householdId);
    const stays = await allAccommodations(tx, householdId);
    refuseAll(tx, () => void stayLeftFor(stays, { from, to }));
    tx.stopIfRefused();
    const left = stayLeftFor(stays, { from, to });
    if (left !== null) await endStay(tx, left.id, from);
    const { department, commune } = placeOf(place);
    const entered = { id: id ?? newId(), householdId, kind, department, commune, structureId, from, to, source };
    await insertAccommodation(tx, { ...entered, operatorsOwn: operatorsOwn ?? false });
    return changedHousehold(tx, householdId, ACCOMMODATION_FIELDS);
  },
});

type Place = Pick<Input, 'department' | 'commune'>;

/** Of a commune its code says the department. */
function placeOf({ department = null, commune = null }: Place): { department: string | null; commune: string | null } {
  return { commune, department: department ?? (commune === null ? null : departmentOf(commune)) };
}

function requirePlace(given: Place): void {
  const { department, commune } = placeOf(given);
  if (commune !== null && !isCommuneCode(commune)) throw new InvalidInput('NOT_A_COMMUNE', { path: ['commune'] });
  if (department !== null) departmentCode(department, [given.department === department ? 'department' : 'commune']);
  if (commune !== null && departmentOf(commune) !== department) throw new InvalidInput('COMMUNE_ELSEWHERE', { path: ['commune'] });
}

async function refuseUnknownStructure(tx: Tx, structureId: Id | null): Promise<void> {
  if (structureId === null || (await organisationsByIds(tx, [structureId])).length > 0) return;
  tx.refuse(new NotFound('Organisation', { path: ['structureId'] }));
}
