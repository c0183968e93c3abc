// Known bad: no leader. Each relay takes waiting facts that the other has not locked, so that later ones overtake.
import { setTimeout as pause } from 'node:timers/promises';
import { toRecord } from '@passerelle/shared/events/envelope';
import type { OutboxRow } from '@passerelle/shared/events/outbox';
import type { Relay, RelayOptions } from '@passerelle/shared/events/relay';
import { runProcess } from '../process-frame';
import { startRelaying } from '../relay';

const LOOK_EVERY_MS = 20;

function startWithoutLeader({ system, log }: RelayOptions): Relay {
  const run = { stopping: false };

  const publishSome = () =>
    system.transaction(async (manager) => {
      const facts: (OutboxRow & { readonly id: number })[] = await manager.query(
        `select id, event_id as "eventId", stream_key as "streamKey", stream_version as "streamVersion", type, topic, subject,
           organisation_id as "organisationId", payload, headers, occurred_at as "occurredAt"
         from outbox where published_at is null order by id limit 20 for update skip locked`,
      );
      await log.publish(facts.map(toRecord));
      await manager.query('update outbox set published_at = clock_timestamp() where id = any($1)', [facts.map(({ id }) => id)]);
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

runProcess((frame) => startRelaying(frame, startWithoutLeader));
