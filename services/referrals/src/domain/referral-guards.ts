// What stands in the way of a step of a referral. The steps themselves ask it, and so does who wants to know beforehand.
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import { Conflict, InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import type { Bringer } from './programmes/field-entry';
import { STATES_BEFORE, type ReferralState, type ReferralStep } from './referral-state';

/** A referral as far as its next step goes. */
export interface Pending {
  readonly state: ReferralState;
  readonly proposedOn: LocalDate;
  readonly confirmedOn: LocalDate | null;
}

/** By which code each state says that a step comes too late, or too early. */
const PAST = {
  PROPOSED: 'REFERRAL_PROPOSED',
  CONFIRMED: 'REFERRAL_CONFIRMED',
  NOT_ELIGIBLE: 'REFERRAL_NOT_ELIGIBLE',
  CANCELLED: 'REFERRAL_CANCELLED',
  ACCEPTED: 'REFERRAL_ACCEPTED',
  DECLINED: 'REFERRAL_DECLINED',
  ENDED: 'REFERRAL_ENDED',
} as const satisfies Record<ReferralState, string>;

/** Something that a criterion asks for and nobody has said yet. */
export interface MissingInformation {
  readonly code: string;
  /** Code of the document. */
  readonly wantedDocument: string;
  /** Its text when the decision was taken; none of decisions from before documents had texts. */
  readonly labels?: TermLabels | null;
  /** Who can bring it; none of decisions from before documents said so. */
  readonly givenBy?: readonly Bringer[];
}

/** What a referral is accepted or refused by. */
export interface JudgedEligibility {
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionVerdict[];
  readonly missing: readonly MissingInformation[];
}

/** Refuses a step that the state does not allow (`REFERRAL_ACCEPTED` for one that is accepted, and so on). */
export function requireState({ state }: Pending, step: ReferralStep): void {
  const allowed: readonly ReferralState[] = STATES_BEFORE[step];
  if (allowed.includes(state)) return;
  throw new Conflict(PAST[state], { path: ['referralId'], parameters: { state } });
}

/** Refuses a step on a day before the one that it follows (`BEFORE_EARLIER_STEP`): nothing is accepted before it was confirmed. */
export function requireAfterEarlierStep({ proposedOn, confirmedOn }: Pending, on: LocalDate): void {
  const earliest = confirmedOn ?? proposedOn;
  if (on >= earliest) return;
  const earlier = confirmedOn === null ? 'PROPOSAL' : 'CONFIRMATION';
  throw new InvalidInput('BEFORE_EARLIER_STEP', { path: ['occurredAt'], parameters: { about: earlier, earliest } });
}

/** Refuses an acceptance without derogation while a rule is not met (`NOT_ELIGIBLE`) or not known (`ELIGIBILITY_UNKNOWN`). */
export function requireEligible({ verdict, criteria, missing }: JudgedEligibility): void {
  if (verdict === 'UNKNOWN') throw eligibilityUnknown(missing);
  if (verdict === 'FAIL') throw notEligible(criteria);
}

function notEligible(criteria: readonly CriterionVerdict[]): Refused {
  const failed = criteria.filter(({ verdict }) => verdict === 'FAIL');
  const codes = failed.map(({ code }) => code).join(', ');
  const answers = failed.map(({ code, value, needed }) => (needed === '' ? code : `${code}: ${value ?? '?'} (${needed})`)).join('; ');
  return new Refused('NOT_ELIGIBLE', { path: ['referralId'], parameters: { failed: codes, answers } });
}

function eligibilityUnknown(missing: readonly MissingInformation[]): Refused {
  const codes = missing.map(({ code }) => code).join(', ');
  const documentsIn = (language: keyof TermLabels) =>
    missing.map(({ wantedDocument, labels }) => labels?.[language] ?? wantedDocument).join('; ');
  return new Refused('ELIGIBILITY_UNKNOWN', {
    path: ['referralId'],
    parameters: { missing: codes, documentsEn: documentsIn('en'), documentsFr: documentsIn('fr') },
  });
}
