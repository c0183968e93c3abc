import { isId, type Id } from '@passerelle/shared/domain/ids';
import { dayOf } from '@passerelle/shared/domain/occurred';
import { warning } from '@passerelle/shared/domain/warning';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { saveStage } from '../database/case-stages';
import { stagesOfCases, stagesOfVersion } from '../database/programme-stages';
import { requireMovable } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly stage: string;
  readonly occurredAt?: Date | null | undefined;
}

/** A committee may decide it as well as the referent: whoever may close a case moves it. */
const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'FILE' };

/**
 * Moves a case under contract to a stage of its version of the programme (`UNKNOWN_TERM`) that follows the present one
 * (`STAGE_DOES_NOT_FOLLOW`), by its referent or a programme manager of the operator. Back to one before it only when the person says so. The
 * stages before the contract and after the end are entered by opening, signing and closing, never by this.
 */
export const moveCaseToStage = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'moveCaseToStage',
  permission: 'support-case:move',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, caseId: field.id, stage: field.term, occurredAt: z.date().nullish() }),
  async check(tx, ids) {
    const stages = await stagesOfCases(tx, ids.filter(isId));
    return checkCases(tx, ids, { ...ACCESS, guard: (found) => requireMovable(found, stages.get(found.id) ?? []) });
  },
  async run(tx, { caseId, stage, occurredAt }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    const stages = await stagesOfVersion(tx, supportCase);
    const direction = supportCase.moveToStage(stage, { on: dayOf(occurredAt, tx.clock), today: tx.clock.today(), stages });
    if (direction === 'BACK') tx.warn(warning('STAGE_BACKWARDS', { path: ['stage'] }));
    await saveStage(tx, supportCase);
    await publishPosition(tx, supportCase);
    return { caseId, version: supportCase.version };
  },
});
