import { InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addDays, ageOn, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import type { Custody, MemberRole, Membership, Sex } from './composition';
import { personKey } from './same-person';
import { writtenName } from './written-name';

export const MEMBERS_MAX = 20;
/** Below this age nobody holds a household: emancipation [émancipation] is possible from 16 (art. 413-2 Code civil). */
const HEAD_FROM_AGE = 16;
const AGE_MAX = 120;

export interface MemberToRegister {
  /** Id that the client made for the person, or none. */
  readonly id?: Id | null | undefined;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex | null;
  readonly role: MemberRole;
  readonly from: LocalDate;
  readonly custody: Custody | null;
}

/** A member whose names and dates were checked. */
export interface NewMember extends Membership {
  readonly id: Id;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: Sex | null;
}

/**
 * Checks the members of a new household: 1 to 20, one HEAD, at most one PARTNER, nobody twice, no date before birth or after today. Refuses
 * everything that is wrong with them at once.
 */
export function newMembers(members: readonly MemberToRegister[], today: LocalDate): NewMember[] {
  requireCount(members);
  const places = members.map((member, index) => ({ member, path: ['members', String(index)] }));
  requireAll(
    () => requireOneHead(members),
    () => requireOnePartner(members),
    ...places.map(
      ({ member, path }) =>
        () =>
          requireMember(member, { path, today }),
    ),
    ...members.flatMap((_, index) => [() => requireNobodyTwice(members, index), () => requireNoIdTwice(members, index)]),
  );
  return places.map(({ member, path }) => asMember(member, path));
}

interface Place {
  readonly path: readonly string[];
  readonly today: LocalDate;
}

/** A member by himself, checked like those of a new household. */
export function newMember(member: MemberToRegister, place: Place): NewMember {
  requireMember(member, place);
  return asMember(member, place.path);
}

function asMember({ id, givenName, familyName, ...member }: MemberToRegister, path: readonly string[]): NewMember {
  return {
    ...member,
    id: id ?? newId(),
    givenName: writtenName(givenName, path),
    familyName: writtenName(familyName, path),
    to: null,
  };
}

function requireMember(member: MemberToRegister, { path, today }: Place): void {
  requireAll(
    () => requireDates(member, { path, today }),
    () => requireChildsCustody(member, [...path, 'custody']),
    () => void writtenName(member.givenName, [...path, 'givenName']),
    () => void writtenName(member.familyName, [...path, 'familyName']),
  );
}

/** Refuses custody of who is no child (`CUSTODY_OF_A_CHILD`). */
export function requireChildsCustody({ role, custody }: Pick<Membership, 'role' | 'custody'>, path: readonly string[]): void {
  if (custody === null || role === 'CHILD') return;
  throw new InvalidInput('CUSTODY_OF_A_CHILD', { path });
}

function requireDates(member: MemberToRegister, place: Place): void {
  requireBirthDate(member, place);
  requireAll(
    () => requireFrom(member, place),
    () => requireHeadAge(member, place),
  );
}

export function requireBirthDate({ birthDate }: Pick<Membership, 'birthDate'>, { path, today }: Place): void {
  if (birthDate <= today && ageOn(birthDate, today) <= AGE_MAX) return;
  throw new InvalidInput('BIRTH_DATE_IMPOSSIBLE', { path: [...path, 'birthDate'], parameters: { years: AGE_MAX } });
}

function requireFrom({ from, birthDate }: MemberToRegister, { path, today }: Place): void {
  if (from >= birthDate && from <= today) return;
  throw new InvalidInput('MEMBER_FROM_IMPOSSIBLE', { path: [...path, 'from'], parameters: { today } });
}

export function requireHeadAge({ role, birthDate }: Pick<Membership, 'role' | 'birthDate'>, { path, today }: Place): void {
  if (role !== 'HEAD' || ageOn(birthDate, today) >= HEAD_FROM_AGE) return;
  throw new InvalidInput('HEAD_TOO_YOUNG', { path: [...path, 'birthDate'], parameters: { years: HEAD_FROM_AGE } });
}

function requireCount(members: readonly MemberToRegister[]): void {
  if (members.length >= 1 && members.length <= MEMBERS_MAX) return;
  throw new InvalidInput('MEMBERS_OUT_OF_RANGE', { path: ['members'], parameters: { maximum: MEMBERS_MAX } });
}

const countOf = (members: readonly MemberToRegister[], role: MemberRole) => members.filter((member) => member.role === role).length;

function requireOneHead(members: readonly MemberToRegister[]): void {
  if (countOf(members, 'HEAD') === 1) return;
  throw new InvalidInput('ONE_HEAD_NEEDED', { path: ['members'] });
}

function requireOnePartner(members: readonly MemberToRegister[]): void {
  if (countOf(members, 'PARTNER') <= 1) return;
  throw new InvalidInput('ONE_PARTNER_AT_MOST', { path: ['members'] });
}

function requireNobodyTwice(members: readonly MemberToRegister[], index: number): void {
  const [member, ...before] = members.slice(0, index + 1).reverse();
  if (member === undefined || !before.some((other) => personKey(other) === personKey(member))) return;
  throw new InvalidInput('MEMBER_TWICE', { path: ['members', String(index)] });
}

function requireNoIdTwice(members: readonly MemberToRegister[], index: number): void {
  const [member, ...before] = members.slice(0, index + 1).reverse();
  if (member?.id === undefined || member.id === null || !before.some(({ id }) => id === member.id)) return;
  throw new InvalidInput('MEMBER_ID_TWICE', { path: ['members', String(index), 'id'] });
}

/** Refuses means as of a day to come, or of a day so long ago that they say nothing. */
export function requireResourcesDate(asOf: LocalDate, today: LocalDate): void {
  const earliest = addDays(today, -3650);
  if (asOf > today || asOf < earliest) {
    throw new InvalidInput('AS_OF_IMPOSSIBLE', { path: ['asOf'], parameters: { earliest, today } });
  }
}

/** No household of social housing has more in a month: what is above is a yearly amount, or euros that were multiplied twice. */
const MONTHLY_MEANS_MAX: Cents = 100_000_00;

/** Refuses means of a month above 100,000 euros (`MONTHLY_MEANS_TOO_HIGH`); the bound is an assumption. */
export function requireMonthlyMeans(monthlyCents: Cents): void {
  if (monthlyCents <= MONTHLY_MEANS_MAX) return;
  throw new InvalidInput('MONTHLY_MEANS_TOO_HIGH', { path: ['monthlyCents'], parameters: { maximumCents: MONTHLY_MEANS_MAX } });
}

export const RESOURCES_SOURCES = ['DECLARATION', 'TAX_NOTICE', 'PAYSLIPS', 'CAF_STATEMENT'] as const;
export type ResourcesSource = (typeof RESOURCES_SOURCES)[number];
