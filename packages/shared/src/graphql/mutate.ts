import { DomainError } from '../domain/errors';
import type { Kept, UseCase } from '../use-case-types';
import type { GraphContext } from './context';

/** One reason why an act was refused; the shared GraphQL type of the same name. */
export interface MutationRefusal {
  readonly code: string;
  readonly kind: DomainError['kind'];
  readonly message: string;
  readonly path: readonly string[];
  readonly remedy: string | null;
}

export interface Refusals {
  readonly refusals: readonly MutationRefusal[];
}

/**
 * Runs the act of a mutation and makes its payload. A refusal of the trade becomes `payload.refusals`, with nothing written; anything
 * else is a bug and goes up as one. The payload names what changed by id: its fields are read afresh, under the caller's rights.
 */
// eslint-disable-next-line max-params -- the payload reads best where the mutation is named.
export async function mutate<Input, Output extends Kept, Payload extends object>(
  context: GraphContext,
  useCase: UseCase<Input, Output>,
  input: Input,
  payload: (kept: Output) => Payload | Promise<Payload>,
): Promise<(Payload & Refusals) | Refusals> {
  try {
    const kept = await useCase.call(context.door, context.caller, input);
    context.batches.clear();
    return { ...(await payload(kept)), refusals: [] };
  } catch (error) {
    if (error instanceof DomainError) return { refusals: [toRefusal(error)] };
    throw error;
  }
}

function toRefusal(error: DomainError): MutationRefusal {
  return {
    code: error.reason,
    kind: error.kind,
    message: error.message,
    path: error.details.path ?? [],
    remedy: error.details.remedy ?? null,
  };
}
