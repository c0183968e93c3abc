// A handler projects first and reacts then. Where a fact must set nothing off, in a rebuild and for what was told before its reaction began,
// the handler ends where its reaction begins.
import type { OpenTx } from '../tx';
import type { Subscription } from '../use-case-types';
import type { Envelope } from './envelope';
import { received } from './received';

/** Where a handler begins to react. */
class ReactionBegins extends Error {}

/** Applies a fact to projections alone: only use cases that make them run, no stream is taken and nothing is published. */
export async function projectOnly(
  subscription: Subscription,
  tx: OpenTx,
  { projectors, envelope }: { readonly projectors: ReadonlySet<string>; readonly envelope: Envelope },
): Promise<void> {
  if (subscription.kind === 'reaction') return;
  try {
    await subscription.handle(untilReaction(tx, projectors), received(subscription, envelope));
  } catch (error) {
    if (!(error instanceof ReactionBegins)) throw error;
  }
}

function untilReaction(tx: OpenTx, projectors: ReadonlySet<string>): OpenTx {
  const react = async () => {
    throw new ReactionBegins();
  };
  return {
    ...tx,
    takeStreams: react,
    publish: react,
    beforeJoin(useCase) {
      if (!projectors.has(useCase)) throw new ReactionBegins();
    },
  };
}
