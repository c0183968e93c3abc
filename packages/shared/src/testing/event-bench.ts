// Two services on fresh databases with an event log between them: one rings, the other writes down what it hears. It carries the tests of
// relay and consumer.
import { Registry } from 'prom-client';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { protectInfrastructure } from '../access/protect';
import { accessProjections, accessSubscriptions, recordGrant, recordGrantEnd } from '../access/project-access';
import { newId, type Id } from '../domain/ids';
import type { LocalDate } from '../domain/local-date';
import { startConsumer } from '../events/consumer';
import type { ConsumerContext } from '../events/consumer-context';
import { consumerGroupsOf } from '../events/consumer-groups';
import { topicOf } from '../events/declare-fact';
import { eventMetrics } from '../events/metrics';
import { Poison } from '../events/poison';
import type { EventLog, Subscribed } from '../events/port';
import { openPostgresLog } from '../events/postgres-log';
import { startRelay, type Relay } from '../events/relay';
import { settled } from '../events/settled';
import { on } from '../events/subscribe';
import { leaseEnded } from '../facts/lease-ended';
import { repaymentPlanSigned } from '../facts/repayment-plan-signed';
import { createLogger } from '../service/log';
import type { ServiceDefinition } from '../service/definition';
import { defineUseCase } from '../use-case';
import type { Tx, UseCase } from '../use-case-types';
import { testEventLog } from './database';
import { testService, type TestService } from './test-service';
import { toyService } from './toy-service';

export interface Ring {
  readonly householdId: Id;
  readonly code: string;
}

/**
 * Publishes one fact about a household; its code tells the listener how to take it. `atTheEnd` is called when everything is written and
 * nothing is committed.
 */
export function ringing(atTheEnd: (tx: Tx) => Promise<void> = () => Promise.resolve()): UseCase<Ring, void> {
  return defineUseCase({
    name: 'ring',
    permission: 'system',
    kind: 'write',
    input: z.object({ householdId: z.string(), code: z.string() }),
    async run(tx, { householdId, code }) {
      const payload = { leaseId: newId(), householdId, landlordId: tx.actor.organisationId, endedOn: tx.clock.today(), reason: code };
      await tx.publish(leaseEnded, { key: householdId, subject: payload.leaseId, payload });
      await atTheEnd(tx);
    },
  });
}

export const ring = ringing();

