// Which referrals are judged again: confirmed ones, as one that is decided keeps its verdict.
import type { Id } from '@passerelle/shared/domain/ids';
import type { Referral } from '../domain/referral';
import type { Tx } from '@passerelle/shared/use-case-types';

/** Confirmed referrals of a household, of one landlord where one is given. */
export async function confirmedReferrals(tx: Tx, householdId: Id, landlordId: Id | null): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select id from referral where household_id = $1 and ($2::uuid is null or landlord_id = $2) and state = 'CONFIRMED' order by id`,
    [householdId, landlordId],
  );
  return rows.map(({ id }) => id);
}

/** Confirmed referrals whose verdict time alone may change by today, the longest due first. */
export async function referralsToJudgeToday(tx: Tx, most: number): Promise<{ readonly id: Id; readonly householdId: Id }[]> {
  return tx.query(
    `select id, household_id as "householdId" from referral where state = 'CONFIRMED' and judged_until <= $1 order by judged_until, id limit $2`,
    [tx.clock.today(), most],
  );
}

/**
 * Before a referral is locked to be judged: waits for who changes something about many homes, and keeps him waiting until the verdict is
 * written, so that he finds it and has it judged again. Verdicts do not wait for each other.
 */
export async function judgeBesideOthers(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('verdicts about homes', 0))`);
}

/**
 * Waits for acts on these households that are under way, as each takes the stream of its household first; and keeps others waiting until the
 * end. Nothing is told by it: a stream that is taken for nothing would have a gap.
 */
export async function holdStreams(tx: Tx, households: readonly Id[]): Promise<void> {
  await tx.query('select s.key from stream s where s.key = any($1::uuid[]) order by s.key for update', [households]);
}

/** Has the verdicts about the homes of an owner judged again by the work of the day; all of them where none is named, for the service itself. */
export async function judgeHomesAgain(tx: Tx, ownerId: Id | null): Promise<void> {
  await tx.query('select judge_homes_again($1)', [ownerId]);
}

/** A referral as far as it says by which rules it is judged. */
type Waiting = Pick<Referral, 'id' | 'programmeId' | 'programmeVersion' | 'componentCode'>;

/** By which rules the confirmed referrals of a household are judged, whoever made them; of a household that is open to the caller. */
export async function referralsThatWait(tx: Tx, householdId: Id): Promise<readonly Waiting[]> {
  return tx.query(
    `select id, programme_id as "programmeId", programme_version as "programmeVersion",
       component_code as "componentCode"
     from referrals_that_wait($1)`,
    [householdId],
  );
}

/** Has these judged again by the work of the day. */
export async function makeDue(tx: Tx, householdId: Id, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await tx.query('select make_due($1, $2)', [householdId, ids]);
}
