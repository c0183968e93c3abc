// Rows 1, 2, 3 and 5: a process that dies with -9 between two steps that should be one for whoever looks from outside.
import { until } from '@passerelle/shared/testing/until';
import { ask } from '../ask';
import type { Fault } from '../fault';
import type { Scene } from '../scene';

const LONG = { facts: 10_000, actsPerSecond: 150, strikes: 12 };
const PUBLISHED_WITHIN_MS = 5_000;
/** In a mixed run something else may keep everyone from the point: then it is tried anew, perhaps of another role. */
const MIXED_DIE_WITHIN_MS = 10_000;

const waitFor = ({ mixed }: Scene) => (mixed ? MIXED_DIE_WITHIN_MS : undefined);

const beforeCommit: Fault = {
  row: 1,
  name: 'killed before commit',
  track: 'deaths',
  long: { ...LONG, killsConsumers: true },
  async strike(scene, draw) {
    const { crew, databases } = scene;
    const role = draw.oneOf(['writer', 'consumer'] as const);
    const death = await crew.dieAt(role, role === 'writer' ? 'before-commit' : 'in-handler', waitFor(scene));
    if (death === null || death.actId === null) return death !== null;
    const left = await ask(
      databases.teller,
      `select 1 from act where id = $1::uuid union all select 1 from outbox where payload ->> 'actId' = $1::text`,
      [death.actId],
    );
    return left.length === 0;
  },
};

const beforeWake: Fault = {
  row: 2,
  name: 'killed between commit and publish',
  track: 'deaths',
  long: LONG,
  async strike(scene) {
    const { crew, databases, mixed } = scene;
    const death = await crew.dieAt('writer', 'after-commit', waitFor(scene));
    if (death === null) return false;
    const waiting = () =>
      ask<{ published: boolean }>(
        databases.teller,
        `select published_at is not null as published from outbox where payload ->> 'actId' = $1`,
        [death.actId],
      );
    if (mixed) return (await waiting()).length > 0;
    await until(
      'the facts of a writer that died after its commit to be published',
      waiting,
      (facts) => facts.length > 0 && facts.every(({ published }) => published),
      { deadlineMs: PUBLISHED_WITHIN_MS },
    );
    return true;
  },
};

const afterAck: Fault = {
  row: 3,
  name: 'killed between ack and mark',
  track: 'deaths',
  long: LONG,
  strike: async (scene) => (await scene.crew.dieAt('relay', 'after-ack', waitFor(scene))) !== null,
  verify: (_scene, { repeatsInLog }) => (repeatsInLog > 0 ? [] : ['A relay died before it marked, and the log holds no fact twice.']),
};

const afterHandle: Fault = {
  row: 5,
  name: 'killed between commit and position',
  track: 'deaths',
  long: { ...LONG, killsConsumers: true },
  strike: async (scene) => (await scene.crew.dieAt('consumer', 'after-handle', waitFor(scene))) !== null,
  verify: (_scene, { redelivered }) => (redelivered > 0 ? [] : ['A consumer died before its position moved, and nothing came again.']),
};

export const deaths: readonly Fault[] = [beforeCommit, beforeWake, afterAck, afterHandle];
