// Which data of a household the rules of a programme ask about. A rule may be written by somebody to whom some of them are closed, and read by others.
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { fieldsOf, type Answers } from '@passerelle/shared/domain/rules/rule-tree';
import { grouped } from '../grouped';
import { canonicalText } from './canonical';
import type { ValueCategory } from './field-entry';
import { fieldEntry } from './fields';
import { withTree } from './judge-programme';
import type { ProgrammeDocument } from './programme-document';
import type { IsOpen } from './reserved';
import { placedRules, type PlacedRule } from './sound-document';

interface AskedField {
  readonly name: string;
  readonly category: ValueCategory;
}

/** What a rule asks about: one of a landlord asks whose the home is as well. */
function fieldsAskedBy({ rule, level }: PlacedRule): readonly AskedField[] {
  const names = [...(level === 'LANDLORD' ? ['home.landlord'] : []), ...fieldsOf(withTree(rule).when)];
  return names.map((name) => ({ name, category: categoryOf(name) }));
}

/** Codes of the landlords of a version whose accounts, and whose officers, count on a day. */
export function landlordsOn({ partners }: Pick<ProgrammeDocument, 'partners'>, at: LocalDate): readonly string[] {
  return partners
    .filter(({ part, from, to }) => part === 'LANDLORD' && isWithin(at, from ?? at, to ?? null))
    .map(({ organisation }) => organisation);
}

/** Categories of the data that rules of entry ask about which another version does not have. */
export function categoriesAskedAnew(before: ProgrammeDocument | null, after: ProgrammeDocument, at: LocalDate): ReadonlySet<ValueCategory> {
  const known = new Set(before === null ? [] : entryRules(before, at).map(({ key }) => key));
  return new Set(entryRules(after, at).flatMap(({ key, fields }) => (known.has(key) ? [] : fields.map(({ category }) => category))));
}

/** What each rule of entry says: two of the same key answer the same of everybody. */
function entryRules(
  document: ProgrammeDocument,
  at: LocalDate,
): readonly { readonly key: string; readonly fields: readonly AskedField[] }[] {
  return placedRules(document)
    .filter(({ rule }) => rule.decides === 'ENTRY')
    .map((placed) => {
      const { rule, level, owner } = placed;
      const fields = fieldsAskedBy(placed);
      const said = { when: rule.when ?? null, onUnknown: rule.onUnknown, maxAgeMonths: rule.maxAgeMonths ?? null, level, owner };
      return { key: canonicalText({ ...said, ...whoCounts(document, fields, at) }), fields };
    });
}

/** True where two versions count the same accounts and judgements, so that every household answers both alike. */
export function countsAlike(left: ProgrammeDocument, right: ProgrammeDocument, at: LocalDate): boolean {
  const counted = (document: ProgrammeDocument) =>
    canonicalText({ landlords: landlordsOn(document, at), attestations: attestedBy(document) });
  return counted(left) === counted(right);
}

function attestedBy({ attestations }: ProgrammeDocument): readonly object[] {
  return attestations.map(({ code, roles }) => ({ code, roles }));
}

/** Whose accounts count, and who may attest, decides what a rule on them answers. */
function whoCounts(document: ProgrammeDocument, fields: readonly AskedField[], at: LocalDate): object {
  const attested = fields.some(({ name }) => name.startsWith('attestation.'));
  const landlords = attested || fields.some(({ category }) => category === 'RENT') ? landlordsOn(document, at) : [];
  return { landlords, attestations: attested ? attestedBy(document) : [] };
}

/** What is known of a household, as far as it is open to a reader. */
export function openAnswers(answers: Answers, isOpen: IsOpen): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name, answer]) => isOpen(categoryOf(name), answer?.landlordId)));
}

function categoryOf(name: string): ValueCategory {
  return fieldEntry(name)?.category ?? 'REFERRAL';
}

/** True for a rule that may be named to a reader: nothing is closed to him of what it asks of a household, nor of whose landlord answers it. */
export type IsShown = (code: string, answers: Answers, isOpen: IsOpen) => boolean;

/** Says of each rule of a document whether it may be named. One that it does not have tells nothing. */
export function shownRulesOf(document: ProgrammeDocument): IsShown {
  const asked = grouped(
    placedRules(document).flatMap((placed) => fieldsAskedBy(placed).map((field) => ({ code: placed.rule.code, field }))),
    ({ code }) => code,
  );
  return (code, answers, isOpen) =>
    (asked.get(code) ?? []).every(({ field: { name, category } }) => isOpen(category, answers[name]?.landlordId));
}
