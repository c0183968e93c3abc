import { Conflict, InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { PROCEDURE_STAGES, type ProcedureStage } from '@passerelle/shared/domain/procedure-stage';
import { requireHappened } from './act-dates';
import { isReference } from './rent-movement';

/** Why a procedure goes back. ENTERED_IN_ERROR: the stage before was never reached. */
export const STEP_BACK_REASONS = ['SETTLED', 'WITHDRAWN', 'PLAN', 'ENTERED_IN_ERROR'] as const;
export type StepBackReason = (typeof STEP_BACK_REASONS)[number];

/** A stage as it was recorded. */
export interface RecordedStage {
  readonly stage: ProcedureStage;
  readonly reachedOn: LocalDate;
}

/** The account that a procedure is about. */
interface Debtor {
  readonly id: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly openedOn: LocalDate;
}

export interface StageToRecord extends RecordedStage {
  readonly reason: StepBackReason | null;
  readonly evidence: string;
  readonly today: LocalDate;
}

/** A dated stage of a procedure with its evidence [procédure d'expulsion]; never changed once it is recorded. */
export class ProcedureRecord implements RecordedStage {
  declare id: Id;
  declare accountId: Id;
  declare householdId: Id;
  declare landlordId: Id;
  declare stage: ProcedureStage;
  declare reachedOn: LocalDate;
  declare reason: StepBackReason | null;
  declare evidence: string;
  declare recordedOn: LocalDate;

  static of({ id: accountId, householdId, landlordId }: Debtor, recorded: StageToRecord & { readonly id?: Id | null | undefined }) {
    const { id, stage, reachedOn, reason, evidence, today } = recorded;
    const owner = { accountId, householdId, landlordId };
    return Object.assign(new ProcedureRecord(), { id: id ?? newId(), ...owner, stage, reachedOn, reason, evidence, recordedOn: today });
  }
}

/**
 * One by one what can be wrong with a stage. Records are in the order of their days, so that the last one is where the procedure stands; it
 * goes back only with a reason.
 */
export function stageGuards(next: StageToRecord, { last, openedOn }: { last: RecordedStage | null; openedOn: LocalDate }): (() => void)[] {
  return [
    () => requireHappened(next.reachedOn, 'reachedOn', next.today),
    () => requireOrder(next.reachedOn, last, openedOn),
    () => requireNews(next, last),
    () => requireReason(next, last),
    () => {
      if (!isReference(next.evidence)) throw new InvalidInput('REFERENCE_INVALID', { path: ['evidence'] });
    },
  ];
}

function requireOrder(reachedOn: LocalDate, last: RecordedStage | null, openedOn: LocalDate): void {
  if (last !== null && reachedOn < last.reachedOn) {
    throw new Refused('STAGE_BEFORE_LAST', { path: ['reachedOn'], parameters: { lastOn: last.reachedOn } });
  }
  if (reachedOn < openedOn) throw new Refused('STAGE_BEFORE_LEASE', { path: ['reachedOn'], parameters: { openedOn } });
}

function requireNews({ stage, reachedOn }: StageToRecord, last: RecordedStage | null): void {
  if (last?.stage === stage && last.reachedOn === reachedOn) throw new Conflict('STAGE_ALREADY_RECORDED', { path: ['stage'] });
  if (!isProcedure(stage) && (last === null || !isProcedure(last.stage))) throw new Refused('NO_PROCEDURE_TO_END', { path: ['stage'] });
}

function requireReason({ stage, reason }: StageToRecord, last: RecordedStage | null): void {
  const goesBack = last !== null && rankOf(stage) < rankOf(last.stage);
  if (goesBack && reason === null) throw new Refused('STEP_BACK_WITHOUT_REASON', { path: ['reason'] });
  if (!goesBack && reason !== null) throw new InvalidInput('REASON_NOT_EXPECTED', { path: ['reason'] });
}

function rankOf(stage: ProcedureStage): number {
  return PROCEDURE_STAGES.indexOf(stage);
}

/** NONE and IMPAYE follow from what is owed: no act of the landlord makes them. */
function isProcedure(stage: ProcedureStage): boolean {
  return rankOf(stage) >= rankOf('PRE_LITIGATION');
}

/** What the stage of an account follows from. */
interface Standing {
  /** In the order of recording. */
  readonly records: readonly RecordedStage[];
  readonly openedOn: LocalDate;
  /** First day of the running arrears episode; null when nothing past due is open. */
  readonly inArrearsSince: LocalDate | null;
  /** Last day on which an episode was found closed; null when none ever was. */
  readonly settledOn: LocalDate | null;
}

/** Where a procedure stands, and since when. */
export interface StagePosition {
  readonly stage: ProcedureStage;
  readonly since: LocalDate;
}

/** The last stage that was recorded; without one, or once the procedure has ended, IMPAYE while something past due is open, else NONE. */
export function stageOf({ records, openedOn, inArrearsSince, settledOn }: Standing): StagePosition {
  const last = records.at(-1);
  if (last !== undefined && isProcedure(last.stage)) {
    const others = records.findLastIndex(({ stage }) => stage !== last.stage);
    return { stage: last.stage, since: records[others + 1]?.reachedOn ?? last.reachedOn };
  }
  const endedOn = last?.reachedOn ?? openedOn;
  if (inArrearsSince !== null) return { stage: 'IMPAYE', since: laterOf(inArrearsSince, endedOn) };
  return { stage: 'NONE', since: laterOf(settledOn ?? openedOn, endedOn) };
}

function laterOf(left: LocalDate, right: LocalDate): LocalDate {
  return left > right ? left : right;
}
