// Moves committed facts from the outbox to the event log, in the order of their ids. One relay per database is at work: two would break
// the order of a stream. The log may be away for hours; what was committed waits, and nothing but the relay notices.
import type { DataSource } from 'typeorm';
import { liveOn } from '../access/protect';
import type { Clock } from '../domain/clock';
import type { LocalDate } from '../domain/local-date';
import { describeError } from '../graphql/format-error';
import type { Logger } from '../service/log';
import type { AddressedFact } from './audience';
import { toRecord } from './envelope';
import { watchHead, type HeadWatch } from './head-watch';
import type { EventMetrics } from './metrics';
import type { OutboxRow } from './outbox';
import type { EventLog } from './port';
import { startSpan } from '../service/tracing';
import { openSession, type Session } from './session';
import { backOffMs, wakeablePause } from './waiting';

export interface RelayOptions {
  /** Pool of the system role: it tells where the database is. The relay has a session of its own. */
  readonly system: DataSource;
  readonly log: EventLog;
  /** Topic of what this service publishes; names it in logs and metrics. */
  readonly topic: string;
  /** Topics to create when they are missing: one's own, and those one listens to. */
  readonly topics: readonly string[];
  /** Tells which grants are live. */
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: EventMetrics;
}

/**
 * `waiting`: another relay leads or the database is away. `leading`: at work. `backing-off`: leading, but the log is away. `refusing`:
 * leading, but the log holds facts of this service that its database does not know, so that it was restored, or has lost facts; see head.ts.
 */
export type RelayState = 'waiting' | 'leading' | 'backing-off' | 'refusing';

export interface Relay {
  /** Says that something was committed, so that it is published at once and not at the next look. */
  wake(): void;
  state(): RelayState;
  /** Finishes the batch under way and lets another relay lead. */
  stop(): Promise<void>;
}

const BATCH = 200;
const LOOK_EVERY_MS = 50;
const TRY_TO_LEAD_EVERY_MS = 200;

/** Starts the relay of one database. It never throws: it waits for the database and for the log as long as it takes. */
export function startRelay(options: RelayOptions): Relay {
  const { system, topic, clock, logger, metrics } = options;
  const url = urlOf(system);
  const rest = wakeablePause();
  const run: Run = { stopping: false, state: 'waiting', failures: 0 };

  async function stayReady(): Promise<void> {
    while (!run.stopping) {
      try {
        await serve();
      } catch (error) {
        logger.warn({ topic, error: describeError(error) }, 'the relay lost its database session');
        run.failures += 1;
      }
      run.state = 'waiting';
      if (!run.stopping) await rest.pause(backOffMs(run.failures));
    }
  }

  async function serve(): Promise<void> {
    const session = await openSession({ url, applicationName: `relay ${topic}` });
    try {
      while (!run.stopping && !(await lead(session))) await rest.pause(TRY_TO_LEAD_EVERY_MS);
      run.failures = 0;
      if (!run.stopping) logger.info({ topic }, 'the relay leads');
      const head = watchHead({ log: options.log, topic, database: session }, logger);
      for (let maySend = false; !run.stopping;) {
        const batch = await waitingFacts(session, clock.today());
        maySend = await publish({ ...options, run, session }, batch, maySend ? null : head);
        if (run.state !== 'leading') await rest.pause(backOffMs(run.failures));
        else if (batch.length < BATCH) await rest.pause(LOOK_EVERY_MS);
        if (maySend) maySend = await head.keep({ published: batch.length > 0, stopping: run.stopping });
      }
    } finally {
      await session.end();
    }
  }

  metrics.watchOutboxAge(topic, () => oldestWaitingS(system));
  const running = stayReady();
  return {
    wake: rest.wake,
    state: () => run.state,
    async stop() {
      run.stopping = true;
      rest.wake();
      await running;
    },
  };
}

interface Run {
  stopping: boolean;
  state: RelayState;
  failures: number;
}

