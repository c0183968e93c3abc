import type { RefusalDetails } from './errors';

/** Something that a person must know before an act goes through; the act goes on once its code is acknowledged. */
export interface Warning extends RefusalDetails {
  /** Stable code, for instance PLAN_LONGER_THAN_USUAL. */
  readonly code: string;
  readonly message: string;
}
