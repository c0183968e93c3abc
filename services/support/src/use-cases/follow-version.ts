import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';

interface Move {
  readonly referralId: Id;
  readonly householdId: Id;
  readonly to: number;
  readonly sourceVersion: number;
}

/** Keeps by which version of its programme an admission goes on. Applied again, or late, it changes nothing. */
export const moveAdmission = defineUseCase<Move, void>({
  name: 'moveAdmission',
  permission: 'system',
  kind: 'write',
  async run(tx, { referralId, householdId, to, sourceVersion }) {
    tx.recordAccess({ asked: [referralId, householdId], categories: ['SUPPORT_STATUS'] });
    await tx.query('update admission set programme_version = $2, source_version = $3 where referral_id = $1 and source_version < $3', [
      referralId,
      to,
      sourceVersion,
    ]);
  },
});

/**
 * The case goes on by the version of its admission, whose texts and outcomes it then has. Its phase stays, as stages only ever go to stages of the same
 * phase: what was signed stays signed.
 */
export const moveCase = defineUseCase<Pick<Move, 'referralId' | 'householdId'>, void>({
  name: 'moveCase',
  permission: 'system',
  kind: 'write',
  async run(tx, { referralId, householdId }) {
    tx.recordAccess({ asked: [referralId, householdId], categories: ['SUPPORT_STATUS'] });
    await tx.query(
      `update support_case c set programme_version = a.programme_version, version = c.version + 1 from admission a
       where c.referral_id = $1 and a.referral_id = c.referral_id and c.stage <> 'CLOSED' and c.programme_version <> a.programme_version`,
      [referralId],
    );
  },
});
