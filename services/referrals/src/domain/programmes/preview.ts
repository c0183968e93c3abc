// What another version of a programme would change for households: who would come in, who would fall out, of whom it would not be known, and
// by which rule. Rules are compiled over columns, so that ten thousand households take a moment.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import {
  allOf,
  anyOf,
  columnsOf,
  compileRule,
  FAIL,
  PASS,
  UNKNOWN,
  VERDICTS,
  type AnswerColumns,
  type CompiledRule,
  type VerdictNumber,
} from '@passerelle/shared/domain/rules/compile';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { fieldKinds } from './fields';
import { whoeverTheLandlordIs, withTree } from './judge-programme';
import { placedRules, type PlacedRule } from './sound-document';
import type { ProgrammeDocument } from './programme-document';

/** Which way a household would go. */
export type PreviewKind = 'ADDED' | 'REMOVED' | 'BECOMES_UNKNOWN' | 'OTHER';

/** One household whose verdict another version would change. */
export interface PreviewChange {
  /** Its place among the subjects. */
  readonly row: number;
  readonly kind: PreviewKind;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Codes of the rules by which it changes: those that now fail or are not known, or no longer do. */
  readonly rules: readonly string[];
}

interface Compiled {
  readonly code: string;
  readonly judge: CompiledRule;
}

interface CompiledComponent {
  readonly rules: readonly Compiled[];
  readonly judge: CompiledRule;
}

/** A version compiled for subjects. */
export interface CompiledProgramme {
  readonly judge: CompiledRule;
  readonly components: readonly CompiledComponent[];
}

/** Compiles the rules of entry of a version over the answers of subjects. */
export function compileProgramme(document: ProgrammeDocument, columns: AnswerColumns): CompiledProgramme {
  const placed = placedRules(document).filter(({ rule }) => rule.decides === 'ENTRY');
  const components = document.components.map(({ code }): CompiledComponent => {
    const asked = placed.filter(({ level, owner }) => level !== 'COMPONENT' || owner === code);
    const rules = asked.map((one) => ({ code: one.rule.code, judge: compilePlaced(one, columns) }));
    return { rules, judge: allOf(rules.map(({ judge }) => judge)) };
  });
  return { components, judge: anyOf(components.map(({ judge }) => judge)) };
}

/** A rule of a landlord asks his own households alone, and those whose landlord nobody knows. */
function compilePlaced(placed: PlacedRule, columns: AnswerColumns): CompiledRule {
  const { rule, level, owner } = placed;
  const judge = compileRule(withTree(rule), columns);
  if (level !== 'LANDLORD' || owner === null) return judge;
  const isOwn = compileRule({ when: { field: 'home.landlord', operator: 'EQ', value: owner }, onUnknown: 'REVIEW' }, columns);
  const whoever = compileRule(whoeverTheLandlordIs(placed), columns);
  return (row) => {
    const own = isOwn(row);
    if (own === UNKNOWN) return whoever(row);
    return own === PASS ? judge(row) : PASS;
  };
}

/** The subjects of both versions, as each of them sees them: a version sees the accounts of its own landlords. */
export interface PreviewSubjects {
  readonly before: readonly Answers[];
  readonly after: readonly Answers[];
}

/** Every subject whose verdict would change; `before` is null where no version is in force. */
export function previewChanges(
  versions: { readonly before: ProgrammeDocument | null; readonly after: ProgrammeDocument },
  subjects: PreviewSubjects,
  at: LocalDate,
): readonly PreviewChange[] {
  const judging = { at, kinds: fieldKinds };
  const columns = columnsOf(subjects.after, judging);
  const earlier = subjects.before === subjects.after ? columns : columnsOf(subjects.before, judging);
  const left = versions.before === null ? null : compileProgramme(versions.before, earlier);
  const right = compileProgramme(versions.after, columns);
  return subjects.after.flatMap((_, row): PreviewChange[] => {
    const [was, is] = [left?.judge(row) ?? FAIL, right.judge(row)];
    if (was === is) return [];
    const blamed = is < was ? blamedIn(right, row) : left === null ? [] : blamedIn(left, row);
    return [{ row, kind: kindOf(was, is), before: VERDICTS[was] ?? 'FAIL', after: VERDICTS[is] ?? 'FAIL', rules: blamed }];
  });
}

function kindOf(was: VerdictNumber, is: VerdictNumber): PreviewKind {
  if (is === PASS) return 'ADDED';
  if (is === UNKNOWN) return 'BECOMES_UNKNOWN';
  return was === PASS ? 'REMOVED' : 'OTHER';
}

/** Rules that keep a subject out, or leave it open, of the component that it is nearest to. */
function blamedIn({ components }: CompiledProgramme, row: number): readonly string[] {
  const blamed = components.map(({ rules }) => {
    const answers = rules.map(({ code, judge }) => ({ code, found: judge(row) })).filter(({ found }) => found !== PASS);
    return { failed: answers.filter(({ found }) => found === FAIL), all: answers };
  });
  const nearest = [...blamed].sort((one, other) => one.failed.length - other.failed.length || one.all.length - other.all.length)[0];
  const named = nearest === undefined || nearest.failed.length === 0 ? nearest?.all : nearest.failed;
  return (named ?? []).map(({ code }) => code);
}
