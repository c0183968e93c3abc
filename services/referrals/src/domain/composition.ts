import { ageOn, isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { birthday } from '@passerelle/shared/domain/rules/next-change';

export const MEMBER_ROLES = ['HEAD', 'PARTNER', 'CHILD', 'DEPENDANT', 'HOSTED_ADULT'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const SEXES = ['FEMALE', 'MALE'] as const;
export type Sex = (typeof SEXES)[number];

/** How much of the time a child lives in a household [garde, résidence]. One that only visits is in nobody's charge here. */
export const CUSTODIES = ['RESIDENT', 'SHARED', 'VISITS'] as const;
export type Custody = (typeof CUSTODIES)[number];

/** A child of the household counts as dependent below this age: the age of housing benefit, taken here as an assumption. */
const DEPENDENT_CHILD_BELOW_AGE = 21;
const ADULT_FROM_AGE = 18;

/** A person's place in a household over a half-open period. */
export interface Membership {
  readonly role: MemberRole;
  readonly birthDate: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Null when not told: a member is then taken to live here. */
  readonly custody: Custody | null;
}

/** How many live in a household on a day. */
export interface HouseholdSize {
  readonly persons: number;
  /** The head and the partner whatever their age, and others of 18 and over who are no dependent children. */
  readonly adults: number;
  /** Those who only visit are not among them. */
  readonly dependentChildren: number;
  /** Null when nobody is head on that day: the composition is not known. */
  readonly singleParent: boolean | null;
  /** In completed years, of the dependent children; null without one. */
  readonly youngestChildAge: number | null;
}

/** The members of a day, the head first, then as the roles stand in the list, the elder before the younger. */
export function membersAt<Member extends Membership>(members: readonly Member[], day: LocalDate): Member[] {
  const rank = (member: Member) => MEMBER_ROLES.indexOf(member.role);
  return members
    .filter((member) => isWithin(day, member.from, member.to))
    .sort((left, right) => rank(left) - rank(right) || left.birthDate.localeCompare(right.birthDate));
}

/** Size of the household on a day [composition du ménage]. */
export function sizeAt(members: readonly Membership[], day: LocalDate): HouseholdSize {
  const present = membersAt(members, day);
  const children = present.filter((member) => isDependentChild(member, day));
  const adults = present.filter((member) => isAdult(member, day)).length;
  const ages = children.map(({ birthDate }) => ageOn(birthDate, day));
  return {
    persons: present.length,
    adults,
    dependentChildren: children.length,
    singleParent: isSingleParent(present, children.length),
    youngestChildAge: ages.length === 0 ? null : Math.min(...ages),
  };
}

/** Exactly one parent, no partner living in, at least one dependent child; adults who are put up change nothing (P1, programme sheet). */
function isSingleParent(present: readonly Membership[], dependentChildren: number): boolean | null {
  const heads = present.filter((member) => member.role === 'HEAD').length;
  if (heads === 0) return null;
  const partners = present.filter((member) => member.role === 'PARTNER').length;
  return heads === 1 && partners === 0 && dependentChildren > 0;
}

/** Head and partner hold the household, so they are adults in it even when they are minors: a head may be emancipated from 16. */
function isAdult(member: Membership, day: LocalDate): boolean {
  if (member.role === 'HEAD' || member.role === 'PARTNER') return true;
  return ageOn(member.birthDate, day) >= ADULT_FROM_AGE && !isChild(member, day);
}

/** A child that counts as dependent on a day. Children on visits only make no single parent: an assumption, as no programme sheet says it. */
export function isDependentChild(member: Membership, day: LocalDate): boolean {
  return isChild(member, day) && member.custody !== 'VISITS';
}

function isChild(member: Membership, day: LocalDate): boolean {
  return member.role === 'CHILD' && ageOn(member.birthDate, day) < DEPENDENT_CHILD_BELOW_AGE;
}

/** Day on which a child stops to count as dependent. */
export function dependentUntil(birthDate: LocalDate): LocalDate {
  return birthday(birthDate, DEPENDENT_CHILD_BELOW_AGE);
}
