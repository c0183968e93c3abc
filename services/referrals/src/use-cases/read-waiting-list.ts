import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { versionInForce } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import type { ProgrammeVersion } from '../domain/programme';
import { shownRulesOf } from '../domain/programmes/asked-data';
import { signalledRows } from '../domain/programmes/other-rules';
import { inOrderOfPlaces, type Waiting } from '../domain/programmes/waiting-list';
import { field } from './inputs';
import { openCategories } from './open-categories';
import { MOST_PREVIEWED, MOST_SHOWN } from './preview-programme';
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
 * version in force, then by the day of confirmation; the first 500. Null when no version is in force today or the caller's organisation takes no part in it.
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
    const subjects = subjectsOf(version, rows);
    const answersOf = await ruleAnswers(tx, { subjects, at }, fieldsAskedBy(version, ['PREFERENCE']));
    const answers = subjects.map(answersOf);
    const met = new Map(signalledRows(version.document, 'PREFERENCE', { subjects: answers, at }).map(({ row, rules }) => [row, rules]));
    const waiting = rows.map((row, index) => ({ ...row, answers: answers[index] ?? {}, preferences: met.get(index) ?? [] }));
    const shown = inOrderOfPlaces(waiting).slice(0, MOST_SHOWN);
    tx.recordAccess({ returned: shown.flatMap(({ referralId, householdId }) => [referralId, householdId]) });
    const isOpen = await openCategories(
      tx,
      shown.map(({ householdId }) => householdId),
    );
    const isNamed = shownRulesOf(version.document);
    return shown.map(({ answers: known, householdId, ...row }, index) => {
      const preferences = row.preferences.filter((code) => isNamed(code, known, isOpen.get(householdId) ?? (() => false)));
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

/** A referral is about the homes with its landlord, as its verdict is. */
function subjectsOf({ document, programmeId }: ProgrammeVersion, rows: readonly WaitingRow[]): readonly Subject[] {
  const attestedBy = attestors(document);
  return rows.map(({ householdId, landlordId }) => ({
    ...{ householdId, landlordIds: [landlordId], theirHomesOnly: true, attestedBy, programmeId },
  }));
}
