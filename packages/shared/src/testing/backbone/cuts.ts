// Cuts a consumer off at one step of its work per partition: the first partition at its first step, the second at its second, and so on,
// each once. Whatever the consumer does in other steps than these is between two of them.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventLog } from '../../events/port';

export interface Cuts {
  /** Work done through these fails at the step that is to be cut. */
  readonly log: EventLog;
  system(system: DataSource): DataSource;
  /** The partitions that were cut. */
  struck(): readonly number[];
}

/** Where a consumer can be cut: around each statement, around each transaction and before its commit, and before the position moves. */
type Step = () => void;

export function cutEachPartitionOnce(log: EventLog, { chunkSize }: { readonly chunkSize: number }): Cuts {
  const atWork = new AsyncLocalStorage<Step>();
  const steps = new Map<number, number>();
  const struck: number[] = [];

  const stepOf = (partition: number) => () => {
    const taken = (steps.get(partition) ?? 0) + 1;
    steps.set(partition, taken);
    if (taken !== partition + 1) return;
    struck.push(partition);
    throw new Error('Connection terminated unexpectedly: cut by the test');
  };
  /** Work that belongs to no chunk is not cut. */
  const step: Step = () => atWork.getStore()?.();
  const around = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    step();
    const answer = await work();
    step();
    return answer;
  };

  return {
    log: {
      ...log,
      subscribe: (options) =>
        log.subscribe({
          ...options,
          chunkSize,
          handle: (records, heartbeat) =>
            atWork.run(stepOf(records[0]?.partition ?? 0), async () => {
              await options.handle(records, heartbeat);
              step();
            }),
        }),
    },
    system: (system) =>
      Object.assign(Object.create(system) as DataSource, {
        query: (...parameters: Parameters<DataSource['query']>) => around(() => system.query(...parameters)),
        transaction: (work: (manager: EntityManager) => Promise<unknown>) =>
          around(() =>
            system.transaction(async (manager) => {
              const answer = await work(manager);
              step();
              return answer;
            }),
          ),
      }),
    struck: () => struck,
  };
}
