// Four ways to build a consumer that look right on a quiet day. Each takes the place of `startConsumer`.
import { enterInbox } from '../../events/apply-facts';
import type { ConsumerOptions } from '../../events/consumer';
import type { Subscribed } from '../../events/port';
import { describeError } from '../../graphql/format-error';
import { applyPlainly, applyUnknown, onceEach, readPlainly } from './apply-plainly';

/** It believes that a log delivers once. */
export function withoutInbox(options: ConsumerOptions): Subscribed {
  return readPlainly(options, (envelopes) =>
    options.system.transaction(async (manager) => {
      for (const envelope of envelopes) await applyPlainly(options, manager, envelope);
    }),
  );
}

/** The effect is one transaction and the inbox another. A death in between applies again. */
export function inboxOutside(options: ConsumerOptions, between: () => void = () => undefined): Subscribed {
  return readPlainly(options, async (envelopes) => {
    const once = onceEach(envelopes);
    await options.system.transaction((manager) => applyUnknown(options, manager, once));
    between();
    await options.system.transaction((manager) => enterInbox(options.group, manager, once));
  });
}

/** It asks the inbox once for the whole chunk, and applies a fact twice that stands in it twice. */
export function noDedupeInBatch(options: ConsumerOptions): Subscribed {
  return readPlainly(options, (envelopes) =>
    options.system.transaction(async (manager) => {
      await applyUnknown(options, manager, envelopes);
      await enterInbox(options.group, manager, envelopes);
    }),
  );
}

/**
 * It takes the records, lets the position move on, and applies them afterwards. A death in between loses them, and so does a database
 * that is away. `afterwards` gives the position the time to move.
 */
export function offsetBeforeEffect(options: ConsumerOptions, afterwards: () => Promise<void> = () => Promise.resolve()): Subscribed {
  let applying: Promise<void> = Promise.resolve();
  const reading = readPlainly(options, async (envelopes) => {
    const once = onceEach(envelopes);
    applying = applying
      .then(afterwards)
      .then(() =>
        options.system.transaction(async (manager) => {
          await applyUnknown(options, manager, once);
          await enterInbox(options.group, manager, once);
        }),
      )
      .catch((error: unknown) => options.logger.warn({ error: describeError(error) }, 'facts are lost: the position has moved on'));
  });
  return {
    async stop() {
      await reading.stop();
      await applying;
    },
  };
}
