import { OperatorRefusal } from '@passerelle/shared/events/operator-refusal';
import type { Id } from '@passerelle/shared/domain/ids';
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { auditOperator } from '@passerelle/shared/events/operator-audit';
import { discardParked, listParked, showParked, type ParkedFact, type ParkedWhole } from '@passerelle/shared/events/operator-parked';
import { concernsAccess } from '@passerelle/shared/events/parking';
import { replayParked } from '@passerelle/shared/events/replay-parked';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import type { Arguments } from './arguments';
import { consumersOf, type OperatedService, type System } from './system';
import { tableOf } from './table';

const REMEDY = 'List what is parked: npm run events -- list';

async function servicesOf(system: System, { service }: Arguments): Promise<OperatedService[]> {
  const names = service === null ? system.definitions.map(({ name }) => name) : [service];
  return Promise.all(names.map((name) => system.service(name)));
}

function requireConsumer(services: readonly OperatedService[], consumer: string | undefined): void {
  const known = services.flatMap(({ definition }) => consumerGroupsOf(definition)).map(({ group }) => group);
  if (consumer === undefined || known.includes(consumer)) return;
  throw new OperatorRefusal('NOT_FOUND', 'There is no such consumer.', { path: ['consumer'], remedy: `One of: ${known.join(', ')}.` });
}

/** Asks one service after the other for a parked fact; its id says nothing of where it is. */
async function firstThatKnows<Found>(
  system: System,
  given: Arguments,
  ask: (service: OperatedService) => Promise<Found | null>,
): Promise<{ found: Found; service: OperatedService }> {
  for (const service of await servicesOf(system, given)) {
    const found = await ask(service);
    if (found !== null) return { found, service };
  }
  throw new OperatorRefusal('NOT_FOUND', 'There is no such parked fact.', { path: ['id'], remedy: REMEDY });
}

export async function list(system: System, given: Arguments): Promise<void> {
  const { operator, consumer, key, limit } = given;
  const facts: ParkedFact[] = [];
  const services = await servicesOf(system, given);
  requireConsumer(services, consumer);
  for (const service of services) {
    if (facts.length < limit) facts.push(...(await listParked(service.system, operator, { consumer, key, limit: limit - facts.length })));
  }
  if (facts.length === 0) return console.log('Nothing is parked.');
  const rows = facts.map((fact) => [
    ...[fact.id, fact.consumer, fact.type, fact.streamKey, fact.streamVersion, fact.attempts],
    ...[fact.since.toISOString(), messageOf(fact)],
  ]);
  console.log(tableOf(['id', 'consumer', 'type', 'key', 'version', 'attempts', 'since', 'error'], rows));
  if (facts.length === limit) console.log(`These are the first ${limit}: there may be more (--limit).`);
}

export async function show(system: System, given: Arguments): Promise<void> {
  const { found } = await firstThatKnows(system, given, ({ system: pool }) => showParked(pool, given.operator, given.id ?? ''));
  const { behind, headers, value, error, since, lastTriedAt, note, ...rest } = found;
  const lines = Object.entries({ ...rest, since: since.toISOString(), lastTriedAt: lastTriedAt.toISOString(), note: note ?? '' });
  console.log(tableOf(['field', 'value'], lines));
  console.log(`\nheaders ${JSON.stringify(headers, null, 2)}\n\npayload ${value}\n\nerror ${JSON.stringify(parsed(error), null, 2)}`);
  if (behind.length === 0) return;
  console.log(
    `\n${tableOf(
      ['waits behind it', 'type', 'version'],
      behind.map((fact) => [fact.id, fact.type, fact.streamVersion]),
    )}`,
  );
}

export async function replay(system: System, given: Arguments): Promise<void> {
  const target = await targetOf(system, given);
  for (const service of target.services) {
    for (const consumer of consumersOf(service).filter(({ group }) => target.consumer === undefined || group === target.consumer)) {
      const asked = target.key === undefined ? [] : [target.key];
      const audit = (is: 'BEGUN' | 'OK') =>
        service.system.transaction((manager) => auditOperator(manager, given.operator, { asked, outcome: { is } }));
      await audit('BEGUN');
      const { replayed, stillParkedKeys } = await replayParked(consumer, { key: target.key, dryRun: given.operator.dryRun });
      await audit('OK');
      const verb = given.operator.dryRun ? 'would be replayed' : 'replayed';
      console.log(`${consumer.group}: ${replayed} ${verb}, ${stillParkedKeys.length} keys still parked`);
      for (const key of stillParkedKeys) console.log(`  still parked: ${key}`);
    }
  }
}

/** With `--id`, the service, the consumer and the key of that parked fact; its key is replayed from its first fact on. */
async function targetOf(
  system: System,
  given: Arguments,
): Promise<{ services: OperatedService[]; consumer: string | undefined; key: Id | undefined }> {
  const { id, consumer, key, operator } = given;
  if (id === null) {
    const services = await servicesOf(system, given);
    requireConsumer(services, consumer);
    return { services, consumer, key };
  }
  const { found, service } = await firstThatKnows(system, given, ({ system: pool }) => showParked(pool, operator, id));
  return { services: [service], consumer: found.consumer, key: found.streamKey };
}

export async function discard(system: System, given: Arguments): Promise<void> {
  const { operator, id, reason } = given;
  const { found, service } = await firstThatKnows(system, given, ({ system: pool }) =>
    discardParked(pool, operator, { id: id ?? '', reason }),
  );
  console.log(`${found.type} ${found.id} ${operator.dryRun ? 'would be' : 'is'} discarded.`);
  console.log(`What waits behind it is applied by: npm run events -- replay ${service.definition.name} --key ${found.streamKey}`);
  if (!consumersOf(service).some((consumer) => consumer.group === found.consumer && concernsAccess(consumer))) return;
  console.log('The household stays closed until then; after that it is open to whom the grants that were applied open it.');
  if (found.type === accessEnded.type) console.log('Beware: this fact ended an access, which stays open here without it.');
}

function messageOf({ error }: Pick<ParkedWhole, 'error'>): string {
  const described = parsed(error) as { readonly message?: unknown } | string;
  return String(typeof described === 'string' ? described : (described.message ?? '')).slice(0, 100);
}

function parsed(error: string): unknown {
  try {
    return JSON.parse(error);
  } catch {
    return error;
  }
}
