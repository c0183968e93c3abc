import type { ReceivedFact, Subscription, Tx } from '../use-case-types';
import type { FactDeclaration } from './declare-fact';

/** Declares that a service listens to a fact, and whether what it does can be rebuilt (projection) or must happen once (reaction). */
export function on<Fact extends FactDeclaration>(
  fact: Fact,
  kind: Subscription['kind'],
  handle: (tx: Tx, fact: ReceivedFact<Fact>) => Promise<void>,
): Subscription {
  return { fact, kind, handle: (tx, received) => handle(tx, received as unknown as ReceivedFact<Fact>) };
}
