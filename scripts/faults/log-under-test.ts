import { prepareDatabases, urlFor } from '@passerelle/shared/database/prepare';
import { EVENT_LOG } from '@passerelle/shared/database/roles';
import { later } from '../bench/workplace';
import { startKafka } from '../kafka/broker';
import { findKafkaRuntime } from '../kafka/runtime';
import { ask } from './ask';
import { openCluster, passwords, type Outage } from './cluster';
import type { LogPlace } from './open-log';

export type Adapter = LogPlace['adapter'];

/** The event log of a run, which can be killed and comes back. */
export interface LogUnderTest extends Outage {
  readonly place: LogPlace;
  /** Cuts all connections to it, where that can be done from outside; answers how many. */
  cut(): Promise<number>;
}

export function openLogUnderTest(adapter: Adapter): Promise<LogUnderTest> {
  return adapter === 'kafka' ? openKafkaUnderTest() : openPostgresUnderTest();
}

/** Why there can be no Kafka here; null when there can. */
export function kafkaIsMissing(): string | null {
  const runtime = findKafkaRuntime();
  return 'missing' in runtime ? runtime.missing : null;
}

async function openPostgresUnderTest(): Promise<LogUnderTest> {
  const cluster = await openCluster();
  await prepareDatabases({ adminUrl: cluster.url, services: [], passwords: passwords() });
  const url = urlFor(cluster.url, { database: EVENT_LOG.database, user: EVENT_LOG.client, password: passwords()[EVENT_LOG.client] ?? '' });
  return { kill: cluster.kill, start: cluster.start, place: { adapter: 'postgres', url }, cut: () => cutSessions(cluster.url) };
}

/** Its connections cannot be cut from outside: the rows that kill it cut them all. */
async function openKafkaUnderTest(): Promise<LogUnderTest> {
  const { brokers, kill, start, stop } = await startKafka();
  later(stop);
  return { kill, start, place: { adapter: 'kafka', brokers }, cut: () => Promise.resolve(0) };
}

/** Ends all sessions of a cluster but the one that says so. */
export async function cutSessions(adminUrl: string): Promise<number> {
  const [row] = await ask<{ cut: number }>(
    adminUrl,
    `select count(*) filter (where pg_terminate_backend(pid))::int as cut from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return row?.cut ?? 0;
}
