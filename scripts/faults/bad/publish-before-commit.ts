// Known bad: it publishes while its transaction is open. What is given up at the end was told all the same.
import { systemActor } from '@passerelle/shared/auth/actor';
import { toRecord } from '@passerelle/shared/events/envelope';
import type { OutboxRow } from '@passerelle/shared/events/outbox';
import type { Tx, UseCase } from '@passerelle/shared/use-case-types';
import { runProcess, type Frame } from '../process-frame';
import { moveTallies, ORGANISATION, type Act } from '../teller';
import { startWriting } from '../writer';

async function publishNow({ log }: Frame, tx: Tx, { actId }: Act): Promise<void> {
  const facts = await tx.query<OutboxRow>(
    `select event_id as "eventId", stream_key as "streamKey", stream_version as "streamVersion", type, topic, subject,
       organisation_id as "organisationId", payload, headers, occurred_at as "occurredAt"
     from outbox where payload ->> 'actId' = $1 order by id`,
    [actId],
  );
  await log.publish(facts.map(toRecord));
  await tx.query(`update outbox set published_at = clock_timestamp() where payload ->> 'actId' = $1`, [actId]);
}

function movePublishingNow(frame: Frame): UseCase<Act, void> {
  return moveTallies(async (tx, act) => {
    await publishNow(frame, tx, act);
    frame.dieIfArmed('between', act.actId);
  });
}

runProcess((frame) => startWriting(frame, { move: movePublishingNow(frame), actor: systemActor('system:faults', ORGANISATION) }));
