// What is known of households, as rules ask about it: each kind of answer in a constant number of statements for one household as for ten
// thousand. Not known stays null; a question that makes no sense says why.
import type { Tx } from '@passerelle/shared/use-case-types';
import { answersOfAccounts } from './answers-of-accounts';
import { answersOfApplications } from './answers-of-applications';
import { answersOfCases } from './answers-of-cases';
import { answersOfFamilies } from './answers-of-families';
import { answersOfHomes } from './answers-of-homes';
import { answersOfSituations } from './answers-of-situations';
import type { AnswersOf, Asked } from './rule-subjects';

interface Group {
  readonly prefixes: readonly string[];
  /** `before` are the answers of earlier groups. */
  load(this: void, tx: Tx, asked: Asked, before: AnswersOf): Promise<AnswersOf>;
}

/** In their order: what an account answers depends on the home. */
const GROUPS: readonly Group[] = [
  { prefixes: ['household.', 'applicant.', 'person.'], load: answersOfFamilies },
  { prefixes: ['home.', 'arrears.', 'procedure.'], load: answersOfHomes },
  { prefixes: ['arrears.', 'procedure.', 'home.'], load: answersOfAccounts },
  { prefixes: ['application.'], load: answersOfApplications },
  { prefixes: ['case.', 'diagnostic.', 'contract.'], load: answersOfCases },
  {
    prefixes: ['accommodation.', 'status.', 'attestation.', 'energy.', 'household.monthsSinceBreakUp', 'person.disability'],
    load: answersOfSituations,
  },
];

/** The answers to these fields, and to no other group of fields. */
export async function ruleAnswers(tx: Tx, asked: Asked, fields: ReadonlySet<string>): Promise<AnswersOf> {
  const names = [...fields];
  let known: AnswersOf = () => ({});
  for (const { prefixes, load } of GROUPS) {
    if (!names.some((name) => prefixes.some((prefix) => name.startsWith(prefix)))) continue;
    const before = known;
    const found = await load(tx, asked, before);
    known = (subject) => ({ ...before(subject), ...found(subject) });
  }
  return known;
}
