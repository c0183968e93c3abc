// What is known of households, as rules ask about it: each kind of answer in a constant number of statements for one household as for ten
// thousand. Not known stays null; a question that makes no sense says why.
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { answersOfAccounts } from './answers-of-accounts';
import { answersOfApplications } from './answers-of-applications';
import { answersOfCases } from './answers-of-cases';
import { answersOfDisabilities } from './answers-of-disabilities';
import { answersOfFamilies } from './answers-of-families';
import { answersOfHomes } from './answers-of-homes';
import { answersOfSituations } from './answers-of-situations';
import { asksFor, type AnswersOf, type AnswersOfGroup, type Asked } from './rule-subjects';

interface Group {
  readonly prefixes: readonly string[];
  load(this: void, tx: Tx, asked: Asked): Promise<AnswersOfGroup>;
}

/** In their order: what an account answers depends on the home. */
const GROUPS: readonly Group[] = [
  { prefixes: ['household.', 'applicant.', 'person.'], load: answersOfFamilies },
  { prefixes: ['home.', 'arrears.', 'procedure.'], load: answersOfHomes },
  { prefixes: ['arrears.', 'procedure.', 'home.'], load: answersOfAccounts },
  { prefixes: ['application.'], load: answersOfApplications },
  { prefixes: ['case.', 'diagnostic.', 'contract.'], load: answersOfCases },
  { prefixes: ['accommodation.', 'status.', 'attestation.', 'energy.', 'household.monthsSinceBreakUp'], load: answersOfSituations },
  { prefixes: ['person.disability'], load: answersOfDisabilities },
];

/** The answers to these fields, and to no other group of fields. */
export async function ruleAnswers(tx: Tx, question: Omit<Asked, 'fields'>, fields: ReadonlySet<string>): Promise<AnswersOf> {
  const asked = { ...question, fields };
  const groups: AnswersOfGroup[] = [];
  for (const { prefixes, load } of GROUPS) if (asksFor(asked, ...prefixes)) groups.push(await load(tx, asked));
  return (subject) => groups.reduce<Answers>((before, answersOf) => Object.assign(before, answersOf(subject, before)), {});
}
