import { newId } from '../domain/ids';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { settled } from './settled';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
afterEach(() => bench.rest());
afterAll(() => bench.close());

const groups = [{ group: 'finance', topics: ['passerelle.housing-stock'] }];

test('while nobody publishes, it names the outbox that waits', async () => {
  await bench.rings(newId(), ['OK', 'OK']);
  await expect(settled({ databaseUrls: [bench.ringer.systemUrl], log: bench.log, groups, deadlineMs: 200 })).rejects.toThrow(
    '2 in the outbox of',
  );
});

test('while nobody listens, it names the consumer that is behind', async () => {
  bench.relay();
  await bench.rings(newId(), ['OK']);
  const waiting = settled({ databaseUrls: [bench.ringer.systemUrl], log: bench.log, groups, deadlineMs: 1_000 });
  await expect(waiting).rejects.toThrow(/finance is \d+ behind/);
});

test('it resolves when all is applied', async () => {
  bench.relay();
  bench.consumer('finance');
  const householdId = newId();
  await bench.rings(householdId, ['OK']);
  await settled({ databaseUrls: [bench.ringer.systemUrl], log: bench.log, groups });
  expect(await bench.heard(householdId)).toEqual([1]);
});

test('a log that does not tell just now is asked again, and named past the deadline', async () => {
  let refusals = 3;
  const lag: typeof bench.log.lag = async (...asked) => {
    refusals -= 1;
    if (refusals >= 0) throw new Error('not the leader');
    return bench.log.lag(...asked);
  };
  await settled({ databaseUrls: [bench.ringer.systemUrl], log: { lag }, groups });
  refusals = Infinity;
  const waiting = settled({ databaseUrls: [bench.ringer.systemUrl], log: { lag }, groups, deadlineMs: 200 });
  await expect(waiting).rejects.toThrow('does not tell of finance: not the leader');
});
