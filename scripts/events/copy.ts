import { OperatorRefusal } from '@passerelle/shared/events/operator-refusal';
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { copyLog } from '@passerelle/shared/events/copy';
import { SERVICE_NAMES, topicOf } from '@passerelle/shared/events/declare-fact';
import { auditOperator, type CommandOutcome, type Operator } from '@passerelle/shared/events/operator-audit';
import type { Arguments } from './arguments';
import type { System } from './system';
import { tableOf } from './table';

const REMEDY = 'npm run events -- copy --from postgres --to kafka, or back.';

/** Moves the log to the other adapter, groups and all. */
export async function copy(system: System, { operator, from, to }: Arguments): Promise<void> {
  const [source, target] = [adapterOf('from', from), adapterOf('to', to)];
  if (source === target) throw new OperatorRefusal('SAME_LOG', 'The log is copied to the other adapter.', { path: ['to'], remedy: REMEDY });
  const options = {
    from: system.logOf(source),
    to: system.logOf(target),
    topics: SERVICE_NAMES.map(topicOf),
    groups: system.definitions.flatMap(consumerGroupsOf),
    dryRun: operator.dryRun,
  };
  await auditAll(system, operator, { is: 'BEGUN' });
  const { records, groups } = await copyLog(options);
  await auditAll(system, operator, { is: 'OK' });
  console.log(
    tableOf(
      ['topic', operator.dryRun ? 'to copy' : 'copied'],
      options.topics.map((topic) => [topic, records[topic] ?? 0]),
    ),
  );
  console.log(`\n${groups.length} consumers ${operator.dryRun ? 'would go' : 'go'} on where they were.`);
  if (!operator.dryRun) console.log(`Start the services with ${target === 'kafka' ? 'KAFKA_BROKERS' : 'no KAFKA_BROKERS'} now.`);
}

async function auditAll(system: System, operator: Operator, outcome: CommandOutcome): Promise<void> {
  for (const { name } of system.definitions) {
    const service = await system.service(name);
    await service.system.transaction((manager) => auditOperator(manager, operator, { outcome }));
  }
}

function adapterOf(path: 'from' | 'to', text: string | undefined): 'postgres' | 'kafka' {
  if (text === 'postgres' || text === 'kafka') return text;
  throw new OperatorRefusal('WRONG_ARGUMENT', `Say where the log is copied ${path}: postgres or kafka.`, { path: [path], remedy: REMEDY });
}
