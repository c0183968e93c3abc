import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { urlFor } from '@passerelle/shared/database/prepare';
import { databaseOf } from '@passerelle/shared/database/roles';
import { topicOf, SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { openEventLog } from '@passerelle/shared/events/open-event-log';
import type { DeliveredRecord, EventLog, LogRecord } from '@passerelle/shared/events/port';
import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { eventLogOf } from '../../scripts/launcher/environment';
import { untilSettled } from '../../scripts/launcher/settle';
import { loadDefinitions } from '../../scripts/services';
import type { Ports } from '../../scripts/launcher/ports';
import type { Secrets } from '../../scripts/launcher/secrets';

/** Databases of a system that was started on a data folder, as its admin. */
export interface Ledger {
  /** Waits until every fact is published and applied, then names what is lost, applied twice, out of order or parked; nothing is well. */
  faults(): Promise<string[]>;
  sql<Row>(database: string, statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Puts a record into the log that no service would publish. */
  publish(record: LogRecord): Promise<void>;
}

interface Applied {
  readonly event_id: string;
  readonly source: string;
  readonly stream_key: string;
  readonly stream_version: number;
}

/** `environment` names the event log when it is not the one of the data folder. */
export function openLedger(dataFolder: string, environment: NodeJS.ProcessEnv = {}): Ledger {
  const read = <Kept>(name: string) => JSON.parse(readFileSync(join(dataFolder, name), 'utf8')) as Kept;
  const secrets = read<Secrets>('secrets.json');
  const adminUrl = `postgres://passerelle:${secrets.postgresAdmin}@127.0.0.1:${read<Ports>('ports.json').postgres}/postgres`;

  async function sql<Row>(database: string, statement: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: urlFor(adminUrl, { database }) });
    await client.connect();
    try {
      const { rows } = await client.query(statement, [...parameters]);
      return rows as Row[];
    } finally {
      await client.end();
    }
  }

  const openLog = () => openEventLog(eventLogOf(adminUrl, secrets.passwords, environment), { applicationName: 'ledger' });

  async function publish(record: LogRecord): Promise<void> {
    const log = openLog();
    await log.publish([record]).finally(() => log.close());
  }

  async function faults(): Promise<string[]> {
    const definitions = await loadDefinitions();
    await untilSettled({ adminUrl, passwords: secrets.passwords, definitions }, environment);
    const log = openLog();
    const published = await publishedIn(log).finally(() => log.close());
    const found: string[] = [];
    for (const definition of definitions) {
      const database = databaseOf(definition.name);
      for (const { group, subscriptions } of consumerGroupsOf(definition)) {
        const types = new Set(subscriptions.map(({ fact }) => fact.type));
        const applied = await sql<Applied>(database, 'select * from inbox where consumer = $1 order by position', [group]);
        found.push(
          ...lostOrStrange(
            group,
            published.filter(({ type }) => types.has(type)),
            applied,
          ),
          ...outOfOrder(group, applied),
        );
      }
      const parked = await sql<{ type: string; error: string }>(database, 'select type, error from dead_letter');
      found.push(...parked.map(({ type, error }) => `${definition.name} parked ${type}: ${error}`));
    }
    return found;
  }

  return { faults, sql, publish };
}

/** Every fact in the log, once, as a consumer that begins now reads it. */
async function publishedIn(log: EventLog): Promise<{ id: string; type: string }[]> {
  const topics = SERVICE_NAMES.map(topicOf);
  const facts = new Map<string, string>();
  const group = `ledger-${newId()}`;
  const handle = async (records: readonly DeliveredRecord[]) => {
    for (const { headers } of records) facts.set(headers['ce_id'] ?? '', headers['ce_type'] ?? '');
  };
  const reader = await log.subscribe({ group, topics, chunkSize: 500, handle });
  const behind = async () => (await log.lag(group, topics)).reduce((sum, { end, position }) => sum + end - position, 0);
  await until('the whole log to be read', behind, (count) => count === 0, { deadlineMs: 30_000 });
  await reader.stop();
  return [...facts].map(([id, type]) => ({ id, type }));
}

/** An inbox row per published fact and no other. The primary key allows no second one. */
function lostOrStrange(group: string, published: readonly { id: string; type: string }[], applied: readonly Applied[]): string[] {
  const seen = new Set(applied.map((row) => row.event_id));
  const wanted = new Set(published.map(({ id }) => id));
  const lost = published.filter(({ id }) => !seen.has(id)).map(({ id, type }) => `${group} lost ${type} ${id}`);
  return [...lost, ...[...seen].filter((id) => !wanted.has(id)).map((id) => `${group} applied ${id}, which the log does not hold`)];
}

function outOfOrder(group: string, applied: readonly Applied[]): string[] {
  const last = new Map<string, number>();
  const found: string[] = [];
  for (const { source, stream_key: key, stream_version: version } of applied) {
    const stream = `${source} ${key}`;
    if (Number(version) <= (last.get(stream) ?? 0))
      found.push(`${group} applied version ${version} of ${stream} after ${last.get(stream)}`);
    last.set(stream, Number(version));
  }
  return found;
}
