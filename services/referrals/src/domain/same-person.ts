import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { warning, type Warning } from '@passerelle/shared/domain/warning';
import { searchableName } from './written-name';

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
}

/** The same for two writings of one person: names without case and accents, and the date of birth. */
export function personKey({ givenName, familyName, birthDate }: Named): string {
  return [searchableName(familyName), searchableName(givenName), birthDate].join('|');
}

/** A person of a household that is registered already. */
export interface KnownPerson extends Named {
  readonly householdId: Id;
}

/** It names the household that was registered last, for the person to open it. */
export interface PossibleDuplicate extends Warning {
  readonly parameters: { readonly householdId: Id; readonly households: number };
}

/** A warning for each member who is in a household already, as far as `known` says. It names a household and never a person. */
export function possibleDuplicates(
  members: readonly Named[],
  known: readonly KnownPerson[],
  pathOf = (index: number): readonly string[] => ['members', String(index)],
): readonly PossibleDuplicate[] {
  return members.flatMap((member, index) => {
    const same = known.filter((person) => personKey(person) === personKey(member));
    const households = new Set(same.map(({ householdId }) => householdId));
    const [householdId] = households;
    if (householdId === undefined) return [];
    return [warning('POSSIBLE_DUPLICATE', { path: pathOf(index), parameters: { householdId, households: households.size } })];
  });
}
