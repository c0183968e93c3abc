import { together } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { liveOn } from '@passerelle/shared/access/protect';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { draftsByIds } from '../database/programme-drafts';
import { versionInForce } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import { organisationsByCode } from '../database/version-writes';
import { fieldsAsked } from '../domain/eligibility';
import { categoriesAskedAnew, countsAlike, landlordsOn, shownRulesOf } from '../domain/programmes/asked-data';
import { previewChanges, type PreviewChange, type PreviewSubjects } from '../domain/programmes/preview';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { seesOwnAlone, type IsOpen } from '../domain/programmes/reserved';
import { mistakesOfDocument } from '../domain/programmes/sound-document';
import { openCategories } from './open-categories';
import { field } from './inputs';

/** Households that a preview looks at, at most. */
export const MOST_PREVIEWED = 20_000;

/** A household that changes. */
export interface PreviewedHousehold extends Omit<PreviewChange, 'row'> {
  readonly householdId: Id;
  /** True when a rule is responsible that asks about data which are closed to the reader. */
  readonly hasReservedRules: boolean;
}

export interface Preview {
  readonly at: LocalDate;
  /** How many open households were judged by both versions: those of which all is open that new rules ask. */
  readonly households: number;
  /** Of how many of them the homes and accounts of the caller counted alone, as those of other landlords are closed to him. */
  readonly ofOwnRowsAlone: number;
  /** False when more are open than a preview looks at, or when the draft asks about what is closed to the reader of some. */
  readonly isWhole: boolean;
  readonly changes: readonly PreviewedHousehold[];
}

interface Asked {
  readonly draftId: Id;
  readonly at: LocalDate | null;
}

/**
 * What a draft would change for the households that are open to the caller, beside the version that is in force on the day; where none is,
 * everybody whom the draft lets in is added. Null for a draft that there is not, or that is another organisation's. A draft that is not sound is
 * refused with what is wrong with it.
 */
export const previewProgrammeDraft = defineUseCase<Asked, Preview | null>({
  name: 'previewProgrammeDraft',
  permission: 'programme:write',
  kind: 'read',
  input: z.object({ draftId: field.id, at: field.date.nullable() }),
  async run(tx, { draftId, at: asked }) {
    tx.recordAccess({ asked: [draftId], categories: ['REFERRAL'] });
    const [draft] = await draftsByIds(tx, [draftId]);
    if (draft === undefined) return null;
    const [mistake, ...others] = mistakesOfDocument(draft.document);
    if (mistake !== undefined) throw together([mistake, ...others]);
    const at = asked ?? tx.clock.today();
    const inForce = await versionInForce(tx, draft.programmeId, at);
    const preview = await previewVersions(tx, { before: inForce?.document ?? null, after: draft.document }, at);
    tx.recordAccess({ returned: preview.changes.map(({ householdId }) => householdId) });
    return preview;
  },
});

interface Versions {
  readonly before: ProgrammeDocument | null;
  readonly after: ProgrammeDocument;
}

/** Two versions and the business day for which they are judged. */
interface Judged {
  readonly versions: Versions;
  readonly at: LocalDate;
}

/**
 * Judges every household that is open to the caller by two versions of a programme, in a constant number of statements. Nothing is written. Of one of
 * which the homes and accounts of other landlords are closed to him, his own count alone in both: so nothing that they say moves the answer.
 */
export async function previewVersions(tx: Tx, versions: Versions, at: LocalDate): Promise<Preview> {
  const { before, after } = versions;
  const found = await openHouseholds(tx);
  const households = await withoutClosed(tx, { versions, at }, found.slice(0, MOST_PREVIEWED));
  const answers = await answersOfBoth(tx, { versions, at }, households);
  const shown = [before === null ? () => true : shownRulesOf(before), shownRulesOf(after)] as const;
  return {
    ...{ at, households: households.length, isWhole: households.length === found.length },
    ofOwnRowsAlone: households.filter(({ isOpen }) => seesOwnAlone(isOpen)).length,
    changes: previewChanges(versions, answers, at).flatMap(({ row, ...change }) => {
      const household = households[row];
      if (household === undefined) return [];
      const { householdId, isOpen } = household;
      const [left = {}, right = {}] = [answers.before[row], answers.after[row]];
      const rules = change.rules.filter((code) => shown[0](code, left, isOpen) && shown[1](code, right, isOpen));
      return [{ ...change, householdId, rules, hasReservedRules: rules.length < change.rules.length }];
    }),
  };
}

