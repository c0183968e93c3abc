import { newId } from '../domain/ids';
import { openEventBench, ring, type EventBench } from '../testing/event-bench';
import { until } from '../testing/until';
import { AUDIENCE } from './audience';
import { topicOf } from './declare-fact';
import type { EventLog } from './port';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
afterEach(() => bench.rest());
afterAll(() => bench.close());

test('the log is away: households are still written about, and the facts follow when it is back', async () => {
  const log = awayAtFirst(bench.log);
  const relay = bench.relay({ log });
  bench.consumer('finance');
  const householdId = newId();
  await bench.rings(householdId, ['OK', 'OK', 'OK']);
  await until(
    'the relay to notice',
    async () => relay.state(),
    (state) => state === 'backing-off',
  );
  await until(
    'the failure to be noted on the oldest fact',
    () => bench.ringer.sql<{ last_error: string | null }>('select last_error from outbox where published_at is null order by id limit 1'),
    ([oldest]) => oldest?.last_error === 'away',
  );
  expect(await bench.heard(householdId)).toEqual([]);
  log.comeBack();
  await bench.settled();
  expect(relay.state()).toBe('leading');
  expect(await bench.heard(householdId)).toEqual([1, 2, 3]);
});

test('what a recovery lets wait again while the relay asks whether it may publish goes before what came later', async () => {
  const householdId = newId();
  await bench.rings(householdId, ['OK', 'OK']);
  // As a log that lost the first fact leaves it: published once, and not in the log.
  await bench.ringer.sql('update outbox set published_at = now() where stream_key = $1 and stream_version = 1', [householdId]);
  let recovered = false;
  const recovering: EventLog = {
    ...bench.log,
    async lag(group, topics) {
      if (!recovered) await bench.ringer.sql('update outbox set published_at = null where stream_key = $1', [householdId]);
      recovered = true;
      return bench.log.lag(group, topics);
    },
  };
  bench.relay({ log: recovering });
  bench.consumer('finance');
  await bench.settled();
  expect(await bench.heard(householdId)).toEqual([1, 2]);
});

test('the database is cut between publishing and marking: the facts are published twice and applied once', async () => {
  const householdId = newId();
  await bench.rings(householdId, ['OK', 'OK']);
  let cuts = 0;
  const cutting: EventLog = {
    ...bench.log,
    async publish(records) {
      await bench.log.publish(records);
      if (records.length === 0 || cuts > 0) return;
      cuts += 1;
      await cutRelay();
    },
  };
  bench.relay({ log: cutting });
  bench.consumer('finance');
  await bench.settled();
  expect(await recordsAbout(householdId)).toBe(4);
  expect(await bench.heard(householdId)).toEqual([1, 2]);
});

test('a fact names the organisations that its household is open to on the day of the service, and of another household nobody', async () => {
  const [householdId, other, yesterday, tomorrow] = [newId(), newId(), '2026-11-24', '2026-11-26'];
  const [open, ending, ended, elsewhere] = [newId(), newId(), newId(), newId()];
  const access = (household: string, organisation: string, to: string | null) =>
    bench.ringer.sql(
      `insert into household_access (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version)
       select $1, $2, category, $3::date, $4::date, false, 1 from unnest(array['HOME', 'RENT']) category`,
      [household, organisation, yesterday, to],
    );
  await access(householdId, open, null);
  await access(householdId, ending, tomorrow);
  await access(householdId, ended, '2026-11-25');
  await access(other, elsewhere, null);
  await bench.rings(householdId, ['OK']);
  await bench.rings(newId(), ['OK']);
  const told = new Map<string, string | undefined>();
  const hearing = await bench.log.follow({
    topics: [topicOf('housing-stock')],
    chunkSize: 10,
    hear: (records) => records.forEach(({ key, headers }) => told.set(key, headers[AUDIENCE])),
  });
  bench.relay();
  await until(
    'both facts to be heard',
    async () => told.size,
    (size) => size === 2,
  );
  await hearing.stop();
  expect(told.get(householdId)?.split(',').sort()).toEqual([open, ending].sort());
  expect([...told.values()]).toContain(undefined);
});

test('of two relays one leads; when it stops the other goes on', async () => {
  const first = bench.relay();
  await until(
    'the first to lead',
    async () => first.state(),
    (state) => state === 'leading',
  );
  const second = bench.relay();
  const householdId = newId();
  await bench.rings(householdId, ['OK']);
  bench.consumer('finance');
  await bench.settled();
  expect(second.state()).toBe('waiting');
  await first.stop();
  await until(
    'the second to lead',
    async () => second.state(),
    (state) => state === 'leading',
  );
  await bench.rings(householdId, ['OK']);
  await bench.settled();
  expect(await bench.heard(householdId)).toEqual([1, 2]);
});

test('a relay whose session is cut leads again', async () => {
  const relay = bench.relay();
  await until(
    'the relay to lead',
    async () => relay.state(),
    (state) => state === 'leading',
  );
  await cutRelay();
  const householdId = newId();
  await bench.rings(householdId, ['OK']);
  bench.consumer('finance');
  await bench.settled();
  expect(await bench.heard(householdId)).toEqual([1]);
});

test('many writers, two relays, two consumers: every fact is applied once, each household in order', async () => {
  const households = Array.from({ length: 20 }, () => newId());
  const parts = [bench.relay(), bench.relay(), bench.consumer('finance'), bench.consumer('finance')];
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      for (const householdId of households) await bench.ringer.asSystem(ring, { householdId, code: 'OK' });
    }),
  );
  await parts[0]?.stop();
  await parts[2]?.stop();
  for (const householdId of households) await bench.rings(householdId, ['OK']);
  await bench.settled();
  for (const householdId of households) expect(await bench.heard(householdId)).toEqual([1, 2, 3, 4, 5, 6]);
}, 30_000);

test('a transaction that waits to commit holds up nobody else', async () => {
  bench.relay();
  bench.consumer('finance');
  const late = newId();
  const householdId = newId();
  await bench.ringer.door.system.transaction(async (manager) => {
    await manager.query(
      `insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at)
       select $1, $2, 1, type, topic, $2, $2, payload, headers, now() from outbox limit 1`,
      [newId(), late],
    );
    await bench.rings(householdId, ['OK']);
    await until(
      'the other household',
      () => bench.heard(householdId),
      (versions) => versions.length === 1,
    );
  });
  await until(
    'the late household',
    () => bench.heard(late),
    (versions) => versions.length === 1,
  );
});

/** The event log as a publisher finds it: away until told otherwise. */
function awayAtFirst(log: EventLog): EventLog & { comeBack(): void } {
  let away = true;
  return {
    ...log,
    async publish(records) {
      if (away) throw new Error('away');
      await log.publish(records);
    },
    comeBack() {
      away = false;
    },
  };
}

async function cutRelay(): Promise<void> {
  await bench.ringer.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'relay %'`,
  );
}

/** How often the log holds facts of a household, read by a group of its own. */
async function recordsAbout(householdId: string): Promise<number> {
  let count = 0;
  const group = `count-${newId()}`;
  const topics = ['passerelle.housing-stock'];
  const reading = await bench.log.subscribe({
    group,
    topics,
    chunkSize: 100,
    handle: async (records) => {
      count += records.filter(({ key }) => key === householdId).length;
    },
  });
  await until(
    'the whole log',
    () => bench.log.lag(group, topics),
    (lag) => lag.every(({ end, position }) => end === position),
  );
  await reading.stop();
  return count;
}
