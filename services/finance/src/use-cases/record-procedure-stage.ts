import { raiseVersion } from '@passerelle/shared/database/versioned';
import type { Id } from '@passerelle/shared/domain/ids';
import { PROCEDURE_STAGES } from '@passerelle/shared/domain/procedure-stage';
import { field } from '@passerelle/shared/input-fields';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { checkOwnAccounts, lockOwnAccount } from '../database/load-rent-accounts';
import { ProcedureRecord, STEP_BACK_REASONS, stageGuards, type RecordedStage } from '../domain/procedure';
import { tellPositions } from './tell-positions';

const input = z.object({
  clientKey: z.string(),
  id: field.newId,
  accountId: z.string(),
  stage: z.enum(PROCEDURE_STAGES),
  reachedOn: z.string(),
  evidence: z.string(),
  reason: z.enum(STEP_BACK_REASONS).nullish(),
});

/**
 * Records that the procedure about an account reached a stage, with the reference of the act that proves it. Stages follow each other by
 * their days; one that goes back gives its reason. Nothing that was recorded is changed: a mistake is stepped back from, as ENTERED_IN_ERROR.
 */
export const recordProcedureStage = defineUseCase<
  z.infer<typeof input>,
  { procedureRecordId: string; accountId: string; householdId: string }
>({
  name: 'recordProcedureStage',
  permission: 'procedure:record',
  kind: 'write',
  input,
  check: checkOwnAccounts,
  async run(tx, { id, accountId, stage, reachedOn, evidence, reason }) {
    const { state } = await lockOwnAccount(tx, accountId);
    const next = { stage, reachedOn, evidence: evidence.trim(), reason: reason ?? null, today: tx.clock.today() };
    refuseAll(tx, ...stageGuards(next, { last: await lastStage(tx, accountId), openedOn: state.openedOn }));
    tx.stopIfRefused();
    const record = ProcedureRecord.of(state, { id, ...next });
    await tx.manager.insert(ProcedureRecord, record);
    await raiseVersion(tx, 'rent_account', accountId);
    await tellPositions(tx, [accountId]);
    return { procedureRecordId: record.id, accountId, householdId: state.householdId };
  },
});

/** The stage recorded last; the account must have been locked. */
async function lastStage(tx: Tx, accountId: Id): Promise<RecordedStage | null> {
  const [last] = await tx.query<RecordedStage>(
    'select stage, reached_on as "reachedOn" from procedure_record where account_id = $1 order by sequence desc limit 1',
    [accountId],
  );
  return last ?? null;
}
