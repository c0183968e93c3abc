// What happens when members of a group come and go: how long until the work is shared anew, and until a consumer that was started again is
// at work.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { startConsumer } from '@passerelle/shared/events/consumer';
import type { EventLog } from '@passerelle/shared/events/port';
import type { EventBench } from '@passerelle/shared/testing/event-bench';
import { until } from '@passerelle/shared/testing/until';
import { LISTENER } from './event-backlog';
import { median, ms, table } from './report';
import { timed } from './timed-log';

const ROUNDS = 3;
/** So many households that every member of the group gets some. */
const HOUSEHOLDS = 48;

/** Measures both and prints them. */
export async function showChange(bench: EventBench): Promise<void> {
  const shared: number[] = [];
  const atWork: number[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    shared.push(await secondMember(bench));
    atWork.push(await startedAgain(bench));
  }
  table(
    ['members of a group', 'ms'],
    [
      ['a second one joins: until both apply facts', ms(median(shared))],
      ['stopped and started again: until a fact is applied', ms(median(atWork))],
    ],
  );
}

/** A member is at work; another one joins. */
async function secondMember(bench: EventBench): Promise<number> {
  const relay = bench.relay();
  const [one, two] = [member(bench), member(bench)];
  const first = one.join();
  await tellUntil(bench, () => one.applied() > 0);
  const from = performance.now();
  const second = two.join();
  const before = one.applied();
  await tellUntil(bench, () => two.applied() > 0 && one.applied() > before);
  const tookMs = performance.now() - from;
  await Promise.all([first.stop(), second.stop(), relay.stop()]);
  return tookMs;
}

async function startedAgain(bench: EventBench): Promise<number> {
  const relay = bench.relay();
  const before = member(bench);
  const stopped = before.join();
  await tellUntil(bench, () => before.applied() > 0);
  await stopped.stop();
  const after = member(bench);
  await bench.rings(newId(), ['BENCH']);
  const from = performance.now();
  const again = after.join();
  await until(
    'the fact to be applied',
    async () => after.applied(),
    (count) => count > 0,
    { deadlineMs: 60_000, everyMs: 5 },
  );
  const tookMs = performance.now() - from;
  await Promise.all([again.stop(), relay.stop()]);
  return tookMs;
}

/** A consumer whose applied facts are counted. */
function member(bench: EventBench) {
  const watch = timed(bench.log);
  const log: EventLog = watch.log;
  return { join: () => startConsumer({ ...bench.context(LISTENER), log }), applied: () => watch.applied.moments.length };
}

/** Tells facts of many households until something is seen. */
async function tellUntil(bench: EventBench, seen: () => boolean): Promise<void> {
  const households: Id[] = Array.from({ length: HOUSEHOLDS }, newId);
  await until(
    'the members to apply facts',
    async () => {
      for (const household of households) if (!seen()) await bench.rings(household, ['BENCH']);
      return seen();
    },
    (well) => well,
    { deadlineMs: 60_000, everyMs: 5 },
  );
}
