import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { Id } from '@passerelle/shared/domain/ids';
import { fieldsOf } from '@passerelle/shared/domain/rules/rule-tree';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { membershipsOf, versionInForce } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import type { ProgrammeVersion } from '../domain/programme';
import { shownRulesOf } from '../domain/programmes/asked-data';
import { withTree } from '../domain/programmes/judge-programme';
import {
  decidedRules,
  OTHER_DECISIONS,
  otherRules,
  signalledRows,
  type DecidedRule,
  type OtherDecision,
} from '../domain/programmes/other-rules';
import { field } from './inputs';
import { openCategories } from './open-categories';
import { MOST_PREVIEWED, openHouseholds } from './preview-programme';
import { landlordsOf } from './read-eligibility';

interface Asked {
  readonly householdId: Id;
  readonly programmeId: Id;
  readonly decides: readonly OtherDecision[];
  readonly at: LocalDate | null;
}

/**
 * What the other rules of a programme say of a household: actions that may be offered, conditions of stages, preferences, watch and outreach. They
 * decide nothing about entry. Null when the household is not open to the caller, or no version is in force.
 */
export const readOtherRules = defineUseCase<Asked, readonly DecidedRule[] | null>({
  name: 'readOtherRules',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({
    householdId: field.id,
    programmeId: field.id,
    decides: z.array(z.enum(OTHER_DECISIONS)).max(OTHER_DECISIONS.length),
    at: field.date.nullable(),
  }),
  async run(tx, { householdId, programmeId, decides, at: asked }) {
    const at = asked ?? tx.clock.today();
    tx.recordAccess({ asked: [householdId], categories: ['REFERRAL'] });
    const isOpen = (await openCategories(tx, [householdId])).get(householdId);
    if (isOpen === undefined || !isOpen('REFERRAL')) return null;
    const version = await versionInForce(tx, programmeId, at);
    if (version === null) return null;
    const wanted = decides.length === 0 ? OTHER_DECISIONS : decides;
    const [subject] = await subjectsOf(tx, version, { householdIds: [householdId], at });
    if (subject === undefined) return null;
    const answersOf = await ruleAnswers(tx, { subjects: [subject], at }, fieldsAskedBy(version, wanted));
    tx.recordAccess({ returned: [householdId] });
    return decidedRules(version, { answers: answersOf(subject), at, decides: wanted }, isOpen);
  },
});

/** A household that a rule points at. */
export interface SignalledHousehold {
  readonly householdId: Id;
  /** Codes of the rules that do; those about data that are closed to the reader are not named. */
  readonly rules: readonly string[];
}

/**
 * Households that are open to the caller and that rules of a kind point at: those to watch, or to call first. Null when no version is in force on
 * the day or the caller's organisation takes no part in it. At most 20,000 households are looked at.
 */
export const readSignals = defineUseCase<
  { readonly programmeId: Id; readonly decides: 'WATCH' | 'OUTREACH' | 'PREFERENCE'; readonly at: LocalDate | null },
  readonly SignalledHousehold[] | null
>({
  name: 'readSignals',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({ programmeId: field.id, decides: z.enum(['WATCH', 'OUTREACH', 'PREFERENCE']), at: field.date.nullable() }),
  async run(tx, { programmeId, decides, at: asked }) {
    const at = asked ?? tx.clock.today();
    tx.recordAccess({ asked: [programmeId], categories: ['REFERRAL'] });
    const version = await versionInForce(tx, programmeId, at);
    if (version === null || !(await takesPartIn(tx, version, at))) return null;
    const householdIds = (await openHouseholds(tx)).slice(0, MOST_PREVIEWED);
    const subjects = await subjectsOf(tx, version, { householdIds, at });
    const answersOf = await ruleAnswers(tx, { subjects, at }, fieldsAskedBy(version, [decides]));
    const answers = subjects.map(answersOf);
    const found = signalledRows(version.document, decides, { subjects: answers, at });
    const ids = found.map(({ row }) => householdIds[row] ?? '');
    const open = await openCategories(tx, ids);
    const isShown = shownRulesOf(version.document);
    tx.recordAccess({ returned: ids });
    return found.map(({ row, rules }) => {
      const householdId = householdIds[row] ?? '';
      const isOpen = open.get(householdId) ?? (() => false);
      return { householdId, rules: rules.filter((code) => isShown(code, answers[row] ?? {}, isOpen)) };
    });
  },
});

/** Whether the caller's organisation takes part in a version on a day. */
export async function takesPartIn(tx: Tx, { programmeId, version }: ProgrammeVersion, at: LocalDate): Promise<boolean> {
  const parts = await membershipsOf(tx, [programmeId]);
  return parts.some(
    (part) => part.version === version && part.organisationId === tx.actor.organisationId && isWithin(at, part.from, part.to),
  );
}

async function subjectsOf(
  tx: Tx,
  version: ProgrammeVersion,
  { householdIds, at }: { readonly householdIds: readonly Id[]; readonly at: LocalDate },
): Promise<readonly Subject[]> {
  const landlordIds = landlordsOf(version, await membershipsOf(tx, [version.programmeId]), at);
  const attestedBy = attestors(version.document);
  return householdIds.map((householdId) => ({
    householdId,
    landlordIds,
    theirHomesOnly: false,
    attestedBy,
    programmeId: version.programmeId,
  }));
}

/** The fields that the other rules of a version ask, with those that tell whose they are. */
export function fieldsAskedBy(version: ProgrammeVersion, decides: readonly OtherDecision[]): ReadonlySet<string> {
  return new Set(['home.landlord', ...otherRules(version, decides).flatMap(({ rule }) => fieldsOf(withTree(rule).when))]);
}
