import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import { requireHappened } from './case-dates';

/** Through which every case moves, whatever its programme calls them: what may be done in a case is decided by them. */
export const SUPPORT_STAGES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;
export type SupportStage = (typeof SUPPORT_STAGES)[number];

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
 * A support case: DIAGNOSTIC, then SUPPORT once the contract is signed, then CLOSED; a case may also close out of DIAGNOSTIC. Its days
 * never go backwards: opened, support started, closed. Only the methods below change it; each of them raises its version and tells all
 * that stands in its way at once.
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
  declare stage: SupportStage;
  declare openedOn: LocalDate;
  declare supportStartedOn: LocalDate | null;
  declare closedOn: LocalDate | null;
  /** A term of the programme. */
  declare outcome: string | null;
  declare version: number;

  /** Opens a case on an admission that still holds (else `ADMISSION_ENDED`), between its acceptance and today. */
  static open(admission: Admission, opening: { caseId: Id; referentId: Id; openedOn: LocalDate; today: LocalDate }): SupportCase {
    const { caseId, referentId, openedOn, today } = opening;
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
      stage: 'DIAGNOSTIC' as const,
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
  signContract(signedOn: LocalDate, known: { firstDiagnosticOn: LocalDate | null; today: LocalDate }): void {
    const from = latest(this.openedOn, requireSignable(this, known.firstDiagnosticOn));
    requireHappened(signedOn, 'signedOn', { from, today: known.today, since: 'FIRST_DIAGNOSTIC' });
    this.stage = 'SUPPORT';
    this.supportStartedOn = signedOn;
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
  }): void {
    requireNotClosed(this);
    const from = latest(this.referentSince, this.supportStartedOn, closing.lastFiledOn);
    requireHappened(closing.closedOn, 'closedOn', { from, today: closing.today, since: 'LAST_ENTRY' });
    this.stage = 'CLOSED';
    this.closedOn = closing.closedOn;
    this.outcome = closing.outcome;
    this.version += 1;
  }
}

/** A closed case stays as it is (`CASE_CLOSED`). */
export function requireNotClosed({ stage }: Pick<SupportCase, 'stage'>): void {
  if (stage !== 'CLOSED') return;
  throw new Conflict('CASE_CLOSED');
}

/**
 * A contract is signed once (else `CONTRACT_ALREADY_SIGNED`) in an open case, on the ground of a diagnostic (else `DIAGNOSTIC_MISSING`).
 * Answers the day of the first one.
 */
export function requireSignable(supportCase: Pick<SupportCase, 'stage'>, firstDiagnosticOn: LocalDate | null): LocalDate {
  requireNotClosed(supportCase);
  if (supportCase.stage === 'SUPPORT') {
    throw new Conflict('CONTRACT_ALREADY_SIGNED');
  }
  if (firstDiagnosticOn === null) {
    throw new Refused('DIAGNOSTIC_MISSING');
  }
  return firstDiagnosticOn;
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
