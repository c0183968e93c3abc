// Who comes to a household and who leaves it after it was registered.
import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import { membersAt, type Membership } from './composition';
import { MEMBERS_MAX, requireBirthDate, requireHeadAge } from './household';
import { overlaps } from './period';
import { personKey } from './same-person';

/** A membership with the name of the person. */
export interface NamedMember extends Membership {
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * Refuses who cannot come to a household: a second head or partner (`ONE_HEAD_NEEDED`, `ONE_PARTNER_AT_MOST`), somebody who is in it already
 * (`MEMBER_TWICE`), one more than a household may have (`MEMBERS_OUT_OF_RANGE`).
 */
export function requirePlaceFor(comer: NamedMember, members: readonly NamedMember[]): void {
  const met = members.filter((member) => overlaps(member, comer));
  requireAll(
    () => requireNoOther(comer, met),
    () => requireNotThere(comer, met),
    () => requireRoom(membersAt(members, comer.from).length),
  );
}

function requireNoOther(comer: NamedMember, met: readonly NamedMember[]): void {
  if (comer.role === 'HEAD') throw new InvalidInput('ONE_HEAD_NEEDED', { path: ['member', 'role'] });
  if (comer.role !== 'PARTNER' || met.every(({ role }) => role !== 'PARTNER')) return;
  throw new InvalidInput('ONE_PARTNER_AT_MOST', { path: ['member', 'role'] });
}

function requireNotThere(comer: NamedMember, met: readonly NamedMember[]): void {
  if (met.some((member) => personKey(member) === personKey(comer))) throw new InvalidInput('MEMBER_TWICE', { path: ['member'] });
}

function requireRoom(present: number): void {
  if (present < MEMBERS_MAX) return;
  throw new InvalidInput('MEMBERS_OUT_OF_RANGE', { path: ['member'], parameters: { maximum: MEMBERS_MAX } });
}

/** Refuses that the head leaves (`HEAD_STAYS`): a household is known by its head. */
export function requireNotHead({ role }: Pick<Membership, 'role'>): void {
  if (role === 'HEAD') throw new Refused('HEAD_STAYS');
}

/** Refuses a date of birth that cannot be that of a member (`BIRTH_DATE_IMPOSSIBLE`, `HEAD_TOO_YOUNG`, `BORN_AFTER_JOINING`). */
export function requireBirthOf(member: Membership, today: LocalDate): void {
  const place = { path: [], today };
  requireBirthDate(member, place);
  requireAll(
    () => requireHeadAge(member, place),
    () => requireBornBefore(member),
  );
}

function requireBornBefore({ birthDate, from }: Membership): void {
  if (birthDate <= from) return;
  throw new InvalidInput('BORN_AFTER_JOINING', { path: ['birthDate'], parameters: { from } });
}