interface OpenHousehold {
  readonly householdId: Id;
  readonly isOpen: IsOpen;
}

/**
 * Who writes a draft chooses its rules: one that asks about what is closed to him would tell it by the way a household goes. So a household is
 * looked at where all is open to him that rules ask which the version in force does not have; what these answer he may read as it is.
 */
async function withoutClosed(
  tx: Tx,
  { versions: { before, after }, at }: Judged,
  householdIds: readonly Id[],
): Promise<readonly OpenHousehold[]> {
  const asked = [...categoriesAskedAnew(before, after, at)];
  const open = await openCategories(tx, householdIds);
  return householdIds.flatMap((householdId) => {
    const isOpen = open.get(householdId);
    return isOpen === undefined || !asked.every((category) => isOpen(category)) ? [] : [{ householdId, isOpen }];
  });
}

/** What is known of households as each version sees them; where both count the same accounts and judgements they see the same. */
async function answersOfBoth(
  tx: Tx,
  { versions: { before, after }, at }: Judged,
  households: readonly OpenHousehold[],
): Promise<PreviewSubjects> {
  const right = await subjectsOf(tx, after, { households, at });
  const left = before === null || countsAlike(before, after, at) ? right : await subjectsOf(tx, before, { households, at });
  const answersOf = await ruleAnswers(tx, { subjects: left === right ? right : [...left, ...right], at }, fieldsOf(before, after));
  const known = right.map(answersOf);
  return { before: left === right ? known : left.map(answersOf), after: known };
}

/** Households that some live grant opens to the caller, one more than a preview looks at. */
export async function openHouseholds(tx: Tx): Promise<readonly Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select distinct x.household_id as id from household_access x where x.organisation_id = $1 and x.category = 'REFERRAL' and ${liveOn('x')}
     order by 1 limit $2`,
    [tx.actor.organisationId, MOST_PREVIEWED + 1],
  );
  return rows.map(({ id }) => id);
}

async function subjectsOf(
  tx: Tx,
  document: ProgrammeDocument,
  { households, at }: { readonly households: readonly OpenHousehold[]; readonly at: LocalDate },
): Promise<readonly Subject[]> {
  const attestedBy = attestors(document);
  const landlordIds = [...(await organisationsByCode(tx, landlordsOn(document, at))).values()];
  return households.map(({ householdId, isOpen }) => {
    const onlyOf = seesOwnAlone(isOpen) ? tx.actor.organisationId : undefined;
    return { householdId, landlordIds, theirHomesOnly: false, attestedBy, onlyOf };
  });
}

function fieldsOf(...documents: readonly (ProgrammeDocument | null)[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap((document) => document?.components.flatMap((component) => [...fieldsAsked({ document }, component)]) ?? []),
  );
}

/** How many households go which way, and how many each rule is responsible for, most first. */
export function impactOf({ changes }: Preview) {
  const byRule = new Map<string, number>();
  for (const code of changes.flatMap(({ rules }) => rules)) byRule.set(code, (byRule.get(code) ?? 0) + 1);
  const count = (wanted: PreviewChange['kind']) => changes.filter(({ kind }) => kind === wanted).length;
  return {
    ...{ added: count('ADDED'), removed: count('REMOVED'), becomeUnknown: count('BECOMES_UNKNOWN'), others: count('OTHER') },
    rules: [...byRule]
      .map(([code, households]) => ({ code, households }))
      .sort((one, other) => other.households - one.households || one.code.localeCompare(other.code))
      .slice(0, MOST_SHOWN),
  };
}

/** Rules, and changes, that are shown at once. */
export const MOST_SHOWN = 500;
