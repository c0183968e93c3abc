import { refusalsOf } from './domain/refusals-of';
import type { Tx } from './use-case-types';

/** Notes everything that these guards refuse, so that a person learns of it at once. */
export function refuseAll(tx: Tx, ...guards: readonly (() => void)[]): void {
  for (const refusal of refusalsOf(...guards)) tx.refuse(refusal);
}
