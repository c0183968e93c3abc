// Whose lists a fact may change. The relay says it, as it may read who sees a household; whoever hears the fact only learns of whom to ask
// anew, and what they then see is decided by the services as always.
import { isId, type Id } from '../domain/ids';
import type { OutboxRow } from './outbox';
import type { LogRecord } from './port';

/** Extension attribute of the envelope: ids of organisations, separated by commas. */
export const AUDIENCE = 'ce_audience';
/** A household is open to a handful of organisations; of more than this the rest learns at its next reading. */
export const MOST_IN_AUDIENCE = 50;

/** A fact with the organisations that its household is open to; without them for what is about no household. */
export interface AddressedFact extends Pick<OutboxRow, 'payload'> {
  readonly audience?: readonly Id[] | null;
}

/** Those, after the one that the fact itself names: a grant that has just ended opens nothing any more. */
export function writeAudience({ payload, audience }: AddressedFact): string | null {
  const named = payload['organisationId'];
  const organisations = new Set([...(typeof named === 'string' && isId(named) ? [named] : []), ...(audience ?? [])]);
  return organisations.size === 0 ? null : [...organisations].slice(0, MOST_IN_AUDIENCE).join(',');
}

/** None for a record from before this was said. */
export function readAudience({ headers }: LogRecord): Id[] {
  return (headers[AUDIENCE] ?? '').split(',').slice(0, MOST_IN_AUDIENCE).filter(isId);
}
