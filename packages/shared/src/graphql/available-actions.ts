// What a person may do with something now: answered beside it, so that a screen shows only buttons that work and says why the others do
// not. It asks the checks of the use cases themselves, so that the answer and the act cannot come to differ.
import { holds } from '../auth/permissions';
import { Forbidden, NotFound, type DomainError } from '../domain/errors';
import type { Id } from '../domain/ids';
import { defineUseCase } from '../use-case';
import type { Tx, UseCase } from '../use-case-types';
import { loadOne } from './batch';
import type { GraphContext } from './context';
import { toRefusal, type MutationRefusal } from './mutate';

/** An act as far as its availability goes: what its input is like makes no difference. */
type CheckedAct = Pick<UseCase<never, unknown>, 'name' | 'permission' | 'check'>;

/** The shared GraphQL type of the same name. */
export interface AvailableAction {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly refusals: readonly MutationRefusal[];
}

type Verdicts = ReadonlyMap<Id, readonly AvailableAction[]>;

/** What a resolver needs of it; `useCase` goes to the service's list of use cases. */
export interface AvailableActions {
  readonly useCase: UseCase<readonly Id[], Verdicts>;
  resolve(parent: { readonly id: Id }, args: unknown, context: GraphContext): Promise<readonly AvailableAction[] | null>;
}

/** Makes the field `availableActions` of a type: all ids of a page are judged by one call, whatever their number. */
export function availableActionsOf(typeName: string, acts: readonly CheckedAct[]): AvailableActions {
  for (const { name, check } of acts) if (check === undefined) throw new Error(`${name} does not say when it is available.`);
  const useCase = defineUseCase<readonly Id[], Verdicts>({
    name: `availableActionsOf${typeName}`,
    permission: 'reference:read',
    kind: 'read',
    async run(tx, ids) {
      const verdicts = new Map<Id, AvailableAction[]>(ids.map((id) => [id, []]));
      for (const act of acts) {
        const found = await judge(tx, act, ids);
        for (const [id, actions] of verdicts) actions.push(toAction(act.name, found.get(id) ?? [new NotFound(typeName)]));
      }
      tx.recordAccess({ asked: ids });
      return verdicts;
    },
  });
  return { useCase, resolve: ({ id }, _, context) => loadOne(context, useCase, id) };
}

async function judge(tx: Tx, act: CheckedAct, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const { permission, check } = act;
  if (!holds(tx.actor.roles, permission)) return new Map(ids.map((id) => [id, [new Forbidden(permission)]]));
  if (check === undefined) throw new Error(`${act.name} does not say when it is available.`);
  return check(tx, ids);
}

function toAction(mutation: string, errors: readonly DomainError[]): AvailableAction {
  return { mutation, allowed: errors.length === 0, refusals: errors.map(toRefusal) };
}
