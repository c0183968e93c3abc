import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { requireAfterEarlierStep, requireEligible, requireState, type JudgedEligibility } from './referral-guards';
import type { ReferralState } from './referral-state';

/** Refusals that say something of the association and nothing of the household: a programme that defines these asks another one at once. */
const FOR_ANOTHER_ASSOCIATION: readonly string[] = ['NO_CAPACITY', 'OUTSIDE_MISSION'];

/** True when a referral that is declined so goes back to the landlord, for another association. */
export function goesToAnother(reason: string): boolean {
  return FOR_ANOTHER_ASSOCIATION.includes(reason);
}

/** Reasons that the engine gives; people give those that the programme defines. NOT_ELIGIBLE is of referrals from before a person decided. */
export type GivenEndReason = 'NOT_ELIGIBLE' | 'COMPLETED';
export type ProgrammeComponent = 'MAINTENANCE' | 'ACCESS';

/** What was decided of its eligibility, and until when it holds by itself. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly nextChangeOn: LocalDate | null;
}

/** Why somebody takes a household against the verdict, and who [dérogation]. */
export interface Derogation {
  readonly motive: string;
  readonly by: string;
}

/**
 * A household proposed to a programme. PROPOSED, then CONFIRMED by the landlord, then ACCEPTED or DECLINED by the
 * association, ENDED when the support is over; the landlord may withdraw it until it is accepted. Only the methods below change it.
 */
export class Referral {
  declare readonly id: Id;
  declare readonly householdId: Id;
  declare readonly programmeId: Id;
  /** Version by whose rules it goes; it keeps it until it is moved. */
  declare programmeVersion: number;
  declare readonly component: ProgrammeComponent;
  /** Code of the component in its version of the programme. */
  declare readonly componentCode: string;
  declare readonly landlordId: Id;
  /** A term of the programme; the trigger gives ARREARS. */
  declare readonly cause: string;
  /** The arrears episode that crossed the trigger. */
  declare readonly episodeId: Id;
  declare readonly proposedOn: LocalDate;
  declare operatorId: Id | null;
  declare state: ReferralState;
  /** The latest verdict on its eligibility; null until it is confirmed. */
  declare verdict: Verdict | null;
  /** Day on which time alone may change the verdict; null when none does, and once it is decided. */
  declare judgedUntil: LocalDate | null;
  /** Why it was accepted against its verdict, and by whom; null where it was not. */
  declare derogationMotive: string | null;
  declare derogationBy: string | null;
  declare confirmedOn: LocalDate | null;
  declare acceptedOn: LocalDate | null;
  declare endedOn: LocalDate | null;
  /** What the engine gives, or a term of the programme. */
  declare endReason: string | null;
  declare version: number;

  /** A referral that the programme's trigger asks for; the landlord decides about it. */
  static propose(proposal: {
    readonly householdId: Id;
    readonly programmeId: Id;
    readonly programmeVersion: number;
    readonly component: ProgrammeComponent;
    readonly componentCode: string;
    readonly landlordId: Id;
    readonly episodeId: Id;
    readonly proposedOn: LocalDate;
  }): Referral {
    return Object.assign(new Referral(), proposal, {
      id: newId(),
      cause: 'ARREARS',
      operatorId: null,
      state: 'PROPOSED' as const,
      verdict: null,
      judgedUntil: null,
      derogationMotive: null,
      derogationBy: null,
      confirmedOn: null,
      acceptedOn: null,
      endedOn: null,
      endReason: null,
      version: 1,
    });
  }

  /** The landlord wants it. No verdict refuses it: the association reads the verdict, and a person decides. */
  confirm({ operatorId, decision, on }: { readonly operatorId: Id; readonly decision: Judgement; readonly on: LocalDate }): void {
    requireState(this, 'confirmed');
    requireAfterEarlierStep(this, on);
    this.operatorId = operatorId;
    this.confirmedOn = on;
    this.keep(decision);
    this.moveTo('CONFIRMED');
  }

  /** A verdict made again for a confirmed referral. Even a FAIL leaves it confirmed: a person decides whether to decline or cancel it. */
  judge(decision: Judgement): void {
    requireState(this, 'judged again');
    this.keep(decision);
    this.version += 1;
  }

  /** The association takes the household: every rule is met on that day, or somebody says why it takes it all the same. From then on the verdict is frozen. */
  accept(on: LocalDate, today: JudgedEligibility, derogation: Derogation | null): void {
    requireState(this, 'accepted');
    requireAfterEarlierStep(this, on);
    if (derogation === null) requireEligible(today);
    this.verdict = today.verdict;
    this.judgedUntil = null;
    if (today.verdict !== 'PASS' && derogation !== null) {
      this.derogationMotive = derogation.motive;
      this.derogationBy = derogation.by;
    }
    this.acceptedOn = on;
    this.moveTo('ACCEPTED');
  }

  decline(reason: string, on: LocalDate): void {
    requireState(this, 'declined');
    requireAfterEarlierStep(this, on);
    this.close('DECLINED', reason, on);
  }

  cancel(reason: string, on: LocalDate): void {
    requireState(this, 'cancelled');
    requireAfterEarlierStep(this, on);
    this.close('CANCELLED', reason, on);
  }

  /** It goes on by another version of its programme; judged by it while nobody has decided, else with the verdict that it has. */
  moveToVersion(programmeVersion: number, decision: Judgement | null): void {
    requireState(this, 'moved');
    this.programmeVersion = programmeVersion;
    if (decision !== null) this.keep(decision);
    this.version += 1;
  }

  /** The support that it led to is over. */
  end(on: LocalDate): void {
    requireState(this, 'ended');
    this.close('ENDED', 'COMPLETED' satisfies GivenEndReason, on);
  }

  private keep({ verdict, nextChangeOn }: Judgement): void {
    this.verdict = verdict;
    this.judgedUntil = nextChangeOn;
  }

  private close(state: ReferralState, reason: string, on: LocalDate): void {
    this.endedOn = on;
    this.endReason = reason;
    this.judgedUntil = null;
    this.moveTo(state);
  }

  private moveTo(state: ReferralState): void {
    this.state = state;
    this.version += 1;
  }
}
