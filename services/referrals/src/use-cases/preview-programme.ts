import { together } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { liveOn } from '@passerelle/shared/access/protect';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { fieldsOf as fieldsOfTree } from '@passerelle/shared/domain/rules/rule-tree';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { draftsByIds } from '../database/programme-drafts';
import { versionInForce } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import { organisationsByCode } from '../database/version-writes';
import { fieldsAsked } from '../domain/eligibility';
import { grouped } from '../domain/grouped';
import { canonicalText } from '../domain/programmes/canonical';
import type { ValueCategory } from '../domain/programmes/field-entry';
import type { ProgrammeDocument, Rule } from '../domain/programmes/programme-document';
import { fieldEntry } from '../domain/programmes/fields';
import { withTree } from '../domain/programmes/judge-programme';
import { mistakesOfDocument, placedRules } from '../domain/programmes/sound-document';
import { openCategories } from './open-categories';
import { field } from './inputs';
import { previewChanges, type PreviewChange } from '../domain/programmes/preview';

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

/** Judges every household that is open to the caller by two versions of a programme, in a constant number of statements. Nothing is written. */
export async function previewVersions(
  tx: Tx,
  versions: { readonly before: ProgrammeDocument | null; readonly after: ProgrammeDocument },
  at: LocalDate,
): Promise<Preview> {
  const open = await openHouseholds(tx);
  const ids = await withoutClosed(tx, versions, open.slice(0, MOST_PREVIEWED));
  const [before, after] = [await subjectsOf(tx, versions.before ?? versions.after, ids), await subjectsOf(tx, versions.after, ids)];
  const answersOf = await ruleAnswers(tx, { subjects: [...before, ...after], at }, fieldsOf(versions.before, versions.after));
  const changes = previewChanges(versions, { before: before.map(answersOf), after: after.map(answersOf) }, at);
  const shown = await shownRules(
    tx,
    versions,
    changes.map(({ row }) => ids[row] ?? ''),
  );
  return {
    ...{ at, households: ids.length, isWhole: ids.length === open.length },
    changes: changes.map(({ row, ...change }) => {
      const householdId = ids[row] ?? '';
      const rules = change.rules.filter((code) => shown(householdId, code));
      return { ...change, householdId, rules, hasReservedRules: rules.length < change.rules.length };
    }),
  };
}

/**
 * Who writes a draft chooses its rules: one that asks about what is closed to him would tell it by the way a household goes. So a household is
 * looked at where all is open to him that rules ask which the version in force does not have; what these answer he may read as it is.
 */
async function withoutClosed(
  tx: Tx,
  { before, after }: { readonly before: ProgrammeDocument | null; readonly after: ProgrammeDocument },
  householdIds: readonly Id[],
): Promise<readonly Id[]> {
  const isOpen = await openCategories(tx, householdIds);
  const known = new Set(before === null ? [] : entryKeys(before).keys());
  const asked = new Set([...entryKeys(after)].flatMap(([key, categories]) => (known.has(key) ? [] : categories)));
  return householdIds.filter((id) => [...asked].every((category) => isOpen.get(id)?.(category) === true));
}

/** What each rule of entry of a document says, with the categories of data that it asks. */
function entryKeys(document: ProgrammeDocument): ReadonlyMap<string, readonly ValueCategory[]> {
  const rules = placedRules(document).filter(({ rule }) => rule.decides === 'ENTRY');
  // Who may attest decides what a judgement answers.
  const { attestations } = document;
  return new Map(
    rules.map(({ rule, level, owner }) => [
      canonicalText({
        when: rule.when ?? null,
        onUnknown: rule.onUnknown,
        maxAgeMonths: rule.maxAgeMonths ?? null,
        level,
        owner,
        attestations: attestations.map(({ code, roles }) => ({ code, roles })),
      }),
      categoriesOf(rule),
    ]),
  );
}

function categoriesOf(rule: Rule): readonly ValueCategory[] {
  return fieldsOfTree(withTree(rule).when).map((name) => fieldEntry(name)?.category ?? 'REFERRAL');
}

/** A rule about data of a household that are closed to the reader is not named for it: the way it goes would tell them. */
export async function shownRules(
  tx: Tx,
  { before, after }: { readonly before: ProgrammeDocument | null; readonly after: ProgrammeDocument },
  householdIds: readonly Id[],
): Promise<(householdId: Id, code: string) => boolean> {
  const isOpen = await openCategories(tx, householdIds);
  const rules = [before, after].flatMap((document) => (document === null ? [] : placedRules(document)));
  // A code may ask about one thing in one version and about another in the other.
  const categories = grouped(
    rules.flatMap(({ rule }) => categoriesOf(rule).map((category) => ({ code: rule.code, category }))),
    ({ code }) => code,
  );
  return (householdId, code) => (categories.get(code) ?? []).every(({ category }) => isOpen.get(householdId)?.(category) === true);
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

async function subjectsOf(tx: Tx, document: ProgrammeDocument, householdIds: readonly Id[]): Promise<readonly Subject[]> {
  const attestedBy = attestors(document);
  const landlords = document.partners.filter(({ part }) => part === 'LANDLORD').map(({ organisation }) => organisation);
  const landlordIds = [...(await organisationsByCode(tx, landlords)).values()];
  return householdIds.map((householdId) => ({ householdId, landlordIds, theirHomesOnly: false, attestedBy }));
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
