import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';

/** How long something was to last, beside how long it lasted. */
interface Lasting {
  readonly from: LocalDate;
  /** Day on which it was over; null while it goes on. */
  readonly to: LocalDate | null;
}

/** Day by which it should be over; null where nothing says so. */
export function untilOf(from: LocalDate, months: number | null): LocalDate | null {
  return months === null ? null : addMonths(from, months);
}

/** Whether it lasts, or lasted, longer than it should; null where nothing says how long that is. */
export function isOverdue({ from, to }: Lasting, months: number | null, today: LocalDate): boolean | null {
  const until = untilOf(from, months);
  return until === null ? null : (to ?? today) > until;
}
