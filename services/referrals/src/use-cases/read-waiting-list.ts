import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { versionInForce } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors } from '../database/rule-subjects';
import type { ProgrammeVersion } from '../domain/programme';
import { signalledRows } from '../domain/programmes/other-rules';
import { inOrderOfPlaces, type Waiting } from '../domain/programmes/waiting-list';
import { field } from './inputs';
import { MOST_PREVIEWED, shownRules } from './preview-programme';
import { fieldsAskedBy, takesPartIn } from './read-other-rules';

/** A referral on the waiting list, as a reader sees it. */
export interface WaitingReferral extends Waiting {
  /** From 1; of the referrals that are open to the reader. */
  readonly position: number;
  /** True where it also meets a preference about data that are closed to the reader. */
  readonly hasReservedPreferences: boolean;
}

/**
 * The confirmed referrals of a programme that are open to the caller, in the order in which they are to be taken: by the preferences of the
 * version in force, then by the day of confirmation. Null when no version is in force today or the caller's organisation takes no part in it.
 */
export const readWaitingList = defineUseCase<Id, readonly WaitingReferral[] | null>({
  name: 'readWaitingList',
  permission: 'referral:read',
  kind: 'read',
  input: field.id,
  async run(tx, programmeId) {
    const at = tx.clock.today();
    tx.recordAccess({ asked: [programmeId], categories: ['REFERRAL'] });
    const version = await versionInForce(tx, programmeId, at);
    if (version === null || !(await takesPartIn(tx, version, at))) return null;
    const rows = await waitingOf(tx, programmeId);
    const met = await preferencesMet(tx, version, { rows, at });
    const shown = await shownRules(
      tx,
      { before: null, after: version.document },
      rows.map(({ householdId }) => householdId),
    );
    tx.recordAccess({ returned: rows.flatMap(({ referralId, householdId }) => [referralId, householdId]) });
    const waiting = rows.map((row, index) => ({ ...row, preferences: met.get(index) ?? [] }));
    return inOrderOfPlaces(waiting).map((row, index) => {
      const preferences = row.preferences.filter((code) => shown(row.householdId, code));
      return { ...row, preferences, position: index + 1, hasReservedPreferences: preferences.length < row.preferences.length };
    });
  },
});

interface WaitingRow {
  readonly referralId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly confirmedOn: LocalDate;
}

async function waitingOf(tx: Tx, programmeId: Id): Promise<readonly WaitingRow[]> {
  return tx.query(
    `select id as "referralId", household_id as "householdId", landlord_id as "landlordId", confirmed_on as "confirmedOn" from referral
     where programme_id = $1 and state = 'CONFIRMED' order by confirmed_on, id limit $2`,
    [programmeId, MOST_PREVIEWED],
  );
}

/** Codes of the preferences that each row meets, by its index; nothing of one that meets none. */
async function preferencesMet(
  tx: Tx,
  version: ProgrammeVersion,
  { rows, at }: { readonly rows: readonly WaitingRow[]; readonly at: LocalDate },
): Promise<ReadonlyMap<number, readonly string[]>> {
  const attestedBy = attestors(version.document);
  const subjects = rows.map(({ householdId, landlordId }) => ({
    ...{ householdId, landlordIds: [landlordId], theirHomesOnly: true, attestedBy, programmeId: version.programmeId },
  }));
  const answersOf = await ruleAnswers(tx, { subjects, at }, fieldsAskedBy(version, ['PREFERENCE']));
  const met = signalledRows(version.document, 'PREFERENCE', { subjects: subjects.map(answersOf), at });
  return new Map(met.map(({ row, rules }) => [row, rules]));
}
