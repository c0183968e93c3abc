// Rows 14 to 16 and 18 to 20: facts that are slow, cannot be applied, kill, come late, are told by a wrong clock or by another release.
import { setTimeout as pause } from 'node:timers/promises';
import type { Id } from '@passerelle/shared/domain/ids';
import { ask } from '../ask';
import type { Draw } from '../draw';
import type { Code } from '../facts';
import type { Fault } from '../fault';
import { doAct, type Scene } from '../scene';
import { slowestOfOthersMs, type Databases } from '../history';

const LONG = { facts: 10_000, actsPerSecond: 150, strikes: 4 };
const MOST_GROWTH_MB = 50;
const OTHERS_WITHIN_MS = 1_000;
const AT_LEAST_MS = 2_000;
const STRIKES_WITHIN_MS = 15_000;

const slow: Fault = {
  row: 14,
  name: 'slow consumer, 50 ms a fact',
  track: 'facts',
  long: { facts: 500, actsPerSecond: 370, strikes: 1, noMore: true },
  async strike({ crew, ledger, mixed }) {
    if (!mixed && !(await bothRead(crew, ledger))) return false;
    const wanted = ledger.slowed + (mixed ? 50 : 500);
    crew.order({ slowMs: 50 });
    try {
      for (const deadline = performance.now() + 60_000; ledger.slowed < wanted && performance.now() < deadline;) await pause(50);
      return ledger.slowed >= wanted;
    } finally {
      crew.order({ slowMs: 0 });
    }
  },
  verify({ ledger, mixed }) {
    if (mixed) return [];
    const grown = [...ledger.memory.values()].map(({ least, most }) => most - least);
    return [
      ...(ledger.moved === 0 ? [] : [`Slow consumers lost partitions to each other ${ledger.moved} times.`]),
      ...grown
        .filter((growth) => growth > MOST_GROWTH_MB)
        .map((growth) => `The memory of a slow consumer grew by ${growth.toFixed(0)} MB.`),
    ];
  },
};

/** A member that starts takes partitions of the other one: only what moves after that is lost by being slow. False when one reads nothing. */
async function bothRead(crew: Scene['crew'], ledger: Scene['ledger']): Promise<boolean> {
  for (const deadline = performance.now() + STRIKES_WITHIN_MS; performance.now() < deadline; await pause(50)) {
    if (ledger.sharing() < crew.of('consumer').length) continue;
    ledger.moved = 0;
    return true;
  }
  return false;
}

/** Tells a fact that cannot be applied, in a stream that carries none yet. */
async function spoil(scene: Scene, code: Code, draw: Draw): Promise<Id | null> {
  const stream = draw.oneOf(scene.streams.filter(({ key }) => !scene.spoilt.has(key)));
  const actId = await doAct(scene, { stream, code, holdMs: 0 }, draw);
  if (actId !== null) scene.spoilt.add(stream.key);
  return actId === null ? null : stream.key;
}

const poison: Fault = {
  row: 15,
  name: 'fact that cannot be applied',
  track: 'facts',
  long: { ...LONG, strikes: 10, noMore: true, streams: 60 },
  strike: async (scene, draw) => (await spoil(scene, 'POISON', draw)) !== null,
  verify: (scene) => othersFlow(scene, scene.spoilt),
};

const killer: Fault = {
  row: 16,
  name: 'fact that kills the process',
  track: 'facts',
  long: { ...LONG, strikes: 3, noMore: true, streams: 40, killsConsumers: true },
  async strike(scene, draw) {
    const deaths = scene.ledger.killedByFact;
    const key = await spoil(scene, 'KILL', draw);
    if (key === null) return false;
    if (scene.mixed) return true;
    for (const deadline = performance.now() + 90_000; performance.now() < deadline; await pause(100)) {
      if (await isParked(scene, key)) return scene.ledger.killedByFact - deaths === 3;
    }
    return false;
  },
};

