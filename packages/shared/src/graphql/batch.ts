import DataLoader from 'dataloader';
import { Forbidden } from '../domain/errors';
import type { Id } from '../domain/ids';
import type { UseCase } from '../use-case-types';
import type { GraphContext } from './context';

/** Most ids read by one call of a use case. */
const BATCH_SIZE = 500;

/**
 * One value by id, read with all the others that the same request asks for. Null when there is none, when no grant opens it, or when
 * the role does not hold the permission: the three look alike, and the refusal is on the audit.
 */
export async function loadOne<Value>(
  context: GraphContext,
  useCase: UseCase<readonly Id[], ReadonlyMap<Id, Value>>,
  id: Id,
): Promise<Value | null> {
  const loader = (context.batches.get(useCase) ?? newLoader(context, useCase)) as DataLoader<Id, Value | null>;
  return loader.load(id);
}

function newLoader<Value>(context: GraphContext, useCase: UseCase<readonly Id[], ReadonlyMap<Id, Value>>): DataLoader<Id, Value | null> {
  const loader = new DataLoader<Id, Value | null>(
    async (ids) => {
      const found = await readOrNothing(context, useCase, ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: BATCH_SIZE },
  );
  context.batches.set(useCase, loader);
  return loader;
}

async function readOrNothing<Value>(
  context: GraphContext,
  useCase: UseCase<readonly Id[], ReadonlyMap<Id, Value>>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Value>> {
  try {
    return await useCase.call(context.door, context.caller, ids);
  } catch (error) {
    if (error instanceof Forbidden) return new Map();
    throw error;
  }
}
