// A process that acts: so many acts a second in four lanes, each on a few tallies, some given up at the end.
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@passerelle/shared/auth/actor';
import { Refused } from '@passerelle/shared/domain/errors';
import { newId } from '@passerelle/shared/domain/ids';
import { openDoor } from '@passerelle/shared/service/door';
import type { Door, UseCase } from '@passerelle/shared/use-case-types';
import { drawFrom, type Draw } from './draw';
import type { Orders, Stream } from './messages';
import { say, type Frame, type Part } from './process-frame';
import { teller, type Act } from './teller';

const LANES = 4;
const NOTHING_TO_DO_MS = 20;
const AFTER_FAILURE_MS = 100;

/** Starts the lanes. `move` does an act on behalf of `actor`. */
export async function startWriting(frame: Frame, options: { readonly move: UseCase<Act, void>; readonly actor: Actor }): Promise<Part> {
  const { appUrl, systemUrl } = frame.setting.teller;
  const door = await openDoor({ definition: teller, appUrl, systemUrl, clock: frame.clock });
  const draw = drawFrom(frame.setting.seed);
  const run = { stopping: false };
  const specials = new Set<Promise<void>>();

  const doAct = (act: Act): Promise<void> => {
    const own: Door = { ...door, wakeRelay: () => frame.dieIfArmed('after-commit', act.actId) };
    return report(act, () =>
      options.move.call(own, { actor: options.actor, requestId: newId(), operation: 'faults', traceparent: null }, act),
    );
  };

  async function lane(): Promise<void> {
    while (!run.stopping) {
      const orders = frame.orders();
      if (orders.load === null) {
        await pause(NOTHING_TO_DO_MS);
        continue;
      }
      const due = performance.now() + (LANES * 1_000) / orders.load.actsPerSecond;
      await doAct(drawAct(orders, orders.load.streams, draw));
      if (performance.now() < due) await pause(due - performance.now());
    }
  }

  const lanes = Array.from({ length: LANES }, lane);
  return {
    act({ actId, stream, code, holdMs }) {
      const moves = stream.tallies.slice(0, 2).map((tallyId) => ({ key: stream.key, tallyId }));
      const doing = doAct({ actId, moves, code, holdMs, release: 1, refuse: false }).finally(() => specials.delete(doing));
      specials.add(doing);
    },
    async stop() {
      run.stopping = true;
      await Promise.all([...lanes, ...specials]);
      await door.close();
    },
  };
}

/** One move mostly, two of one stream or of two streams often; one act in twenty is given up when everything is written. */
function drawAct({ release }: Orders, streams: readonly Stream[], draw: Draw): Act {
  const moveOf = (stream: Stream) => ({ key: stream.key, tallyId: draw.oneOf(stream.tallies) });
  const first = draw.oneOf(streams);
  const shape = draw.next();
  const second = shape < 0.6 ? null : shape < 0.85 ? first : draw.oneOf(streams);
  return {
    actId: newId(),
    moves: [moveOf(first), ...(second === null ? [] : [moveOf(second)])],
    code: 'FINE',
    release,
    holdMs: 0,
    refuse: draw.next() < 0.05,
  };
}

async function report(act: Act, doIt: () => Promise<void>): Promise<void> {
  const begunAt = Date.now();
  const begun = performance.now();
  try {
    await doIt();
    say({ say: 'acted', actId: act.actId, facts: act.moves.length * act.release, tookMs: performance.now() - begun });
  } catch (error) {
    if (error instanceof Refused) return say({ say: 'refused' });
    say({ say: 'failed', actId: act.actId, begunAt, at: Date.now(), error: error instanceof Error ? error.message : String(error) });
    await pause(AFTER_FAILURE_MS);
  }
}
