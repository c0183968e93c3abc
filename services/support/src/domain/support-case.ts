import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import { requireHappened } from './case-dates';
import { directionOf, firstStageOf, requireSomewhere, type Phase, type ProgrammeStages, type StageMapping } from './programme-stages';

/** What an accepted referral says, as far as a case needs it. */
export interface Admission {
  readonly referralId: Id;
  readonly householdId: Id;
  readonly programmeId: Id;
  readonly programmeVersion: number;
  readonly operatorId: Id;
  readonly acceptedOn: LocalDate;
  /** First day on which it no longer holds; null while it does. */
  readonly endedOn: LocalDate | null;
}

/** Somebody who was the referent of a case before, from a day to the day on which the next one took over (exclusive). */
export interface FormerReferent {
  readonly referentId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * A support case stands in a stage of its programme, whose phase decides what may be done: DIAGNOSTIC, then SUPPORT once the contract is
 * signed, then CLOSED; a case may also close out of DIAGNOSTIC. Inside SUPPORT it goes from stage to stage as its programme orders them. Its
 * days never go backwards: opened, each stage entered, closed. Only the methods below change it; each of them raises its version and tells
 * all that stands in its way at once.
 */
export class SupportCase {
  declare id: Id;
  declare referralId: Id;
  declare householdId: Id;
  declare programmeId: Id;
  /** Version of the programme whose terms the case takes. */
  declare programmeVersion: number;
  declare operatorId: Id;
  declare referentId: Id;
  /** First day of the present referent. */
  declare referentSince: LocalDate;
  /** A term of the programme. */
  declare stage: string;
  declare phase: Phase;
  /** Day on which it entered the stage. */
  declare stageSince: LocalDate;
  declare openedOn: LocalDate;
  declare supportStartedOn: LocalDate | null;
  declare closedOn: LocalDate | null;
  /** A term of the programme. */
  declare outcome: string | null;
  declare version: number;

  /** Opens a case on an admission that still holds (else `ADMISSION_ENDED`), between its acceptance and today. */
  static open(
    admission: Admission,
    opening: { caseId: Id; referentId: Id; openedOn: LocalDate; today: LocalDate; stages: ProgrammeStages },
  ): SupportCase {
    const { caseId, referentId, openedOn, today, stages } = opening;
    requireAll(
      () => requireAdmitted(admission),
      () => requireHappened(openedOn, 'openedOn', { from: admission.acceptedOn, today, since: 'ACCEPTANCE' }),
    );
    return Object.assign(new SupportCase(), {
      id: caseId,
      referralId: admission.referralId,
      householdId: admission.householdId,
      programmeId: admission.programmeId,
      programmeVersion: admission.programmeVersion,
      operatorId: admission.operatorId,
      referentId,
      referentSince: openedOn,
      stage: firstStageOf('DIAGNOSTIC', stages),
      phase: 'DIAGNOSTIC' as const,
      stageSince: openedOn,
      openedOn,
      supportStartedOn: null,
      closedOn: null,
      outcome: null,
      version: 1,
    });
  }

  /** Something joins the file or the notes: the case must be open (else `CASE_CLOSED`) and the day between its opening and today. */
  add(day: LocalDate, path: string, today: LocalDate): void {
    requireNotClosed(this);
    requireHappened(day, path, { from: this.openedOn, today, since: 'OPENING' });
    this.version += 1;
  }

  /** The contract is signed, no earlier than the first diagnostic (`requireSignable`): the support that is counted starts. */
  signContract(signedOn: LocalDate, known: { firstDiagnosticOn: LocalDate | null; today: LocalDate; stages: ProgrammeStages }): void {
    const from = latest(this.stageSince, requireSignable(this, known.firstDiagnosticOn));
    requireHappened(signedOn, 'signedOn', { from, today: known.today, since: 'FIRST_DIAGNOSTIC' });
    this.enter('SUPPORT', firstStageOf('SUPPORT', known.stages), signedOn);
    this.supportStartedOn = signedOn;
  }

  /**
   * Goes to another stage under the contract: to one that follows the present one, or back to one before it. Neither is earlier than the day
   * on which the present one was entered. Answers which of the two it is; a person must want the latter.
   */
  moveToStage(stage: string, move: { on: LocalDate; today: LocalDate; stages: ProgrammeStages }): 'FORWARD' | 'BACK' {
    requireMovable(this, move.stages);
    const { stage: present, stageSince: from } = this;
    requireAll(
      () => void directionOf(stage, present, move.stages),
      () => requireHappened(move.on, 'occurredAt', { from, today: move.today, since: 'PRESENT_STAGE' }),
    );
    this.enter('SUPPORT', stage, move.on);
    return directionOf(stage, present, move.stages);
  }

