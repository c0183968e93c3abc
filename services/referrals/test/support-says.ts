import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import { AMLI, TODAY, type World } from './world';

/** Social worker of the association, as the seed registers her. */
export const REFERENT = '0c000000-0000-4000-8000-000000000005';

const PHASES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;

type Position = FactPayload<typeof supportCasePositionChanged>;

/** Support says where the case of a household stands. Answers the case. */
export async function caseStands({ service }: World, householdId: Id, position: Partial<Position> = {}): Promise<Id> {
  const caseId = position.caseId ?? newId();
  const none = { diagnosticOn: null, contractEndsOn: null, lastInterviewOn: null, closedOn: null };
  const stage = position.stage ?? 'DIAGNOSTIC';
  const opened = {
    referralId: newId(),
    householdId,
    operatorId: AMLI,
    referentId: REFERENT,
    stage,
    // A stage of the engine is called like its phase.
    phase: PHASES.find((phase) => phase === stage) ?? 'SUPPORT',
    stageSince: null,
    openedOn: '2026-11-01',
  } as const;
  const payload: Position = { ...opened, ...none, asOf: TODAY, ...position, caseId };
  await service.deliver(supportCasePositionChanged, { key: householdId, organisationId: payload.operatorId, payload });
  return caseId;
}
