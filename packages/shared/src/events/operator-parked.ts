// What an operator does with parked facts: looks at them, and discards one that can never be applied. Replaying is in replay-parked.ts.
import type { DataSource, EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';
import { auditOperator, type Operator } from './operator-audit';
import { lockKeys } from './parking';
import { OperatorRefusal } from './operator-refusal';

/** A parked fact in a list: what it is and why it waits. */
export interface ParkedFact {
  readonly id: Id;
  readonly consumer: string;
  readonly type: string;
  readonly streamKey: Id;
  readonly streamVersion: number;
  readonly status: 'PARKED' | 'REPLAYED' | 'DISCARDED';
  readonly attempts: number;
  readonly since: Date;
  readonly error: string;
}

export interface ParkedWhole extends ParkedFact {
  readonly eventId: Id;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
  readonly lastTriedAt: Date;
  /** Why an operator discarded it. */
  readonly note: string | null;
  /** Facts of the same key that wait behind it. */
  readonly behind: readonly { readonly id: Id; readonly type: string; readonly streamVersion: number }[];
}

/** Where an operator sees what is parked now. */
const LIST = 'List what is parked now: npm run events -- list';

const LISTED = `id, consumer, type, stream_key as "streamKey", stream_version as "streamVersion", status, attempts, first_at as since, error`;
const WHOLE = `${LISTED}, event_id as "eventId", topic, partition, log_offset as "offset", headers, value, last_at as "lastTriedAt", note`;

/** Parked facts of a service, oldest first, those of one key in its order. */
export async function listParked(
  system: DataSource,
  operator: Operator,
  wanted: { readonly consumer?: string | undefined; readonly key?: Id | undefined; readonly limit: number },
): Promise<ParkedFact[]> {
  return system.transaction(async (manager) => {
    const facts: ParkedFact[] = await manager.query(
      `select ${LISTED} from dead_letter d
       where status = 'PARKED' and ($1::text is null or consumer = $1) and ($2::uuid is null or stream_key = $2)
       order by min(first_at) over (partition by consumer, stream_key), consumer, stream_key, topic, partition, log_offset limit $3`,
      [wanted.consumer ?? null, wanted.key ?? null, wanted.limit],
    );
    const asked = wanted.key === undefined ? [] : [wanted.key];
    await auditOperator(manager, operator, { asked, returned: facts.map(({ streamKey }) => streamKey) });
    return facts;
  });
}

/** One fact whole: envelope, payload, error, and what waits behind it. Null when this service parked no fact of this id. */
export async function showParked(system: DataSource, operator: Operator, id: Id): Promise<ParkedWhole | null> {
  return system.transaction(async (manager) => {
    const fact = await find(manager, id);
    if (fact === null) return null;
    const behind: ParkedWhole['behind'] = await manager.query(
      `select id, type, stream_version as "streamVersion" from dead_letter
       where consumer = $1 and stream_key = $2 and status = 'PARKED' and id <> $3 and (topic <> $4 or log_offset > $5)
       order by topic, log_offset`,
      [fact.consumer, fact.streamKey, id, fact.topic, fact.offset],
    );
    await auditOperator(manager, operator, { asked: [id], returned: [fact.streamKey], organisationId: fact.headers['ce_organisation'] });
    return { ...fact, behind };
  });
}

/**
 * Gives up a parked fact for good: it is never applied, and what waits behind it is applied when the key is replayed. A household that
 * was closed with it stays closed until its access is derived anew: when its key is replayed. Answers null when this service parked no
 * fact of this id. Throws `OperatorRefusal` without a reason, for a fact that is not the first of its key in its topic, or not
 * parked any more.
 */
export async function discardParked(
  system: DataSource,
  operator: Operator,
  { id, reason }: { readonly id: Id; readonly reason: string },
): Promise<ParkedFact | null> {
  if (reason.trim() === '') {
    const remedy = 'Say why in a few words, without names: --reason "..."';
    throw new OperatorRefusal('REASON_MISSING', 'A fact is not discarded without a reason.', { path: ['reason'], remedy });
  }
  return system.transaction(async (manager) => {
    const found = await find(manager, id);
    if (found === null) return null;
    await lockKeys(manager, found.consumer, [found.streamKey]);
    const fact = await find(manager, id);
    if (fact === null) throw new OperatorRefusal('NOT_FOUND', 'There is no such parked fact.', { remedy: LIST });
    await requireFirst(manager, fact);
    if (!operator.dryRun) {
      await manager.query(`update dead_letter set status = 'DISCARDED', note = $2, last_at = clock_timestamp() where id = $1`, [
        id,
        reason,
      ]);
    }
    await auditOperator(manager, operator, { asked: [id], returned: [fact.streamKey], organisationId: fact.headers['ce_organisation'] });
    return fact;
  });
}

/** Facts of one key from different topics have no order: whichever of them failed, the others wait behind it. */
async function requireFirst(
  manager: EntityManager,
  { id, status, consumer, streamKey, topic }: Omit<ParkedWhole, 'behind'>,
): Promise<void> {
  if (status !== 'PARKED') {
    throw new OperatorRefusal('NOT_PARKED', `This fact is not parked any more: it is ${status}.`, { path: ['id'], remedy: LIST });
  }
  const [first]: { id: Id }[] = await manager.query(
    `select id from dead_letter where consumer = $1 and stream_key = $2 and topic = $3 and status = 'PARKED' order by log_offset limit 1`,
    [consumer, streamKey, topic],
  );
  if (first === undefined || first.id === id) return;
  const remedy = `See to the first one: npm run events -- show ${first.id}`;
  throw new OperatorRefusal('WAITS_BEHIND', `This fact only waits behind ${first.id}, and may be well.`, { path: ['id'], remedy });
}

async function find(manager: EntityManager, id: Id): Promise<Omit<ParkedWhole, 'behind'> | null> {
  const [fact]: Omit<ParkedWhole, 'behind'>[] = await manager.query(`select ${WHOLE} from dead_letter where id = $1`, [id]);
  return fact ?? null;
}