  /**
   * Goes on by another version of its programme, with its stage where the mapping says, else in the one of the same code. The phase stays, as
   * referrals lets stages go to stages of the same phase only: what was signed stays signed. So does the day on which it was entered.
   */
  followVersion(programmeVersion: number, mappings: readonly StageMapping[]): void {
    this.programmeVersion = programmeVersion;
    this.stage = mappings.find(({ from }) => from === this.stage)?.to ?? this.stage;
    this.version += 1;
  }

  /**
   * Hands the case over to another referent (`ALREADY_REFERENT` for the present one), from a day on which the present one had it up to
   * today. Answers who had it until then; the two days are the same for somebody who was named by mistake.
   */
  changeReferent(change: { referentId: Id; from: LocalDate; today: LocalDate }): FormerReferent {
    const { referentSince: from } = this;
    requireNotClosed(this);
    requireAll(
      () => requireAnother(this.referentId, change.referentId),
      () => requireHappened(change.from, 'from', { from, today: change.today, since: 'PRESENT_REFERENT' }),
    );
    const former = { referentId: this.referentId, from: this.referentSince, to: change.from };
    this.referentId = change.referentId;
    this.referentSince = change.from;
    this.version += 1;
    return former;
  }

  /** Closes the case with its outcome, not before anything that its file holds. */
  close(closing: {
    closedOn: LocalDate;
    outcome: string;
    /** Day of the last interview or diagnostic of the file; null when it has none. */
    lastFiledOn: LocalDate | null;
    today: LocalDate;
    stages: ProgrammeStages;
  }): void {
    requireNotClosed(this);
    const from = latest(this.referentSince, this.stageSince, closing.lastFiledOn);
    requireHappened(closing.closedOn, 'closedOn', { from, today: closing.today, since: 'LAST_ENTRY' });
    this.enter('CLOSED', firstStageOf('CLOSED', closing.stages), closing.closedOn);
    this.closedOn = closing.closedOn;
    this.outcome = closing.outcome;
  }

  private enter(phase: Phase, stage: string, on: LocalDate): void {
    this.phase = phase;
    this.stage = stage;
    this.stageSince = on;
    this.version += 1;
  }
}

/** A closed case stays as it is (`CASE_CLOSED`). */
export function requireNotClosed({ phase }: Pick<SupportCase, 'phase'>): void {
  if (phase !== 'CLOSED') return;
  throw new Conflict('CASE_CLOSED');
}

/**
 * A contract is signed once (else `CONTRACT_ALREADY_SIGNED`) in an open case, on the ground of a diagnostic (else `DIAGNOSTIC_MISSING`).
 * Answers the day of the first one.
 */
export function requireSignable(supportCase: Pick<SupportCase, 'phase'>, firstDiagnosticOn: LocalDate | null): LocalDate {
  requireNotClosed(supportCase);
  if (supportCase.phase === 'SUPPORT') {
    throw new Conflict('CONTRACT_ALREADY_SIGNED');
  }
  if (firstDiagnosticOn === null) {
    throw new Refused('DIAGNOSTIC_MISSING');
  }
  return firstDiagnosticOn;
}

/** Only an open case whose contract is signed (else `CONTRACT_NOT_SIGNED`) goes to another stage, and only where there is one to go to. */
export function requireMovable(supportCase: Pick<SupportCase, 'phase' | 'stage'>, stages: ProgrammeStages): void {
  requireNotClosed(supportCase);
  if (supportCase.phase === 'DIAGNOSTIC') {
    throw new Refused('CONTRACT_NOT_SIGNED');
  }
  requireSomewhere(supportCase.stage, stages);
}

/** No case is opened on an admission that has ended (`ADMISSION_ENDED`). */
export function requireAdmitted({ endedOn }: Admission): void {
  if (endedOn === null) return;
  throw new Refused('ADMISSION_ENDED', { path: ['referralId'] });
}

function requireAnother(presentId: Id, referentId: Id): void {
  if (referentId !== presentId) return;
  throw new Conflict('ALREADY_REFERENT', { path: ['referentId'] });
}

function latest(first: LocalDate, ...others: readonly (LocalDate | null)[]): LocalDate {
  return others.reduce<LocalDate>((last, day) => (day !== null && day > last ? day : last), first);
}
