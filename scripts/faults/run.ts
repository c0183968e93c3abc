// One run: load, faults that strike meanwhile, rest, and then the judgement over what was left behind.
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@passerelle/shared/database/connect';
import { systemClock } from '@passerelle/shared/domain/clock';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import { replayParked } from '@passerelle/shared/events/replay-parked';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { check } from './checker';
import { drawFrom, type Draw } from './draw';
import type { Fault } from './fault';
import { backlog, countInLog, endsOfLog, parkedKeys, readHistory } from './history';
import { curedListening, GROUP } from './listener';
import type { Outcome } from './outcome';
import type { Place } from './place';
import { openScene, type Scene } from './scene';

export interface RunPlan {
  readonly faults: readonly (readonly Fault[])[];
  readonly seed: number;
  readonly streams: number;
  readonly actsPerSecond: number;
  readonly mixed: boolean;
  /** Whether a track goes on with its next strike. */
  readonly goesOn: (scene: Scene, elapsedMs: number, struck: ReadonlyMap<number, Strikes>) => boolean;
}

export interface Strikes {
  readonly tried: number;
  readonly fired: number;
}

export interface RunResult {
  readonly scene: Scene;
  readonly outcome: Outcome;
  readonly struck: ReadonlyMap<number, Strikes>;
  readonly faults: readonly Fault[];
}

const SETTLED_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;
const CALM_LOOKS = 4;
const CAUGHT_UP_WITHIN_MS = 30_000;
/** Facts that wait at any moment under load. */
const FEW = 100;
const MOST_TRIES = 3;
/** Nothing but outages would keep all others from doing what they do. */
const OUTAGES_ARE_RARER = 5;

export async function runFaults(place: Place, plan: RunPlan): Promise<RunResult> {
  const scene = openScene(place, plan);
  const before = await endsOfLog(place.view);
  const struck = new Map<number, Strikes>();
  place.crew.order({ load: { streams: scene.streams, actsPerSecond: plan.actsPerSecond / 2 } });
  const begun = performance.now();
  const recoveries: number[] = [];
  try {
    const goesOn = () => plan.goesOn(scene, performance.now() - begun, struck);
    const tracks = plan.faults.map((track, index) => strikeInTurn(scene, track, { draw: drawFrom(plan.seed + index), struck, goesOn }));
    recoveries.push(...(await Promise.all(tracks)));
  } finally {
    place.crew.order({ load: null });
    place.crew.heal();
    place.diary('all is healed');
  }
  recoveries.push(await settle(place));
  const parked = await parkedKeys(place.databases, [...scene.streams, scene.reserve]);
  await replay(place);
  const history = await readHistory(place.databases, [...scene.streams, scene.reserve], scene.ledger);
  const { records, repeats } = await countInLog(place.view, before);
  const outcome: Outcome = {
    facts: history.told.length,
    findings: check(history),
    repeatsInLog: repeats,
    redelivered: scene.ledger.delivered - (records - repeats),
    parked,
    recoveredMs: Math.max(...recoveries),
  };
  return { scene, outcome, struck, faults: plan.faults.flat() };
}

async function strikeInTurn(
  scene: Scene,
  track: readonly Fault[],
  { draw, struck, goesOn }: { readonly draw: Draw; readonly struck: Map<number, Strikes>; readonly goesOn: () => boolean },
): Promise<number> {
  const recoveries: number[] = [0];
  for (let turn = 0; goesOn(); turn += 1) {
    const fault = track[turn % track.length];
    await pause(draw.between(100, 900) * (fault?.track === 'outages' ? OUTAGES_ARE_RARER : 1));
    if (fault === undefined || !goesOn()) break;
    if (!scene.mixed && fault.long.noMore === true && (struck.get(fault.row)?.fired ?? 0) >= fault.long.strikes) continue;
    // Another fault may keep one from what it does: it has a few tries.
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) if (await strikeOnce(scene, fault, { draw, struck })) break;
    if (!scene.mixed) recoveries.push(await untilCaughtUp(scene));
  }
  return Math.max(...recoveries);
}

async function strikeOnce(
  scene: Scene,
  fault: Fault,
  { draw, struck }: { readonly draw: Draw; readonly struck: Map<number, Strikes> },
): Promise<boolean> {
  scene.diary(`${fault.row} ${fault.name}: begins`);
  const did = await fault.strike(scene, draw);
  scene.diary(`${fault.row} ${fault.name}: ${did ? 'struck' : 'did not strike'}`);
  const { tried, fired } = struck.get(fault.row) ?? { tried: 0, fired: 0 };
  struck.set(fault.row, { tried: tried + 1, fired: fired + Number(did) });
  return did;
}

/** Waits, while the load goes on, until no more waits than is told in a moment; answers after how many milliseconds. */
async function untilCaughtUp({ databases, view }: Place): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < CAUGHT_UP_WITHIN_MS) {
    const left = await backlog(databases, view).catch(() => null);
    if (left !== null && left.waiting + left.unread <= FEW) break;
    await pause(LOOK_EVERY_MS);
  }
  return performance.now() - begun;
}

/** Waits until nothing is told any more and nothing waits; answers after how many milliseconds. */
async function settle({ databases, view }: Place): Promise<number> {
  const begun = performance.now();
  let calmSince = begun;
  for (let calm = 0; calm < CALM_LOOKS; await pause(LOOK_EVERY_MS)) {
    const { waiting, unread } = await backlog(databases, view).catch(() => ({ waiting: Number.NaN, unread: Number.NaN }));
    const calmNow = waiting + unread === 0;
    if (calmNow && calm === 0) calmSince = performance.now();
    calm = calmNow ? calm + 1 : 0;
    if (performance.now() - begun > SETTLED_WITHIN_MS)
      throw new Error(
        `${SETTLED_WITHIN_MS / 1_000} s after the last fault ${waiting} facts wait in the outbox, and ${unread} records of the log are unread.`,
      );
  }
  return calmSince - begun;
}

/** The next release can take what was parked. */
async function replay({ listenerSystemUrl }: Place): Promise<void> {
  const system = await connect({ url: listenerSystemUrl, poolSize: 2, applicationName: 'replay' });
  try {
    await replayParked({
      service: 'finance',
      group: GROUP,
      system,
      subscriptions: [curedListening],
      projectors: new Set(),
      clock: systemClock(),
      logger: createLogger('replay', 'silent'),
      metrics: eventMetrics(createMetrics('replay').registry),
    });
  } finally {
    await system.destroy();
  }
}
