// Known bad: it takes the records, lets the position move on, and applies them afterwards. A death in between loses them.
import { setTimeout as pause } from 'node:timers/promises';
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';
import { applyPlainly, enterInbox, inInbox, readPlainly } from './apply-plainly';

/** Long enough for the position to move. */
const AFTERWARDS_MS = 100;

runProcess((frame) =>
  startConsuming(frame, (options) => {
    let applying: Promise<void> = Promise.resolve();
    const reading = readPlainly(options, async (envelopes) => {
      applying = applying.then(async () => {
        await pause(AFTERWARDS_MS);
        const once = [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()];
        await options.system.transaction(async (manager) => {
          const known = await inInbox(manager, options.group, once);
          for (const envelope of once) if (!known.has(envelope.id)) await applyPlainly(options, manager, envelope);
          await enterInbox(manager, options.group, once);
        });
      });
    });
    return {
      async stop() {
        await reading.stop();
        await applying;
      },
    };
  }),
);
