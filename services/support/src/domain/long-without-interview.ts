import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import { warning, type Warning } from '@passerelle/shared/domain/warning';

/** An open case is seen about once a month: after three without an interview, one was more likely not recorded than not held. */
const LONG_MONTHS = 3;

/**
 * What the person who closes a case must know: that its file has no interview of the last months before the closing, counted from the
 * opening where it has none at all. Once the case is closed, one that was held can no longer be recorded.
 */
export function longWithoutInterview(
  { openedOn }: { readonly openedOn: LocalDate },
  { lastInterviewOn, closedOn }: { readonly lastInterviewOn: LocalDate | null; readonly closedOn: LocalDate },
): readonly Warning[] {
  const since = lastInterviewOn ?? openedOn;
  if (closedOn <= addMonths(since, LONG_MONTHS)) return [];
  return [warning('NO_INTERVIEW_FOR_LONG', { path: ['closedOn'], parameters: { months: LONG_MONTHS } })];
}
