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
    async handle(tx, received) {
      // The consumer hands over only facts of this type, with a payload read by this declaration.
      await handle(tx, received as unknown as ReceivedFact<Fact>);
    },
  };
}