/** Publishes, then marks: a crash in between publishes again, and the inbox of each consumer drops the repeat. */
async function publish(
  leading: RelayOptions & { readonly run: Run; readonly session: Session },
  waiting: readonly WaitingFact[],
  unchecked: HeadWatch | null,
): Promise<boolean> {
  const { run, session, topic, log, logger, metrics } = leading;
  let batch = waiting;
  try {
    if (unchecked !== null) {
      await log.ensureTopics(leading.topics);
      if (await unchecked.refuses()) return backOff(run, 'refusing');
      // A recovery that ended meanwhile lets older facts wait again: they go first.
      batch = await waitingFacts(session, leading.clock.today());
    }
    await publishTraced(log, batch, topic);
  } catch (error) {
    if (run.state !== 'backing-off') logger.warn({ topic, error: describeError(error) }, 'the event log is away; facts wait');
    await noteFailure(session, batch, error);
    return backOff(run, 'backing-off');
  }
  if (run.state === 'backing-off' || run.state === 'refusing') logger.info({ topic }, 'facts are published again');
  run.state = 'leading';
  run.failures = 0;
  if (batch.length === 0) return true;
  await session.query('update outbox set published_at = clock_timestamp() where id = any($1)', [batch.map(({ id }) => id)]);
  metrics.published(topic, batch.length);
  return true;
}

function backOff(run: Run, state: 'backing-off' | 'refusing'): false {
  run.state = state;
  run.failures += 1;
  return false;
}

interface WaitingFact extends OutboxRow, AddressedFact {
  readonly id: number | string;
}

/** Publishes a batch, each fact with a span of its own. The relay speaks for its service only, whatever a row says. */
async function publishTraced(log: EventLog, batch: readonly WaitingFact[], topic: string): Promise<void> {
  const traced = batch.map((fact) => ({
    fact,
    span: startSpan(`publish ${fact.type}`, { parent: fact.headers['traceparent'] ?? null, kind: 'producer', attributes: { topic } }),
  }));
  const end = (error?: unknown) => traced.forEach(({ span }) => span.end(error));
  try {
    await log.publish(
      traced.map(({ fact, span: { traceparent } }) => toRecord({ ...fact, topic, headers: traceparent === null ? {} : { traceparent } })),
    );
    end();
  } catch (error) {
    end(error);
    throw error;
  }
}

async function lead(session: Session): Promise<boolean> {
  const [row] = await session.query<{ leads: boolean }>(`select pg_try_advisory_lock(hashtext('passerelle:relay')) as leads`);
  return row?.leads === true;
}

/** Facts of one batch are few, and whom their households are open to stands in one index: it is asked for by the way. */
async function waitingFacts(session: Session, today: LocalDate): Promise<WaitingFact[]> {
  const facts = await session.query<WaitingFact>(
    `select id, event_id as "eventId", stream_key as "streamKey", stream_version as "streamVersion", type, topic, subject,
       organisation_id as "organisationId", payload, headers, occurred_at as "occurredAt",
       (select array_agg(distinct a.organisation_id) from household_access a
        where a.household_id = stream_key and ${liveOn('a', '$2::date')}) as audience
     from outbox where published_at is null order by id limit $1`,
    [BATCH, today],
  );
  return facts;
}

/** Only on the oldest fact: a long absence of the log must not rewrite the whole outbox every second. */
async function noteFailure(session: Session, [oldest]: readonly WaitingFact[], error: unknown): Promise<void> {
  if (oldest === undefined) return;
  const message = error instanceof Error ? error.message.slice(0, 500) : String(error);
  await session.query('update outbox set attempts = attempts + 1, last_error = $2 where id = $1', [oldest.id, message]);
}

async function oldestWaitingS(system: DataSource): Promise<number> {
  const [row] = await system.query<{ age: number }[]>(
    `select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8 as age from outbox where published_at is null`,
  );
  return row?.age ?? 0;
}

function urlOf(source: DataSource): string {
  const { options } = source;
  if (options.type !== 'postgres' || options.url === undefined)
    throw new Error('The system pool must be a Postgres pool opened by its URL.');
  return options.url;
}
