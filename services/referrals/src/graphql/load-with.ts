import type { Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { UseCase } from '@passerelle/shared/use-case-types';

type ReadByIds<Value> = UseCase<readonly Id[], ReadonlyMap<Id, Value>>;

const boundOf = new WeakMap<GraphContext, Map<string, ReadByIds<unknown>>>();

/**
 * Like `loadOne`, for a field with arguments: all ids of a request that are asked with the same arguments are read by one call. Null when
 * there is nothing, no grant, or no permission.
 */
export async function loadWith<Arguments extends object, Value>(
  context: GraphContext,
  useCase: UseCase<Arguments & { readonly ids: readonly Id[] }, ReadonlyMap<Id, Value>>,
  { id, ...rest }: { readonly id: Id; readonly with: Arguments },
): Promise<Value | null> {
  const known = boundOf.get(context) ?? new Map<string, ReadByIds<unknown>>();
  boundOf.set(context, known);
  const name = JSON.stringify([useCase.name, rest.with]);
  const bound = (known.get(name) ?? bind(useCase, rest.with)) as ReadByIds<Value>;
  known.set(name, bound);
  return loadOne(context, bound, id);
}

function bind<Arguments extends object, Value>(
  useCase: UseCase<Arguments & { readonly ids: readonly Id[] }, ReadonlyMap<Id, Value>>,
  args: Arguments,
): ReadByIds<Value> {
  const { name, permission, kind } = useCase;
  return {
    name,
    permission,
    kind,
    call: (door, caller, ids) => useCase.call(door, caller, { ...args, ids }),
    act: (door, caller, ids) => useCase.act(door, caller, { ...args, ids }),
    join: (tx, ids) => useCase.join(tx, { ...args, ids }),
  };
}
