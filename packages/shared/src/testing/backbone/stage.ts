// Two services with an event log between them, whose relay, consumer and act are those of the services, or others in their place.
import { Refused } from '../../domain/errors';
import type { Id } from '../../domain/ids';
import { startConsumer, type ConsumerOptions } from '../../events/consumer';
import { topicOf } from '../../events/declare-fact';
import { endsOf, rememberHead } from '../../events/head';
import type { EventLog, Subscribed } from '../../events/port';
import { startRelay, type Relay } from '../../events/relay';
import type { Tx } from '../../use-case-types';
import { ringing, type EventBench } from '../event-bench';
import { judgeFacts, type FactFindings, type FactSeen } from './judge';

export interface Parts {
  readonly consumer: typeof startConsumer;
  readonly relay: typeof startRelay;
  /** What an act does with the log when everything is written and nothing is committed. */
  readonly atTheEndOfAct: (log: EventLog, tx: Tx) => Promise<void>;
}

export const SOUND: Parts = { consumer: startConsumer, relay: startRelay, atTheEndOfAct: () => Promise.resolve() };

export interface Stage {
  readonly log: EventLog;
  relay(through?: EventLog): Relay;
  /** `changed` replaces parts of what the consumer is made of. */
  consumer(changed?: (options: ConsumerOptions) => ConsumerOptions): Subscribed;
  /** Tells one more fact about a household. */
  tell(household: Id): Promise<void>;
  /** Writes a fact about a household, and gives the act up at its end. */
  giveUp(household: Id): Promise<void>;
  /** Committed facts that no relay has published. */
  waiting(): Promise<number>;
  /** Whether a relay is there that asked whether it may lead and may not: it rests after that; one that leads asked for more. */
  hasIdleRelay(): Promise<boolean>;
  /** Waits until the consumer has read everything, ends all parts, and judges what became of the facts about these households. */
  judge(households: readonly Id[]): Promise<FactFindings>;
}

/** Puts parts on a bench. Parts of different stages may follow each other on one bench, but not be at work together. */
export function stageOn(bench: EventBench, parts: Parts): Stage {
  const { ringer, listener, log } = bench;
  const telling = ringing((tx) => parts.atTheEndOfAct(log, tx));
  const givingUp = ringing(async (tx) => {
    await parts.atTheEndOfAct(log, tx);
    throw new Refused('GIVEN_UP');
  });
  return {
    log,
    relay: (through = log) => bench.relay({ log: through, start: parts.relay }),
    consumer: (changed = (options) => options) => bench.consumer('finance', log, (options) => parts.consumer(changed(options))),
    tell: (householdId) => ringer.asSystem(telling, { householdId, code: 'OK' }),
    async giveUp(householdId) {
      const refused = await ringer.asSystem(givingUp, { householdId, code: 'OK' }).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(refused instanceof Refused)) throw new Error('The act was not given up.', { cause: refused });
    },
    async waiting() {
      return (await ringer.sql('select from outbox where published_at is null')).length;
    },
    async hasIdleRelay() {
      const sessions = await ringer.sql(
        `select from pg_stat_activity where datname = current_database() and application_name like 'relay %' and state = 'idle'
           and query like '%pg_try_advisory_lock%'`,
      );
      return sessions.length > 0;
    },
    async judge(households) {
      await bench.settled();
      await bench.rest();
      // What was told untruly is judged here: the next relay is not to refuse its work because of it.
      const topic = topicOf(ringer.door.service);
      await rememberHead({ query: ringer.sql }, await endsOf({ log, topic, database: { query: ringer.sql } }));
      const told = await ringer.sql<FactSeen>(
        `select event_id as "eventId", stream_key as key, stream_version as version from outbox where stream_key = any($1)`,
        [households],
      );
      const applied = await listener.sql<FactSeen>(
        `select event_id as "eventId", household_id as key, version from heard where household_id = any($1) order by position`,
        [households],
      );
      return judgeFacts({ told, applied });
    },
  };
}
