import type { EntityManager } from 'typeorm';
import { NO_TERMS, openFindings, type ActTerms, type Findings } from './act-terms';
import { sideOf } from './access/sides';
import { emptyAccess, type AccessRecord } from './audit';
import type { Actor, Caller } from './auth/actor';
import type { Clock } from './domain/clock';
import { newId, type Id } from './domain/ids';
import type { LocalDate } from './domain/local-date';
import { prepared, readsByIds } from './database/prepared';
import { requireNewest, topicOf, type FactDeclaration, type ServiceName } from './events/declare-fact';
import { insertOutbox } from './events/outbox';
import type { FactToPublish, StreamChange, Tx } from './use-case-types';

export interface TxOptions {
  readonly service: ServiceName;
  readonly clock: Clock;
  readonly caller: Caller;
  /** Terms of the act; none for what the service does by itself. */
  readonly terms?: ActTerms;
}

/** A transaction that a use case works in, with what it touched so far. */
export interface OpenTx extends Tx {
  readonly access: AccessRecord;
  readonly findings: Findings;
  /** How many streams have facts in the outbox of this transaction. */
  readonly publishedCount: () => number;
  /** The last version of each of them. */
  readonly changes: () => readonly StreamChange[];
}

/**
 * Sets who acts, on which side, and what day it is for the rest of the transaction: row security reads all three. A pure read may commit asynchronously: a
 * power cut may then lose the last audit lines, under a second's worth (docs/decisions/0004).
 */
export async function beginAs(
  manager: EntityManager,
  as: { readonly actor: Actor; readonly today: LocalDate; readonly asynchronousCommit?: boolean },
): Promise<void> {
  await prepared(
    manager,
    `select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true), set_config('synchronous_commit', $3, true),
       set_config('app.side', $4, true)`,
    [as.actor.organisationId, as.today, as.asynchronousCommit === true ? 'off' : 'on', sideOf(as.actor.roles) ?? ''],
  );
}

/** Wraps an open database transaction. The caller begins and ends it. */
export function openTx(manager: EntityManager, options: TxOptions): OpenTx {
  const { service, clock, caller, terms = NO_TERMS } = options;
  const access = emptyAccess();
  const findings = openFindings(terms);
  const versions = new Map<Id, number>();
  const published = new Map<Id, number>();

  async function take(keys: readonly Id[]): Promise<void> {
    const rows = await query<{ key: Id; version: number }>('select key, version from next_stream_versions($1::uuid[])', [[...keys]]);
    for (const row of rows) versions.set(row.key, row.version);
  }

  async function query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (readsByIds(sql)) return prepared<Row>(manager, sql, parameters);
    const answer: unknown = await manager.query(sql, [...parameters]);
    return rowsOf<Row>(answer);
  }

  async function publish<Fact extends FactDeclaration>(fact: Fact, event: FactToPublish<Fact>): Promise<void> {
    if (fact.publisher !== service) throw new Error(`${service} does not publish ${fact.type}.`);
    requireNewest(fact);
    if (!versions.has(event.key)) await take([event.key]);
    const streamVersion = versions.get(event.key);
    if (streamVersion === undefined) throw new Error(`The stream of ${fact.type} could not be taken.`);
    versions.delete(event.key);
    published.set(event.key, streamVersion);
    await insertOutbox(manager, [
      {
        eventId: newId(),
        streamKey: event.key,
        streamVersion,
        type: fact.type,
        topic: topicOf(service),
        subject: event.subject,
        organisationId: event.organisationId ?? caller.actor.organisationId,
        payload: fact.published.parse(event.payload),
        headers: caller.traceparent === null ? {} : { traceparent: caller.traceparent },
        occurredAt: clock.now(),
      },
    ]);
  }

  return {
    manager,
    actor: caller.actor,
    caller,
    clock,
    access,
    findings,
    refuse: findings.refuse,
    warn: findings.warn,
    requireVersion: findings.requireVersion,
    stopIfRefused: findings.stopIfRefused,
    andBefore: findings.andBefore,
    publishedCount: () => published.size,
    changes: () => [...published].map(([key, version]) => ({ key, version })),
    query,
    takeStreams: async (keys) => {
      const fresh = keys.filter((key) => !versions.has(key));
      if (fresh.length > 0) await take(fresh);
    },
    publish,
    recordAccess({ asked = [], returned = [], categories = [] }) {
      for (const asked1 of asked) access.asked.add(asked1);
      for (const shown of returned) access.returned.add(shown);
      for (const category of categories) access.categories.add(category);
    },
  };
}

/** TypeORM answers `[rows, count]` for an update with `returning`, and plain rows for everything else. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const [first, second] = answer as unknown[];
  return (answer.length === 2 && Array.isArray(first) && typeof second === 'number' ? first : answer) as Row[];
}
