// What the three processes under test have in common: a channel to the runner, orders, and death at an agreed point.
import { systemClock, type Clock } from '@passerelle/shared/domain/clock';
import type { Id } from '@passerelle/shared/domain/ids';
import type { EventLog } from '@passerelle/shared/events/port';
import { openLog } from './open-log';
import {
  LOG_IS_LOST,
  NO_ORDERS,
  type FromProcess,
  type MemberState,
  type Orders,
  type Point,
  type Setting,
  type SpecialAct,
  type ToProcess,
} from './messages';

const SAY_STATE_EVERY_MS = 100;

export interface Frame {
  readonly setting: Setting;
  readonly log: EventLog;
  /** The injected clock: the runner moves it. */
  readonly clock: Clock;
  orders(): Orders;
  /** Kills the process with -9 when it was told to die here. */
  dieIfArmed(point: Point, actId?: Id): void;
}

export interface Part {
  /** Ends what is under way and lets go. */
  stop(): Promise<void>;
  act?(act: SpecialAct): void;
  relayState?(): MemberState['relay'];
}

export function say(message: FromProcess): void {
  process.send?.(message);
}

/** Runs a process of the runner until it is asked to stop, told to die, or its runner is gone. */
export function runProcess(start: (frame: Frame) => Promise<Part>): void {
  const setting = JSON.parse(process.env['FAULT_SETTING'] ?? '{}') as Setting;
  const state: { orders: Orders; armed: Point | null; part: Part | null } = { orders: NO_ORDERS, armed: null, part: null };
  const log = openLog(setting.log, { name: setting.name, onFatal: (error) => end(LOG_IS_LOST, error) });
  const frame: Frame = {
    setting,
    log,
    clock: movedClock(() => (state.orders.clock.of.includes(setting.name) ? state.orders.clock.offsetMs : 0)),
    orders: () => state.orders,
    dieIfArmed(point, actId) {
      if (state.armed === point) die(point, actId);
    },
  };
  process.on('message', (message) => {
    const told = message as ToProcess;
    if ('orders' in told) state.orders = told.orders;
    else if ('arm' in told) state.armed = told.arm;
    else state.part?.act?.(told.act);
  });
  process.on('disconnect', () => process.exit(1));
  process.once('SIGTERM', () => void stopWell(state.part, log));
  setInterval(() => say({ say: 'state', state: stateOf(state.part) }), SAY_STATE_EVERY_MS).unref();
  start(frame).then(
    (part) => {
      state.part = part;
      say({ say: 'ready' });
    },
    (error: unknown) => end(1, error),
  );
}

/** Says so, and is gone: nothing that waits in this process happens any more. */
export function die(of: Point | 'fact', actId: Id | null = null): void {
  say({ say: 'dying', of, actId });
  process.kill(process.pid, 'SIGKILL');
}

async function stopWell(part: Part | null, log: EventLog): Promise<void> {
  try {
    await part?.stop();
    await log.close();
    process.exit(0);
  } catch (error) {
    end(1, error);
  }
}

function end(code: number, error: unknown): void {
  console.error(error);
  process.exit(code);
}

function stateOf(part: Part | null): MemberState {
  return { rssMb: process.memoryUsage.rss() / 2 ** 20, relay: part?.relayState?.() ?? null };
}

function movedClock(offsetMs: () => number): Clock {
  const now = () => systemClock(offsetMs());
  return { now: () => now().now(), today: () => now().today() };
}
