// Known bad: it believes that a log delivers once.
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';
import { applyPlainly, readPlainly } from './apply-plainly';

runProcess((frame) =>
  startConsuming(frame, (options) =>
    readPlainly(options, (envelopes) =>
      options.system.transaction(async (manager) => {
        for (const envelope of envelopes) await applyPlainly(options, manager, envelope);
      }),
    ),
  ),
);
