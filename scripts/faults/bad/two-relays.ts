import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '@passerelle/shared/events/port';
import { withoutLeader } from '@passerelle/shared/testing/known-bad/publishers';
import { drawFrom, type Draw } from '../draw';
import { runProcess } from '../process-frame';
import { startRelaying } from '../relay';

const LONGEST_WAY_MS = 40;

/** The way to the log is longer for one batch than for the next, as over any network: a relay that leads alone need not care. */
function farAway(log: EventLog, draw: Draw): EventLog {
  return {
    ...log,
    async publish(records) {
      if (records.length > 0) await pause(draw.between(0, LONGEST_WAY_MS));
      await log.publish(records);
    },
  };
}

runProcess((frame) =>
  startRelaying(frame, (options) => withoutLeader({ ...options, log: farAway(options.log, drawFrom(frame.setting.seed)) })),
);
