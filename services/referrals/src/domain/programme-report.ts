import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

export const ENTRY_KINDS = [
  'RECEIVED',
  'NOT_ELIGIBLE_OR_CANCELLED',
  'SUPPORT_OPENED',
  'DIAGNOSTIC_CLOSED',
  'PLAN_SIGNED',
  'BENEFIT_REINSTATED',
  'SUPPORT_CLOSED',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that counts for a programme. It names the referral, never the household: a report outlives the access to a household. */
export interface ProgrammeEntry {
  readonly referralId: Id;
  readonly kind: EntryKind;
  /** The day on which it happened, not the day on which it was heard of. */
  readonly businessDate: LocalDate;
}

/** How many entries of each kind there are before a period and in it. */
export type EntryCounts = Readonly<Record<EntryKind, { readonly before: number; readonly within: number }>>;

export interface ReportFigures {
  readonly pendingAtStart: number;
  readonly received: number;
  readonly notEligibleOrCancelled: number;
  readonly supportsOpened: number;
  readonly closedWithoutSupport: number;
  readonly pendingAtEnd: number;
  readonly plansSigned: number;
  readonly benefitsReinstated: number;
  readonly supportsClosed: number;
}

/** Kinds by which a referral leaves the diagnostic. */
const LEAVING: readonly EntryKind[] = ['NOT_ELIGIBLE_OR_CANCELLED', 'SUPPORT_OPENED', 'DIAGNOSTIC_CLOSED'];

/** Counts entries before `from`, and from `from` to the day before `to`. The service counts in SQL; this says what it must find. */
export function countEntries(entries: readonly ProgrammeEntry[], from: LocalDate, to: LocalDate): EntryCounts {
  const count = (kind: EntryKind) => {
    const days = entries.filter((entry) => entry.kind === kind).map((entry) => entry.businessDate);
    return { before: days.filter((day) => day < from).length, within: days.filter((day) => day >= from && day < to).length };
  };
  return Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, count(kind)])) as EntryCounts;
}

/**
 * The figures of a period. Pending is "in diagnostic": received and not left. Stock and flow close by construction: what was pending plus
 * what came is what left plus what is pending.
 */
export function reportFigures(counts: EntryCounts): ReportFigures {
  const left = (part: 'before' | 'within') => LEAVING.reduce((sum, kind) => sum + counts[kind][part], 0);
  const pendingAtStart = counts.RECEIVED.before - left('before');
  return {
    pendingAtStart,
    received: counts.RECEIVED.within,
    notEligibleOrCancelled: counts.NOT_ELIGIBLE_OR_CANCELLED.within,
    supportsOpened: counts.SUPPORT_OPENED.within,
    closedWithoutSupport: counts.DIAGNOSTIC_CLOSED.within,
    pendingAtEnd: pendingAtStart + counts.RECEIVED.within - left('within'),
    plansSigned: counts.PLAN_SIGNED.within,
    benefitsReinstated: counts.BENEFIT_REINSTATED.within,
    supportsClosed: counts.SUPPORT_CLOSED.within,
  };
}
