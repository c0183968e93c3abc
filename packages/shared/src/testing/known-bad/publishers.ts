// Two ways to publish that look right on a quiet day: a relay that takes the place of `startRelay`, and an act that does not wait for one.
import { setTimeout as pause } from 'node:timers/promises';
import { toRecord } from '../../events/envelope';
import type { OutboxRow } from '../../events/outbox';
import type { EventLog } from '../../events/port';
import type { Relay, RelayOptions } from '../../events/relay';
import type { Tx } from '../../use-case-types';

type WaitingFact = OutboxRow & { readonly id: number };

const WAITING_FACTS = `select id, event_id as "eventId", stream_key as "streamKey", stream_version as "streamVersion", type, topic, subject,
    organisation_id as "organisationId", payload, headers, occurred_at as "occurredAt"
  from outbox where published_at is null`;
const LOOK_EVERY_MS = 20;

/** No leader: each relay takes waiting facts that the other has not locked, so that later ones overtake. */
export function withoutLeader({ system, log }: RelayOptions): Relay {
  const run = { stopping: false };

  const publishSome = () =>
    system.transaction(async (manager) => {
      const facts: WaitingFact[] = await manager.query(`${WAITING_FACTS} order by id limit 20 for update skip locked`);
      await publishAndMark({ log, query: (sql, parameters) => manager.query(sql, [...parameters]) }, facts);
    });

  async function goOn(): Promise<void> {
    while (!run.stopping) {
      await publishSome().catch(() => undefined);
      await pause(LOOK_EVERY_MS);
    }
  }

  const running = goOn();
  return {
    wake: () => undefined,
    state: () => 'leading',
    async stop() {
      run.stopping = true;
      await running;
    },
  };
}

/** Publishes what an act has written while its transaction is open. What is given up at the end was told all the same. */
export async function beforeCommit(log: EventLog, tx: Tx): Promise<void> {
  const facts = await tx.query<WaitingFact>(`${WAITING_FACTS} and xmin = pg_current_xact_id()::xid order by id`);
  await publishAndMark({ log, query: tx.query }, facts);
}

async function publishAndMark(
  { log, query }: { readonly log: EventLog; readonly query: (sql: string, parameters: readonly unknown[]) => Promise<unknown> },
  facts: readonly WaitingFact[],
): Promise<void> {
  await log.publish(facts.map(toRecord));
  await query('update outbox set published_at = clock_timestamp() where id = any($1)', [facts.map(({ id }) => id)]);
}
