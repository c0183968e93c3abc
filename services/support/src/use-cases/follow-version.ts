import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { saveProgrammeVersion } from '../database/case-stages';
import type { StageMapping } from '../domain/programme-stages';
import { SupportCase } from '../domain/support-case';
import { publishPosition } from './publish-position';

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

/** The case goes on by the same version, in the stage that the mapping says; others learn of it. Applied again it changes nothing. */
export const moveCase = defineUseCase<Omit<Move, 'sourceVersion'> & { readonly stages: readonly StageMapping[] }, void>({
  name: 'moveCase',
  permission: 'system',
  kind: 'write',
  async run(tx, { referralId, householdId, to, stages }) {
    tx.recordAccess({ asked: [referralId, householdId], categories: ['SUPPORT_STATUS'] });
    await tx.takeStreams([householdId]);
    const supportCase = await tx.manager.findOne(SupportCase, { where: { referralId }, lock: { mode: 'pessimistic_write' } });
    if (supportCase === null || supportCase.phase === 'CLOSED' || supportCase.programmeVersion === to) return;
    supportCase.followVersion(to, stages);
    await saveProgrammeVersion(tx, supportCase);
    await publishPosition(tx, supportCase);
  },
});