async function isParked({ databases }: Scene, key: Id): Promise<boolean> {
  return (await ask(databases.listener, `select from dead_letter where stream_key = $1 and status = 'PARKED'`, [key])).length > 0;
}

const lateCommit: Fault = {
  row: 18,
  name: 'open transaction holds the lowest id',
  track: 'facts',
  long: { ...LONG, strikes: 1, noMore: true },
  async strike(scene, draw) {
    const actId = await doAct(scene, { stream: scene.reserve, code: 'FINE', holdMs: scene.mixed ? 5_000 : 30_000 }, draw);
    const overtaken = await ask(
      scene.databases.teller,
      `select from outbox held
         join act on act.id = (held.payload ->> 'actId')::uuid
         join outbox other on other.id > held.id
         join act other_act on other_act.id = (other.payload ->> 'actId')::uuid and other_act.at < act.at + interval '4 s'
       where held.payload ->> 'actId' = $1 limit 1`,
      [actId],
    );
    return overtaken.length > 0;
  },
  verify: (scene) => othersFlow(scene, new Set([scene.reserve.key])),
};

/** The others are not held up by streams that are. In a mixed run something else holds them up. */
async function othersFlow({ mixed, databases, streams }: Scene, held: ReadonlySet<Id>): Promise<readonly string[]> {
  if (mixed) return [];
  const slowestMs = await slowestOfOthersMs(
    databases,
    streams.filter(({ key }) => !held.has(key)),
  );
  return slowestMs < OTHERS_WITHIN_MS ? [] : [`Facts of other streams took ${(slowestMs / 1_000).toFixed(1)} s (99 of 100 are faster).`];
}

const clockJumps: Fault = {
  row: 19,
  name: 'clock of one process jumps',
  track: 'facts',
  long: { ...LONG, strikes: 12 },
  async strike({ crew, databases }, draw) {
    const offsetMs = draw.oneOf([-1, 1]) * draw.between(1, 26) * 3_600_000;
    const since = new Date();
    crew.order({ clock: { offsetMs, of: (['writer', 'relay', 'consumer'] as const).map((role) => draw.oneOf(crew.of(role)).name) } });
    try {
      return await holdsWithin(STRIKES_WITHIN_MS, async () => (await toldAtAnotherTime(databases, since)) > 0);
    } finally {
      crew.order({ clock: { offsetMs: 0, of: [] } });
    }
  },
};

/** Facts whose time is half an hour or more from that of the database. */
async function toldAtAnotherTime({ teller }: Databases, since: Date): Promise<number> {
  const [row] = await ask<{ count: number }>(
    teller,
    `select count(*)::int as count from outbox join act on act.id = (payload ->> 'actId')::uuid
     where abs(extract(epoch from occurred_at - act.at)) > 1800 and act.at > $1`,
    [since],
  );
  return row?.count ?? 0;
}

const laterRelease: Fault = {
  row: 20,
  name: 'publisher of the next release',
  track: 'facts',
  long: LONG,
  async strike({ crew, databases, streams }) {
    crew.order({ release: 2 });
    try {
      return await holdsWithin(STRIKES_WITHIN_MS, async () => {
        const told = await ask(
          databases.teller,
          `select distinct type from outbox where stream_key = any($1) and (payload ? 'mood' or type = 'tally-praised.v1')`,
          [streams.map(({ key }) => key)],
        );
        return told.length === 2;
      });
    } finally {
      crew.order({ release: 1 });
    }
  },
};

/** Waits until it holds; a look at least two seconds after the begin, so that enough happens meanwhile. */
async function holdsWithin(withinMs: number, holds: () => Promise<boolean>): Promise<boolean> {
  await pause(AT_LEAST_MS);
  for (const deadline = performance.now() + withinMs; performance.now() < deadline; await pause(200)) if (await holds()) return true;
  return false;
}

export const facts: readonly Fault[] = [slow, poison, killer, lateCommit, clockJumps, laterRelease];
