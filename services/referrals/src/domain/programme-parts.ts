// Who must take part in a programme so that a household can be confirmed to it.
import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { takesPart, type ProgrammeMembership } from './programme';

type Memberships = readonly ProgrammeMembership[];

/** Refuses a landlord that takes no part in the programme on one of the days (`LANDLORD_NOT_IN_PROGRAMME`). */
export function requireLandlordPart(memberships: Memberships, landlordId: Id, days: readonly LocalDate[]): void {
  if (days.every((on) => takesPart(memberships, { organisationId: landlordId, part: 'LANDLORD', on }))) return;
  throw new Refused('LANDLORD_NOT_IN_PROGRAMME', { path: ['referralId'] });
}

/** Refuses an association that is no operator of the programme on one of the days (`OPERATOR_NOT_IN_PROGRAMME`). */
export function requireOperatorPart(memberships: Memberships, operatorId: Id, days: readonly LocalDate[]): void {
  if (days.every((on) => takesPart(memberships, { organisationId: operatorId, part: 'OPERATOR', on }))) return;
  throw operatorNotInProgramme();
}

/** Refuses a programme that no association runs on a day: whichever is chosen is then refused. */
export function requireSomeOperator(memberships: Memberships, on: LocalDate): void {
  if (memberships.some(({ part, from, to }) => part === 'OPERATOR' && isWithin(on, from, to))) return;
  throw operatorNotInProgramme();
}

/** Nobody is referred to a programme of which no version is in force any more. */
export function programmeEnded(): Refused {
  return new Refused('PROGRAMME_ENDED', { path: ['referralId'] });
}

function operatorNotInProgramme(): Refused {
  return new Refused('OPERATOR_NOT_IN_PROGRAMME', { path: ['operatorId'] });
}
