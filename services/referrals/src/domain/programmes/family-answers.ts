// What rules ask about who lives in a household, from its members on a day.
import { ageOn, type LocalDate } from '@passerelle/shared/domain/local-date';
import { birthday, earliest } from '@passerelle/shared/domain/rules/next-change';
import type { Answers, FieldAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import { dependentUntil, isDependentChild, membersAt, sizeAt, type Membership, type Sex } from '../composition';

export interface FamilyMember extends Membership {
  readonly sex: Sex | null;
}

const FROM = { from: 'referrals' } as const;

/** The answers of a day. Without a head the family is not known; without a child the age of the youngest makes no sense. */
export function familyAnswers(members: readonly FamilyMember[], at: LocalDate): Answers {
  const present = membersAt(members, at);
  const head = present.find(({ role }) => role === 'HEAD');
  if (head === undefined) return {};
  const { persons, dependentChildren, singleParent } = sizeAt(members, at);
  const until = earliest([
    ...members.flatMap(({ from, to }) => [from, to]).filter((day): day is LocalDate => day !== null && day > at),
    ...present.filter((member) => isDependentChild(member, at)).map(({ birthDate }) => dependentUntil(birthDate)),
  ]);
  const said = { ...FROM, asOf: at, until };
  const children = present.filter((member) => isDependentChild(member, at));
  return {
    'household.singleParent': singleParent === null ? null : { value: singleParent, ...said },
    'household.persons': { value: persons, ...said },
    'household.dependentChildren': { value: dependentChildren, ...said },
    'household.youngestChildAge': youngest(children, at, until) ?? { notApplicable: 'NO_CHILD', ...said },
    'applicant.sex': head.sex === null ? null : { value: head.sex, ...said },
    'applicant.age': age(head.birthDate, at, until),
    'person.age': age([...present].map(({ birthDate }) => birthDate).sort()[0] ?? head.birthDate, at, until),
  };
}

function youngest(children: readonly FamilyMember[], at: LocalDate, until: LocalDate | null): FieldAnswer {
  const birth = children
    .map(({ birthDate }) => birthDate)
    .sort()
    .at(-1);
  return birth === undefined ? null : age(birth, at, until);
}

function age(birth: LocalDate, at: LocalDate, until: LocalDate | null): FieldAnswer {
  const years = ageOn(birth, at);
  // Born on 29 February: the birthday of other years is 1 March, as `birthday` has it.
  return { value: birthday(birth, years + 1) <= at ? years + 1 : years, ...FROM, asOf: at, until, since: birth };
}
