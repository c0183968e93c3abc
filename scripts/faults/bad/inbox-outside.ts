// Known bad: the effect is one transaction and the inbox another. A death in between applies again.
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';
import { applyPlainly, enterInbox, inInbox, readPlainly } from './apply-plainly';

runProcess((frame) =>
  startConsuming(frame, (options) =>
    readPlainly(options, async (envelopes) => {
      const once = [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()];
      await options.system.transaction(async (manager) => {
        const known = await inInbox(manager, options.group, once);
        for (const envelope of once) if (!known.has(envelope.id)) await applyPlainly(options, manager, envelope);
      });
      frame.dieIfArmed('between');
      await options.system.transaction((manager) => enterInbox(manager, options.group, once));
    }),
  ),
);
