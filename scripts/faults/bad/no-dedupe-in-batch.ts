// Known bad: it asks the inbox once for the whole chunk, and applies a fact twice that stands in it twice.
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';
import { applyPlainly, enterInbox, inInbox, readPlainly } from './apply-plainly';

runProcess((frame) =>
  startConsuming(frame, (options) =>
    readPlainly(options, (envelopes) =>
      options.system.transaction(async (manager) => {
        const known = await inInbox(manager, options.group, envelopes);
        for (const envelope of envelopes) if (!known.has(envelope.id)) await applyPlainly(options, manager, envelope);
        await enterInbox(manager, options.group, envelopes);
      }),
    ),
  ),
);
