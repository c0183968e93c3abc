import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { topicOf } from '@passerelle/shared/events/declare-fact';
import { countLacking, endsOf, firstStranger } from '@passerelle/shared/events/head';
import { auditOperator } from '@passerelle/shared/events/operator-audit';
import type { EventLog } from '@passerelle/shared/events/port';
import type { Arguments } from './arguments';
import type { OperatedService, System } from './system';
import { tableOf } from './table';

type Rows = (string | number)[][];

/** Prints how far each consumer is behind, what waits to be published, and what is parked; a log that is away takes none of the rest with it. */
export async function lag(system: System, given: Arguments): Promise<void> {
  const log = system.log();
  const away = await reasonAway(log);
  const publishers: Rows = [];
  const consumers: Rows = [];
  const partitions: Rows = [];
  for (const { name } of system.definitions) {
    const service = await system.service(name);
    const { waiting, ageS, parked } = await databaseOf(service, given);
    publishers.push([name, waiting, ageS, away === null ? await mayPublish(service, log) : '?']);
    for (const { group, topics } of consumerGroupsOf(service.definition)) {
      const places = away === null ? await log.lag(group, topics) : null;
      consumers.push([group, places?.reduce((sum, { end, position }) => sum + end - position, 0) ?? '?', parked.get(group) ?? 0]);
      const shown = (places ?? []).filter(({ end, position }) => given.all || end > position);
      partitions.push(...shown.map(({ topic, partition, end, position }) => [group, topic, partition, end, position, end - position]));
    }
  }
  console.log(tableOf(['publisher', 'waiting', 'oldest s', 'publishes'], publishers));
  console.log(`\n${tableOf(['consumer', 'behind', 'parked'], consumers)}`);
  if (partitions.length > 0) console.log(`\n${tableOf(['consumer', 'topic', 'partition', 'end', 'position', 'behind'], partitions)}`);
  if (away !== null) throw new Error('The event log does not answer: what waits is kept, and published when it is back.', { cause: away });
}

/** Why the log does not answer; null when it does. Asked once, since each question waits for a while. */
async function reasonAway(log: EventLog): Promise<unknown> {
  return log.lag('nobody', [topicOf('referrals')]).then(
    () => null,
    (error: unknown) => error,
  );
}

async function databaseOf({ system }: OperatedService, { operator }: Arguments) {
  return system.transaction(async (manager) => {
    const [outbox]: { waiting: number; age: number }[] = await manager.query(
      `select count(*)::int as waiting, coalesce(ceil(extract(epoch from clock_timestamp() - min(occurred_at))), 0)::int as age
       from outbox where published_at is null`,
    );
    const parked: { consumer: string; count: number }[] = await manager.query(
      `select consumer, count(*)::int as count from dead_letter where status = 'PARKED' group by consumer`,
    );
    await auditOperator(manager, operator);
    return {
      waiting: outbox?.waiting ?? 0,
      ageS: outbox?.age ?? 0,
      parked: new Map(parked.map(({ consumer, count }) => [consumer, count])),
    };
  });
}

/** One whose database, or whose log, was restored or lost refuses until it is recovered: what its relay asks, asked here. */
async function mayPublish({ definition: { name }, system }: OperatedService, log: EventLog): Promise<string> {
  const database = {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await system.query(sql, [...parameters])) as Row[],
  };
  const publisher = { log, topic: topicOf(name), database };
  const lacking = await countLacking(publisher, await endsOf(publisher));
  const stranger = lacking > 0 ? null : await firstStranger(publisher);
  return lacking === 0 && stranger === null ? 'yes' : `no: npm run events -- recover ${name}`;
}
