import type { QueryRunner } from 'typeorm';
import { connect } from '../database/connect';
import { roleOf } from '../database/roles';
import type { ServiceDefinition } from '../service/definition';
import { groupFor } from './consumer-groups';
import { auditOperator, type Operator } from './operator-audit';
import type { EventLog } from './port';
import { compareTable, enterMissing, keepClosed, type TableDifference } from './rebuild-difference';
import { holdConsumersOff, letConsumersOn } from './rebuild-hold';
import { replayProjections, type Replayed } from './rebuild-replay';
import { deriveInShadow, dropShadow, makeShadow, SHADOW } from './rebuild-schema';

export interface RebuildOptions {
  readonly definition: Pick<ServiceDefinition, 'name' | 'subscriptions' | 'entities' | 'useCases' | 'projections' | 'derived'>;
  /** URL of the role that owns the service's tables. */
  readonly ownerUrl: string;
  readonly systemUrl: string;
  readonly log: Pick<EventLog, 'lag' | 'read'>;
  /** How long it waits until the consumers have ended their chunks, or another rebuild its work. */
  readonly patienceMs?: number;
}

export interface Rebuilt extends Replayed {
  readonly tables: readonly TableDifference[];
  /** Facts that the consumer had passed over, by its position, and had not applied. */
  readonly missed: number;
}

/**
 * Makes the projections of a service anew from the start of the log, in a second schema, compares, and applies the difference of rows in
 * one transaction. The consumers wait meanwhile; people go on. Only what the consumers have come to is applied, so that what follows from
 * a new fact still follows; reactions are not replayed. Throws, and changes nothing, when a fact cannot be projected again.
 */
export async function rebuildProjections(options: RebuildOptions, operator: Operator): Promise<Rebuilt> {
  const { definition, ownerUrl } = options;
  requireKnown(options);
  const owner = await connect({ url: ownerUrl, poolSize: 1, applicationName: `rebuild ${definition.name}`, statementTimeoutMs: 0 });
  const runner = owner.createQueryRunner();
  try {
    await runner.connect();
    await holdConsumersOff(runner, options.patienceMs);
    return await rebuildHolding(options, runner, operator);
  } finally {
    await runner.release();
    await owner.destroy();
  }
}

/** The second schema is whose rebuild holds the consumers off: nobody else may touch it. */
async function rebuildHolding(options: RebuildOptions, runner: QueryRunner, operator: Operator): Promise<Rebuilt> {
  const { name, projections, derived } = options.definition;
  try {
    await makeShadow(runner, roleOf(name, 'system'));
    const replayed = await replay(options);
    await runner.startTransaction();
    if (projections.some(({ table }) => table === 'household_access')) await keepClosed(runner, groupFor(name, { group: 'access' }));
    if (derived !== undefined) await deriveInShadow(runner, derived);
    const tables: TableDifference[] = [];
    for (const table of [...projections.map((made) => made.table), ...(derived?.tables ?? [])])
      tables.push(await compareTable(runner, table, { apply: !operator.dryRun }));
    const missed = await enterMissing(runner);
    await finish(runner, operator);
    return { ...replayed, tables, missed };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await dropShadow(runner).then(() => letConsumersOn(runner));
  }
}

async function finish(runner: QueryRunner, operator: Operator): Promise<void> {
  if (operator.dryRun) {
    await runner.rollbackTransaction();
    await runner.startTransaction();
  }
  await auditOperator(runner.manager, operator);
  await runner.commitTransaction();
}

async function replay({ definition, systemUrl, log }: RebuildOptions): Promise<Replayed> {
  const shadow = await connect({
    url: systemUrl,
    poolSize: 1,
    applicationName: `rebuild ${definition.name}`,
    entities: definition.entities,
    statementTimeoutMs: 60_000,
    schema: SHADOW,
  });
  try {
    return await replayProjections({ shadow, definition, log });
  } finally {
    await shadow.destroy();
  }
}

/** A name that changed would leave a projection without its facts: all its rows would be removed. */
function requireKnown({ definition }: RebuildOptions): void {
  const known = new Set(definition.useCases.map(({ name }) => name));
  const unknown = definition.projections.flatMap(({ madeBy }) => madeBy).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`${definition.name} has no use case ${unknown.join(', ')}: its projections name it.`);
}
