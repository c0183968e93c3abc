import { isId, type Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { earliest } from '@passerelle/shared/domain/rules/next-change';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { membershipsOf, versionsInForce } from '../database/programmes';
import { programmesByIds } from '../database/reference';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import { fieldsAsked } from '../domain/eligibility';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';
import { seesOwnAlone, type IsOpen } from '../domain/programmes/reserved';
import { byChance, shownEligibility, type ShownEligibility } from '../domain/programmes/shown-eligibility';
import { field } from './inputs';
import { openCategories } from './open-categories';

interface Asked {
  readonly householdId: Id;
  /** One programme; all that are in force when none is given. */
  readonly programmeId: Id | null;
  readonly at: LocalDate | null;
}

/**
 * Whether a household is eligible to programmes on a day. The verdict is the same whoever asks: data that are closed to the reader count, and
 * only their values stay reserved. Null when the household is not open to the caller. Writes nothing but the audit line.
 */
export const readEligibilities = defineUseCase<Asked, readonly ShownEligibility[] | null>({
  name: 'readEligibilities',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({ householdId: field.id, programmeId: field.id.nullable(), at: field.date.nullable() }),
  async run(tx, { householdId, programmeId, at: asked }) {
    const at = asked ?? tx.clock.today();
    tx.recordAccess({ asked: [householdId], categories: ['REFERRAL'] });
    const isOpen = (await openCategories(tx, [householdId])).get(householdId);
    if (isOpen === undefined || !isOpen('REFERRAL')) return null;
    const versions = await supportInForce(tx, programmeId, at);
    const found = await judgeVersions(tx, versions, { householdId, at, isOpen });
    tx.recordAccess({ returned: [householdId] });
    return inOrder(tx, found);
  },
});

async function supportInForce(tx: Tx, programmeId: Id | null, at: LocalDate): Promise<readonly ProgrammeVersion[]> {
  const versions = (await versionsInForce(tx, at)).filter(({ document }) => document.kind === 'SUPPORT');
  return programmeId === null || !isId(programmeId) ? versions : versions.filter((version) => version.programmeId === programmeId);
}

async function judgeVersions(
  tx: Tx,
  versions: readonly ProgrammeVersion[],
  { householdId, at, isOpen }: { readonly householdId: Id; readonly at: LocalDate; readonly isOpen: IsOpen },
): Promise<readonly ShownEligibility[]> {
  const memberships = await membershipsOf(
    tx,
    versions.map(({ programmeId }) => programmeId),
  );
  const onlyOf = seesOwnAlone(isOpen) ? tx.actor.organisationId : undefined;
  const asked = versions.map((version) => {
    const subject = subjectOf(householdId, version, landlordsOf(version, memberships, at));
    return { version, subject, asSeen: { ...subject, onlyOf } };
  });
  const fields = new Set(
    versions.flatMap((version) => version.document.components.flatMap((component) => [...fieldsAsked(version, component)])),
  );
  const answersOf = await ruleAnswers(tx, { subjects: asked.map(({ subject }) => subject), at }, fields);
  return asked.map(({ version, subject, asSeen }) => {
    const shown = shownEligibility(version, { answers: answersOf(subject), seen: answersOf(asSeen), at }, isOpen);
    return { ...shown, nextChangeOn: earliest([shown.nextChangeOn, nextDayOf(version, memberships, at)]) };
  });
}

/** Next day on which another version holds, or none, or another landlord takes part. */
function nextDayOf(
  { programmeId, version, to }: ProgrammeVersion,
  memberships: readonly ProgrammeMembership[],
  at: LocalDate,
): LocalDate | null {
  const parts = memberships.filter((one) => one.programmeId === programmeId && one.version === version && one.part === 'LANDLORD');
  const days = [to, ...parts.flatMap((part) => [part.from, part.to])];
  return earliest(days.filter((day) => day !== null && day > at));
}

/** Landlords that take part in a version on a day: the creditors whose accounts its rules see. */
export function landlordsOf(
  { programmeId, version }: ProgrammeVersion,
  memberships: readonly ProgrammeMembership[],
  at: LocalDate,
): readonly Id[] {
  return memberships
    .filter(
      (one) => one.programmeId === programmeId && one.version === version && one.part === 'LANDLORD' && isWithin(at, one.from, one.to),
    )
    .map(({ organisationId }) => organisationId);
}

function subjectOf(householdId: Id, { document }: ProgrammeVersion, landlordIds: readonly Id[]): Subject {
  return { householdId, landlordIds, theirHomesOnly: false, attestedBy: attestors(document) };
}

async function inOrder(tx: Tx, found: readonly ShownEligibility[]): Promise<readonly ShownEligibility[]> {
  const programmes = await programmesByIds(
    tx,
    found.map(({ programmeId }) => programmeId),
  );
  const codes = new Map(programmes.map(({ id, code }) => [id, code]));
  return [...found].sort(byChance(({ programmeId }) => codes.get(programmeId) ?? '')).slice(0, 100);
}
