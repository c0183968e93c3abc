import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { StageMapping } from '../domain/move-to-version';
import { Referral } from '../domain/referral';

/** A move of a referral to another version of its programme. */
export interface ReferralMove {
  readonly referralId: Id;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly stages: readonly StageMapping[];
  readonly reason: string;
  readonly movedAt: Date;
  /** Who moved it; null of somebody who is not registered as staff. */
  readonly movedBy: Id | null;
}

/** Saves by which version a referral goes on, with the verdict that came of it. */
export async function saveMove(tx: Tx, referral: Referral, move: Pick<ReferralMove, 'fromVersion' | 'stages' | 'reason'>): Promise<void> {
  const { id, householdId, landlordId, programmeVersion, verdict, judgedUntil, version } = referral;
  await tx.manager.update(Referral, { id }, { programmeVersion, verdict, judgedUntil, version });
  await tx.query(
    `insert into referral_move (id, referral_id, household_id, landlord_id, from_version, to_version, stages, reason, moved_by, moved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[newId(), id, householdId, landlordId, move.fromVersion, programmeVersion, JSON.stringify(move.stages), move.reason],
      ...[tx.actor.subject, tx.clock.now()],
    ],
  );
}

/** Moves of these referrals as far as they are open to the caller, first one first. */
export async function movesOf(tx: Tx, referralIds: readonly Id[]): Promise<ReferralMove[]> {
  return tx.query<ReferralMove>(
    `select m.referral_id as "referralId", m.from_version as "fromVersion", m.to_version as "toVersion", m.stages, m.reason, m.moved_at as "movedAt",
       (select s.id from staff_member s where s.subject = m.moved_by limit 1) as "movedBy"
     from referral_move m where m.referral_id = any($1::uuid[]) order by m.moved_at, m.id`,
    [referralIds],
  );
}
