import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { refuseStranger, requireSuccessors } from '../database/callers-reach';
import { saveReferent } from '../database/former-referents';
import type { CaseRow } from '../database/support-cases';
import { requireNotClosed } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly referentId: Id;
  readonly from?: LocalDate | null | undefined;
}

/** The reach of the file, not of the status: a landlord's role that the caller also holds must not widen it. */
const ACCESS: ActAccess = { category: 'SUPPORT_STATUS', part: 'FILE' };

/**
 * Names another referent for an open case of the caller's organisation (`REFERENT_NOT_OF_OPERATOR` for somebody else's staff). At once the
 * former one loses its file and notes and the new one gains them; what was written keeps its author. Whoever opens cases does it.
 */
export const changeReferent = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'changeReferent',
  permission: 'support-case:open',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, caseId: field.id, referentId: field.id, from: field.date.nullish() }),
  async check(tx, ids) {
    const requireSuccessor = await requireSuccessors(tx);
    const guard = (found: CaseRow): void => {
      requireNotClosed(found);
      requireSuccessor(found);
    };
    return checkCases(tx, ids, { ...ACCESS, guard });
  },
  async run(tx, { caseId, referentId, from }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    await refuseStranger(tx, referentId, supportCase.operatorId);
    const today = tx.clock.today();
    const former = supportCase.changeReferent({ referentId, from: from ?? today, today });
    tx.stopIfRefused();
    await saveReferent(tx, supportCase, former);
    await publishPosition(tx, supportCase);
    return { caseId, version: supportCase.version };
  },
});