class Heard1764000000001 implements MigrationInterface {
  name = 'Heard1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table heard (position bigint generated always as identity, event_id uuid not null, household_id uuid not null,
         version bigint not null)`,
    );
    await protectInfrastructure(runner, { table: 'heard', about: 'facts as the listener applied them' });
    await runner.query(
      `create table last_heard (household_id uuid primary key, code text not null, on_day date not null, source_version bigint not null)`,
    );
    await protectInfrastructure(runner, { table: 'last_heard', about: 'the last fact about each household; older ones are dropped' });
  }

  async down(): Promise<void> {}
}

/** Keeps the last thing said about a household, as every projection does: nothing older replaces it. */
export const recordLastHeard = defineUseCase<{ householdId: Id; code: string; day: LocalDate; version: number }, void>({
  name: 'recordLastHeard',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId, code, day, version }) {
    await tx.query(
      `insert into last_heard as l (household_id, code, on_day, source_version) values ($1, $2, $3, $4)
       on conflict (household_id) do update set code = excluded.code, on_day = excluded.on_day, source_version = excluded.source_version
       where l.source_version < excluded.source_version`,
      [householdId, code, day, version],
    );
  },
});

/** How often the listener still fails, by the code of the fact. */
export type Troubles = Map<string, number>;

async function meetTrouble(tx: Tx, troubles: Troubles, code: string): Promise<void> {
  const left = troubles.get(code) ?? 0;
  if (left === 0) return;
  troubles.set(code, left - 1);
  if (code === 'POISON') throw new Poison('It cannot be applied.');
  if (code === 'DEADLOCK') await tx.query(`do $$ begin raise exception 'in the way' using errcode = '40P01'; end $$`);
  if (code === 'CUT') await tx.query('select pg_terminate_backend(pg_backend_pid())');
}

function listenerWith(troubles: Troubles): ServiceDefinition {
  const listen = on(leaseEnded, 'projection+reaction', async (tx, { id, payload, streamKey, streamVersion, organisationId }) => {
    await recordLastHeard.join(tx, { householdId: streamKey, code: payload.reason, day: payload.endedOn, version: streamVersion });
    await tx.query('insert into heard (event_id, household_id, version) values ($1, $2, $3)', [id, streamKey, streamVersion]);
    await meetTrouble(tx, troubles, payload.reason);
    if (payload.reason !== 'ANSWER') return;
    await tx.publish(repaymentPlanSigned, {
      key: streamKey,
      subject: payload.leaseId,
      payload: {
        planId: newId(),
        accountId: payload.leaseId,
        householdId: payload.householdId,
        landlordId: organisationId,
        signedOn: payload.endedOn,
        debtCents: 100,
        instalments: 1,
      },
    });
  });
  return {
    ...toyService,
    name: 'finance',
    migrations: [Heard1764000000001],
    subscriptions: [listen, ...accessSubscriptions],
    projections: [{ table: 'last_heard', madeBy: ['recordLastHeard'] }, ...accessProjections],
    useCases: [recordLastHeard, recordGrant, recordGrantEnd],
  };
}

export interface EventBench {
  readonly ringer: TestService;
  readonly listener: TestService;
  /** The listener as data; its projections are `last_heard` and what it derives of access. */
  readonly definition: ServiceDefinition;
  readonly troubles: Troubles;
  readonly log: EventLog;
  /** What the consumer of a group is made of. */
  context(group: string): ConsumerContext;
  /** `start` puts another relay or consumer in the place of the real one. */
  relay(options?: { readonly of?: TestService; readonly log?: EventLog; readonly start?: typeof startRelay }): Relay;
  consumer(group: string, through?: EventLog, start?: typeof startConsumer): Subscribed;
  rings(householdId: Id, codes: readonly string[]): Promise<void>;
  heard(householdId: Id): Promise<number[]>;
  /** Waits until everything published so far is applied. */
  settled(): Promise<void>;
  /** Stops relays and consumers; databases stay. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** `openLog` puts another adapter in the place of the Postgres log. */
export async function openEventBench(openLog?: () => EventLog): Promise<EventBench> {
  const troubles: Troubles = new Map();
  const definition = listenerWith(troubles);
  const ringer = await testService({ ...toyService, subscriptions: [] });
  const listener = await testService(definition);
  const { log, drop } = openLog === undefined ? await openOwnLog() : { log: openLog(), drop: () => Promise.resolve() };
  await log.ensureTopics([topicOf('housing-stock'), topicOf('finance'), topicOf('referrals')]);
  const logger = createLogger('event-bench', 'silent');
  const metrics = eventMetrics(new Registry());
  const running = new Set<{ stop(): Promise<void> }>();
  const started = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    running.add(part);
    return part;
  };
  const groups = consumerGroupsOf(definition);
  const context = (group: string): ConsumerContext => ({
    ...(groups.find((known) => known.group === group) ?? { subscriptions: [], projectors: new Set<string>() }),
    service: 'finance',
    group,
    system: listener.door.system,
    clock: listener.door.clock,
    logger,
    metrics,
  });
  const rest = async () => {
    await Promise.all([...running].map((part) => part.stop()));
    running.clear();
  };
  return {
    ringer,
    listener,
    definition,
    troubles,
    log,
    context,
    relay: ({ of = ringer, log: through = log, start = startRelay } = {}) =>
      started(
        start({
          system: of.door.system,
          log: through,
          topic: topicOf(of.door.service),
          topics: [topicOf(of.door.service)],
          clock: of.door.clock,
          logger,
          metrics,
        }),
      ),
    consumer: (group, through = log, start = startConsumer) => started(start({ ...context(group), log: through })),
    async rings(householdId, codes) {
      for (const code of codes) await ringer.asSystem(ring, { householdId, code });
    },
    async heard(householdId) {
      const rows = await listener.sql<{ version: number }>('select version from heard where household_id = $1 order by position', [
        householdId,
      ]);
      return rows.map(({ version }) => version);
    },
    settled: () =>
      settled({
        databaseUrls: [ringer.systemUrl],
        log,
        groups: [{ group: 'finance', topics: [topicOf('housing-stock')] }],
        deadlineMs: 15_000,
      }),
    rest,
    async close() {
      await rest();
      await log.close();
      await Promise.all([ringer.stop(), listener.stop()]);
      await drop();
    },
  };
}

async function openOwnLog(): Promise<{ readonly log: EventLog; drop(): Promise<void> }> {
  const { url, drop } = await testEventLog();
  return { log: openPostgresLog({ url }), drop };
}
