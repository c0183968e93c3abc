import { InvalidInput, type DomainError, type MessageValues } from '../domain/errors';
import type { Warning } from '../domain/warning';
import type { Kept, UseCase } from '../use-case-types';
import type { GraphContext } from './context';

/** What a person must know before the act goes through; the shared GraphQL type of the same name, whose sentences graphql/said.ts says. */
export interface MutationWarning {
  readonly code: string;
  readonly path: readonly string[];
  readonly parameters: MessageValues;
}

/** One reason why an act was refused; the shared GraphQL type of the same name. */
export interface MutationRefusal extends MutationWarning {
  readonly kind: DomainError['kind'];
}

/** What every payload says besides what changed. */
export interface Refusals {
  readonly refusals: readonly MutationRefusal[];
  readonly warnings: readonly MutationWarning[];
  /** By which what the caller reads next waits until other services know of the act; null when there is nothing to wait for. */
  readonly changeToken: string | null;
}

/**
 * Runs the act of a mutation and makes its payload. Refusals of the trade become `payload.refusals`, all of them, with nothing written;
 * anything else is a bug and goes up as one. The payload names what changed by id: its fields are read afresh, under the caller's rights.
 */
// eslint-disable-next-line max-params -- the payload reads best where the mutation is named.
export async function mutate<Input, Output extends Kept, Payload extends object>(
  context: GraphContext,
  useCase: UseCase<Input, Output>,
  input: Input,
  payload: (kept: Output) => Payload | Promise<Payload>,
): Promise<(Payload & Refusals) | Refusals> {
  const { output, ...found } = await useCase.act(context.door, context.caller, input);
  context.changes.note(found.changes);
  const said = {
    refusals: found.refusals.map(toRefusal),
    warnings: found.warnings.map(toWarning),
    changeToken: context.sealChanges(found.changes),
  };
  if (output === null) return said;
  context.batches.clear();
  return { ...(await payload(output)), ...said };
}

export function toRefusal({ reason, kind, details }: DomainError): MutationRefusal {
  const { path = [], parameters = {} } = details;
  return { code: reason, kind, path, parameters };
}

/** Most items of one bulk mutation. */
const MOST_ITEMS = 200;

/**
 * Runs an act for each of many inputs, one after the other, each in a transaction of its own and with its own key and result: what one is
 * refused for keeps none of the others back. Sent again, those that were done answer what they answered.
 */
// eslint-disable-next-line max-params -- as for `mutate`.
export async function mutateEach<Input, Output extends Kept, Payload extends object>(
  context: GraphContext,
  useCase: UseCase<Input, Output>,
  inputs: readonly Input[],
  payload: (kept: Output) => Payload | Promise<Payload>,
): Promise<{ readonly results: readonly ((Payload & Refusals) | Refusals)[] }> {
  if (inputs.length === 0 || inputs.length > MOST_ITEMS) {
    throw new InvalidInput('ITEMS_OUT_OF_RANGE', { path: ['items'], parameters: { maximum: MOST_ITEMS } });
  }
  const results: ((Payload & Refusals) | Refusals)[] = [];
  for (const input of inputs) results.push(await mutate(context, useCase, input, payload));
  return { results };
}

function toWarning({ code, path = [], parameters = {} }: Warning): MutationWarning {
  return { code, path, parameters };
}
