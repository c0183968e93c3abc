// Rules that decide something else than entry: which actions may be offered and in which order, what opens a stage or lets out of it, who is
// preferred, watched or called first. None of them makes eligibility.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { evaluateRule } from '@passerelle/shared/domain/rules/evaluate';
import { columnsOf, compileRule, PASS } from '@passerelle/shared/domain/rules/compile';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { ProgrammeVersion } from '../programme';
import { recordsOf } from '../eligibility';
import type { Decides } from './field-entry';
import { fieldKinds } from './fields';
import { mayBeLandlord, withTree } from './judge-programme';
import type { Named, ProgrammeDocument } from './programme-document';
import { shownRule, type IsOpen, type ShownRule } from './reserved';
import { placedRules, type PlacedRule } from './sound-document';

/** What referrals judges besides ENTRY; HOME is judged by who owns the homes. */
export const OTHER_DECISIONS = ['STAGE', 'ACTION', 'PREFERENCE', 'WATCH', 'OUTREACH'] as const satisfies readonly Decides[];
export type OtherDecision = (typeof OTHER_DECISIONS)[number];

/** What one of these rules says of a household. */
export interface DecidedRule {
  readonly decides: OtherDecision;
  /** Stage or action that it decides on; null of the others. */
  readonly target: Named | null;
  readonly moment: 'ENTRY' | 'EXIT' | null;
  /** Order in which graduated actions are offered. */
  readonly rank: number | null;
  readonly rule: ShownRule;
}

/** The other rules of a version that ask a household something, actions in their rank. A preference that cannot be measured orders nothing. */
export function otherRules({ document }: Pick<ProgrammeVersion, 'document'>, decides: readonly OtherDecision[]): readonly PlacedRule[] {
  const asked: readonly string[] = decides;
  return placedRules(document).filter(({ rule }) => asked.includes(rule.decides) && rule.when !== undefined);
}

/** Judges the other rules of a version for a household, as a reader sees them. */
export function decidedRules(
  version: ProgrammeVersion,
  { answers, at, decides }: { readonly answers: Answers; readonly at: LocalDate; readonly decides: readonly OtherDecision[] },
  isOpen: IsOpen,
): readonly DecidedRule[] {
  return otherRules(version, decides)
    .filter(({ level, owner }) => level !== 'LANDLORD' || mayBeLandlord(owner, answers['home.landlord'] ?? null))
    .flatMap(({ rule, level, owner }): DecidedRule[] => {
      const decision = OTHER_DECISIONS.find((one) => one === rule.decides);
      const answer = { ...evaluateRule(withTree(rule), answers, { at, kinds: fieldKinds }), rule, level, owner };
      const [record] = recordsOf(version, [answer]);
      if (decision === undefined || record === undefined) return [];
      const target = targetOf(version.document, decision, rule.target);
      const rank = version.document.actions.find(({ code }) => decision === 'ACTION' && code === rule.target)?.rank ?? null;
      return [{ decides: decision, target, moment: rule.moment ?? null, rank, rule: shownRule(record, isOpen) }];
    })
    .sort(inOrder);
}

function targetOf({ stages, actions }: ProgrammeDocument, decides: OtherDecision, code: string | undefined): Named | null {
  const named: readonly Named[] = decides === 'STAGE' ? stages : decides === 'ACTION' ? actions : [];
  return named.find((one) => one.code === code) ?? null;
}

function inOrder(left: DecidedRule, right: DecidedRule): number {
  const place = ({ decides, rank }: DecidedRule) => OTHER_DECISIONS.indexOf(decides) * 1_000 + (rank ?? 999);
  return place(left) - place(right);
}

/** A rule of a landlord points at its own tenants, and at nobody whose landlord is not known. */
function pointsAt({ level, owner }: PlacedRule, answers: Answers | undefined): boolean {
  const landlord = answers?.['home.landlord'] ?? null;
  return level !== 'LANDLORD' || (landlord !== null && mayBeLandlord(owner, landlord));
}

/** Which of many households such rules point at, each with the codes of the rules that do. */
export function signalledRows(
  document: ProgrammeDocument,
  decides: OtherDecision,
  { subjects, at }: { readonly subjects: readonly Answers[]; readonly at: LocalDate },
): readonly { readonly row: number; readonly rules: readonly string[] }[] {
  const columns = columnsOf(subjects, { at, kinds: fieldKinds });
  const compiled = otherRules({ document }, [decides]).map((placed) => ({
    placed,
    judge: compileRule(withTree(placed.rule), columns),
  }));
  return subjects.flatMap((answers, row) => {
    const pointing = compiled.filter(({ placed, judge }) => pointsAt(placed, answers) && judge(row) === PASS);
    const rules = pointing.map(({ placed }) => placed.rule.code);
    return rules.length === 0 ? [] : [{ row, rules }];
  });
}
