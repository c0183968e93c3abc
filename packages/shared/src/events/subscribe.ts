import type { FactDeclaration } from './declare-fact';
import type { ReceivedFact, Subscription, Tx } from '../use-case-types';

/** Says that a service listens to a fact, what it makes of it, and how. The handler only calls a use case: facts have no other door. */
export function on<Fact extends FactDeclaration>(
  fact: Fact,
  kind: Subscription['kind'],
  handle: (tx: Tx, fact: ReceivedFact<Fact>) => Promise<unknown>,
): Subscription {
  return {
    fact,
    kind,
    reactsSince: null,
    async handle(tx, received) {
      // The consumer hands over only facts of this type, with a payload read by this declaration.
      await handle(tx, received as unknown as ReceivedFact<Fact>);
    },
  };
}

/**
 * A reaction that is added to an installation at work, and the instant it begins at (ISO 8601 with its zone): the log holds the facts of
 * years, and none of those sets anything off. Throws when it is not an instant, or where nothing reacts.
 */
export function beginningAt(instant: string, subscription: Subscription): Subscription {
  requireInstant(subscription, instant);
  return { ...subscription, reactsSince: new Date(instant) };
}

/** What a subscription makes of its fact, as the documents say it: `projection+reaction since 2026-12-01T00:00:00.000Z`. */
export function kindOfSubscription({ kind, reactsSince }: Pick<Subscription, 'kind' | 'reactsSince'>): string {
  return reactsSince === null ? kind : `${kind} since ${reactsSince.toISOString()}`;
}

function requireInstant({ fact: { type }, kind }: Subscription, text: string): void {
  if (kind === 'projection') throw new Error(`A projection of ${type} is made of all facts: only what reacts begins later.`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Error(`The reaction to ${type} must begin at an instant with its zone, like 2026-12-01T00:00:00+01:00, not ${text}.`);
}
