import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { NOTHING_PAST_DUE, positionOf, type ArrearsPosition } from './arrears-position';
import { postingsOf, type EntryKind, type Posting } from './ledger';
import type { CalledTerm } from './cancelled-rent';
import { allocateOldestFirst, type Allocation, type OpenCredit, type OpenTerm } from './oldest-first';
import { identityOf, isMonthOfLease, type ReceivedPayment, type RejectionCode, type RentCall } from './rent-movement';
import type { RunningPlan } from './repayment-plan';

/** What became of a movement: booked now, booked by an earlier act and so passed over, or not bookable. */
export type Booking = 'BOOKED' | 'REPEATED' | RejectionCode;

/** An account as its rows say, with the open terms and credits, and what is already known of the movements to be booked. */
export interface RentAccountState {
  readonly id: Id;
  readonly version: number;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly balanceCents: Cents;
  /** As last judged; null before the first judgement. */
  readonly position: ArrearsPosition | null;
  readonly episodeId: Id | null;
  readonly runningPlan: RunningPlan | null;
  readonly openTerms: readonly OpenTerm[];
  readonly openCredits: readonly OpenCredit[];
  readonly calledMonths: ReadonlyMap<string, { readonly dueOn: LocalDate; readonly amountCents: Cents }>;
  readonly knownIdentities: ReadonlySet<string>;
}

export interface NewEntry {
  readonly id: Id;
  readonly kind: EntryKind;
  readonly bookedOn: LocalDate;
  readonly amountCents: Cents;
  readonly reference: string | null;
  readonly identity: string;
  readonly postings: readonly Posting[];
}

export interface NewTerm extends OpenTerm {
  readonly entryId: Id;
  readonly amountCents: Cents;
}

/**
 * What one household owes one landlord under one lease. Movements are booked, then the account is judged, once per act: payments settle
 * the oldest due rent, and what is left open is the arrears. Only then are the changes saved.
 */
export class RentAccount {
  readonly state: RentAccountState;
  readonly newEntries: NewEntry[] = [];
  readonly newTerms: NewTerm[] = [];
  readonly allocations: Allocation[] = [];
  /** Allocations of earlier acts that are taken back, because their term was cancelled. */
  readonly freed: Allocation[] = [];
  readonly cancelledTermIds: Id[] = [];
  balanceCents: Cents;
  position: ArrearsPosition;
  episode: { readonly id: Id; readonly change: 'NONE' | 'OPENED' | 'CLOSED' } | null;
  completedPlanId: Id | null = null;
  private readonly credits: OpenCredit[];
  private readonly occurrences = new Map<string, number>();

  constructor(state: RentAccountState) {
    this.state = state;
    this.balanceCents = state.balanceCents;
    this.position = state.position ?? NOTHING_PAST_DUE;
    this.episode = state.episodeId === null ? null : { id: state.episodeId, change: 'NONE' };
    this.credits = [...state.openCredits];
  }

  /**
   * Calls the rent of a month of the lease, due once the lease has started. The same call again is a repeat, also when the lease has ended
   * before its month since; another one for the month is refused.
   */
  call(call: RentCall): Booking {
    const known = this.state.calledMonths.get(call.month);
    if (known === undefined && !isMonthOfLease(call.month, this.state)) return 'MONTH_OUTSIDE_LEASE';
    if (known === undefined && call.dueOn < this.state.openedOn) return 'DUE_ON_INVALID';
    const occurrence = this.countOccurrence(identityOf(call, 1));
    if (occurrence > 1) return 'RENT_ALREADY_CALLED';
    if (known !== undefined)
      return known.dueOn === call.dueOn && known.amountCents === call.amountCents ? 'REPEATED' : 'RENT_ALREADY_CALLED';
    const { month, dueOn, amountCents, reference } = call;
    const entryId = this.book({ kind: 'RENT_CALL', bookedOn: dueOn, amountCents, reference, identity: identityOf(call, 1) });
    this.newTerms.push({ id: newId(), entryId, month, dueOn, amountCents, outstandingCents: amountCents });
    return 'BOOKED';
  }

