// How fast a backlog drains: facts that waited while the log was away, and facts that waited while a consumer was away.
import { topicOf } from '@passerelle/shared/events/declare-fact';
import { startConsumer } from '@passerelle/shared/events/consumer';
import { toRecord } from '@passerelle/shared/events/envelope';
import type { OutboxRow } from '@passerelle/shared/events/outbox';
import type { LogRecord } from '@passerelle/shared/events/port';
import type { EventBench } from '@passerelle/shared/testing/event-bench';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { count, median, medianRatio, table, times, verdict } from './report';
import { rateOf, timed, untilSeen } from './timed-log';

/** Group of the consumer whose facts are measured. */
export const LISTENER = 'finance';

const ROUNDS = 3;
const HOUSEHOLDS = 400;
const FACTS_OF_EACH = 20;
const FACTS = HOUSEHOLDS * FACTS_OF_EACH;

/** Facts a second that the relay should bear. */
const GOAL = 5_000;

/** As many records as the relay hands over at once, and as many as a consumer applies at once. */
const BATCH = 200;
const CHUNK = 50;

/** A topic that nobody of the bench listens to, for records that come straight from here. */
const ASIDE = topicOf('referrals');
const TOLD_BY = topicOf('housing-stock');

/** Facts as their acts would have left them. Facts of one household are spread over the whole, as life spreads them. */
const BACKLOG = `
  insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at)
  select gen_random_uuid(), h.id, version, 'lease-ended.v1', $3, h.lease, h.landlord,
    jsonb_build_object('leaseId', h.lease, 'householdId', h.id, 'landlordId', h.landlord, 'endedOn', '2026-11-25', 'reason', 'BENCH'),
    '{}', now()
  from (select gen_random_uuid() as id, gen_random_uuid() as lease, gen_random_uuid() as landlord from generate_series(1, $1::int)) h
    cross join generate_series(1, $2::int) version
  order by version, h.id`;

const WAITING = `
  select event_id as "eventId", stream_key as "streamKey", stream_version as "streamVersion", type, topic, subject,
    organisation_id as "organisationId", payload, headers, occurred_at as "occurredAt"
  from outbox where published_at is null order by id`;

/** Puts facts into the outbox of a service, all in one transaction. */
export async function tellFacts(
  teller: TestService,
  { households, factsOfEach }: { households: number; factsOfEach: number },
): Promise<void> {
  await teller.sql(BACKLOG, [households, factsOfEach, TOLD_BY]);
}

interface Rates {
  readonly straight: number;
  readonly relayed: number;
  readonly read: number;
  readonly applied: number;
}

/** Drains backlogs and prints at which rate, beside what the log alone allows. */
export async function showBacklog(bench: EventBench): Promise<void> {
  await skipOld(bench);
  const rounds: Rates[] = [];
  for (let number = 0; number < ROUNDS; number += 1) rounds.push(await drainOnce(bench));
  const rate = (part: keyof Rates) => count(median(rounds.map((round) => round[part])));
  const ratio = (part: keyof Rates, of: keyof Rates) =>
    times(medianRatio(rounds.map((round) => ({ measured: round[part], reference: round[of] }))));
  const judged = (part: keyof Rates) => verdict(median(rounds.map((round) => round[part])) >= GOAL, `${count(GOAL)}/s`);
  table(
    [`backlog of ${count(FACTS)}`, 'events/s', 'ratio', ''],
    [
      ['appended to the log, no outbox (reference)', rate('straight'), ''],
      ['outbox to log', rate('relayed'), ratio('relayed', 'straight'), judged('relayed')],
      ['read from the log, not applied (reference)', rate('read'), ''],
      ['log to applied', rate('applied'), ratio('applied', 'read'), ''],
    ],
  );
}

/** One backlog, each way apart from the others. */
async function drainOnce(bench: EventBench): Promise<Rates> {
  await tellFacts(bench.ringer, { households: HOUSEHOLDS, factsOfEach: FACTS_OF_EACH });
  const records = (await bench.ringer.sql<OutboxRow>(WAITING)).map((row) => ({ ...toRecord(row), topic: ASIDE }));
  return {
    straight: await appendStraight(bench, records),
    relayed: await relay(bench),
    read: await readOnly(bench, FACTS),
    applied: await apply(bench),
  };
}

async function appendStraight(bench: EventBench, records: readonly LogRecord[]): Promise<number> {
  const watch = timed(bench.log);
  for (let from = 0; from < records.length; from += BATCH) await watch.log.publish(records.slice(from, from + BATCH));
  return rateOf(watch.published);
}

async function relay(bench: EventBench): Promise<number> {
  const watch = timed(bench.log);
  const relaying = bench.relay({ log: watch.log });
  await untilSeen(watch.published, FACTS);
  await relaying.stop();
  return rateOf(watch.published);
}

/** A reader that does nothing with what it reads. */
async function readOnly(bench: EventBench, records: number): Promise<number> {
  const watch = timed(bench.log);
  const reading = await watch.log.subscribe({ group: 'reader', topics: [TOLD_BY], chunkSize: CHUNK, handle: () => Promise.resolve() });
  await untilSeen(watch.applied, records);
  await reading.stop();
  return rateOf(watch.applied);
}

async function apply(bench: EventBench): Promise<number> {
  const watch = timed(bench.log);
  const consumer = startConsumer({ ...bench.context(LISTENER), log: watch.log });
  await untilSeen(watch.applied, FACTS);
  await consumer.stop();
  return rateOf(watch.applied);
}

/** The reader begins where the listener already is. */
async function skipOld(bench: EventBench): Promise<void> {
  const partitions = await bench.log.lag('reader', [TOLD_BY]);
  const old = partitions.reduce((sum, { end, position }) => sum + end - position, 0);
  if (old > 0) await readOnly(bench, old);
}
