import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import type { Tx } from '@passerelle/shared/use-case-types';
import { daysOfFile } from '../database/case-files';
import type { SupportCase } from '../domain/support-case';

/** Tells others where a case stands, once an act on it is written. The stream of its household must have been taken. */
export async function publishPosition(tx: Tx, supportCase: SupportCase): Promise<void> {
  const { id: caseId, referralId, householdId, operatorId, referentId, openedOn, closedOn } = supportCase;
  const { stage, phase, stageSince } = supportCase;
  const position = { caseId, referralId, householdId, operatorId, referentId, stage, phase, stageSince, openedOn, closedOn };
  await tx.publish(supportCasePositionChanged, {
    key: householdId,
    subject: caseId,
    payload: { ...position, ...(await daysOfFile(tx, caseId)), asOf: tx.clock.today() },
  });
}
