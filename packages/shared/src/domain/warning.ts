import type { RefusalDetails } from './errors';

/**
 * Something that a person must know before an act goes through; the act goes on once its code is acknowledged. It is kept for repeats of the
 * act, so its parameters are ids, codes, numbers and days, never content.
 */
export interface Warning extends RefusalDetails {
  /** Stable code, for instance PLAN_LONGER_THAN_USUAL. */
  readonly code: string;
}

/** Makes a warning; the check of the words finds by this name what can be warned of. */
export function warning<const Details extends RefusalDetails>(code: string, details: Details): Warning & Details {
  return { code, ...details };
}
