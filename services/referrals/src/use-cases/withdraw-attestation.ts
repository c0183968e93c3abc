import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { attestationsByIds, withdraw } from '../database/situation-writes';
import { requireWithdrawable, requireWithdrawnAfter, WITHDRAWAL_REASONS, type WithdrawalReason } from '../domain/attestation';
import { requirePastDay } from '../domain/period';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';
import { allowedRoles } from './situation-terms';

interface Input {
  readonly clientKey: string;
  readonly attestationId: Id;
  readonly withdrawnOn: LocalDate;
  readonly reason: WithdrawalReason;
}

/**
 * A judgement does not hold any more from a day on; the one before it then does (`NOT_YOUR_ATTESTATION`, `ALREADY_WITHDRAWN`,
 * `WITHDRAWN_BEFORE_ATTESTED`, `DAY_IMPOSSIBLE`).
 */
export const withdrawAttestation = defineUseCase<Input, { householdId: Id }>({
  name: 'withdrawAttestation',
  permission: 'attestation:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    attestationId: field.id,
    withdrawnOn: field.date,
    reason: z.enum(WITHDRAWAL_REASONS),
  }),
  check: checkOfRecord(attestationsByIds, (tx, one) => refusalsOf(() => requireWithdrawable(one, tx.actor, allowedRoles))),
  async run(tx, { attestationId, withdrawnOn, reason }) {
    const notFound = () => new NotFound('Attestation', { path: ['attestationId'] });
    const attestation = await takeRecord(tx, attestationId, { byIds: attestationsByIds, notFound });
    refuseAll(tx, () => requireWithdrawable(attestation, tx.actor, allowedRoles));
    tx.stopIfRefused();
    refuseAll(
      tx,
      () => requirePastDay(withdrawnOn, tx.clock.today(), ['withdrawnOn']),
      () => requireWithdrawnAfter(withdrawnOn, attestation),
    );
    tx.stopIfRefused();
    await withdraw(tx, attestationId, { on: withdrawnOn, reason });
    return changedHousehold(tx, attestation.householdId, [`attestation.${attestation.kind}`]);
  },
});
