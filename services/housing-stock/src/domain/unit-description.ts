import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { departmentOfCommune, zoneOfDepartment } from './department';
import type { Unit, UnitDescription } from './unit';

/** What is said anew of it; the department follows from the commune. */
export type SaidOfUnit = { readonly [Name in keyof Omit<UnitDescription, 'department'>]?: UnitDescription[Name] | undefined };

/** A home as it is known. An owner that is the landlord itself says no more than none. */
export function descriptionOf(unit: Unit): UnitDescription {
  const { kind, commune, department, ceilingZone, altAgreement } = unit;
  return { kind, commune, department, ceilingZone, altAgreement, ownerId: ownerBeside(unit.ownerId, unit.organisationId) };
}

/**
 * The home as it is known from now on: what is not said stays. In another department the zone that was known does not hold: without a new one it
 * is what the department alone decides. Refuses what says nothing at all (`NOTHING_TO_DESCRIBE`), and what is no commune (`NOT_A_COMMUNE`).
 */
export function describedAnew(known: UnitDescription, said: SaidOfUnit, landlordId: Id): UnitDescription {
  const { kind, commune = null, ceilingZone, ownerId = null, altAgreement } = said;
  if ([kind, commune, ceilingZone, ownerId, altAgreement].every((value) => value === null || value === undefined)) {
    throw new InvalidInput('NOTHING_TO_DESCRIBE');
  }
  const department = commune === null ? known.department : departmentOfCommune(commune, ['commune']);
  const zone = department === known.department ? known.ceilingZone : zoneOfDepartment(department);
  return {
    kind: kind ?? known.kind,
    commune: commune ?? known.commune,
    department,
    ceilingZone: ceilingZone ?? zone,
    ownerId: ownerId === null ? known.ownerId : ownerBeside(ownerId, landlordId),
    altAgreement: altAgreement ?? known.altAgreement,
  };
}

/** True where two descriptions differ in one of these. */
export function differsIn(
  names: readonly (keyof UnitDescription)[],
  { before, after }: { readonly before: UnitDescription; readonly after: UnitDescription },
): boolean {
  return names.some((name) => before[name] !== after[name]);
}

function ownerBeside(ownerId: Id | null, landlordId: Id): Id | null {
  return ownerId === landlordId ? null : ownerId;
}