  /** Takes money, on a closed account too. Equal payments of one act are told apart by their place among each other. */
  receive(payment: ReceivedPayment): Booking {
    const occurrence = this.countOccurrence(identityOf(payment, 1));
    const identity = identityOf(payment, occurrence);
    if (this.state.knownIdentities.has(identity)) return 'REPEATED';
    const { kind, paidOn, amountCents, reference } = payment;
    const id = this.book({ kind, bookedOn: paidOn, amountCents, reference, identity });
    this.credits.push({ id, receivedOn: paidOn, identity, unallocatedCents: amountCents });
    return 'BOOKED';
  }

  /**
   * Cancels rent called for months that lie wholly after the lease, each by an entry of its own, and gives back the money that had settled
   * it. The month of leaving is kept whole, without a pro rata. `called` is all rent from that month on.
   */
  cancelRentAfterLease(called: readonly CalledTerm[], on: LocalDate): void {
    for (const { id, month, amountCents, settledBy } of called) {
      if (isMonthOfLease(month, this.state)) continue;
      this.book({ kind: 'RENT_CANCELLED', bookedOn: on, amountCents, reference: null, identity: `RENT_CANCELLED|${month}` });
      this.cancelledTermIds.push(id);
      for (const part of settledBy) {
        this.freed.push({ creditId: part.creditId, termId: id, amountCents: part.amountCents });
        if (this.credits.some((credit) => credit.id === part.creditId)) continue;
        this.credits.push({ id: part.creditId, receivedOn: part.receivedOn, identity: part.identity, unallocatedCents: 0 });
      }
    }
  }

  /**
   * Judges the account on a day. Money settles the oldest rent due by then; rent that is not due leaves it to older rent that may still be
   * called. An arrears episode opens when something is past due, and closes when nothing is any more. A running plan is completed once
   * every term that was past due at its signature is paid.
   */
  judge(asOf: LocalDate): void {
    const due = this.termsNow().filter(({ dueOn }) => dueOn <= asOf);
    this.allocations.push(...allocateOldestFirst(due, this.creditsNow()));
    const terms = this.termsNow();
    const position = positionOf(terms, asOf);
    this.position = position;
    if (position.missedTerms > 0 && this.episode === null) this.episode = { id: newId(), change: 'OPENED' };
    if (position.missedTerms === 0 && this.episode !== null) this.episode = { id: this.episode.id, change: 'CLOSED' };
    const plan = this.state.runningPlan;
    if (plan !== null && positionOf(terms, plan.signedOn).missedTerms === 0) this.completedPlanId = plan.id;
  }

  /** The episode that others are told of: none when nothing is past due. */
  get runningEpisodeId(): Id | null {
    return this.episode === null || this.episode.change === 'CLOSED' ? null : this.episode.id;
  }

  /** The open terms, old and new, less what was settled or cancelled by this act. */
  termsNow(): readonly OpenTerm[] {
    const settled = new Map<Id, Cents>();
    for (const { termId, amountCents } of this.allocations) settled.set(termId, (settled.get(termId) ?? 0) + amountCents);
    const terms = [...this.state.openTerms, ...this.newTerms].filter(({ id }) => !this.cancelledTermIds.includes(id));
    return terms.map((term) => ({ ...term, outstandingCents: term.outstandingCents - (settled.get(term.id) ?? 0) }));
  }

  /** The credits, old and new, less what was used by this act, with what it freed. */
  creditsNow(): readonly OpenCredit[] {
    const used = new Map<Id, Cents>();
    for (const { creditId, amountCents } of this.allocations) used.set(creditId, (used.get(creditId) ?? 0) + amountCents);
    for (const { creditId, amountCents } of this.freed) used.set(creditId, (used.get(creditId) ?? 0) - amountCents);
    return this.credits.map((credit) => ({ ...credit, unallocatedCents: credit.unallocatedCents - (used.get(credit.id) ?? 0) }));
  }

  private book(entry: Omit<NewEntry, 'id' | 'postings'>): Id {
    const id = newId();
    const postings = postingsOf(entry.kind, entry.amountCents);
    this.newEntries.push({ id, postings, ...entry });
    for (const { side, amountCents } of postings) if (side === '411') this.balanceCents += amountCents;
    return id;
  }

  private countOccurrence(identity: string): number {
    const occurrence = (this.occurrences.get(identity) ?? 0) + 1;
    this.occurrences.set(identity, occurrence);
    return occurrence;
  }
}
