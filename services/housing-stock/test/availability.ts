import type { Id } from '@passerelle/shared/domain/ids';
import type { AvailableAction } from '@passerelle/shared/graphql/available-actions';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import type { UseCase } from '@passerelle/shared/use-case-types';
import { act } from './landlord';

/** What is said of an act: allowed, or the codes of what stands in its way. */
export interface Said {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly codes: readonly string[];
}

type Actions = UseCase<readonly Id[], ReadonlyMap<Id, readonly AvailableAction[]>>;

/** What a person is told that may be done with something, as the field `availableActions` says it. */
export async function saidOf(person: AsPerson, actions: Actions, id: Id): Promise<Said[]> {
  const found = (await person.call(actions, [id])).get(id) ?? [];
  return found.map(({ mutation, allowed, refusals }) => ({ mutation, allowed, codes: refusals.map(({ code }) => code) }));
}

/** What a check of the act says, when each of these inputs is tried: it is allowed if one goes through, else all refuse these codes. */
export async function triedWith(person: AsPerson, mutation: string, inputs: readonly Record<string, unknown>[]): Promise<Said> {
  const tried: string[][] = [];
  for (const input of inputs) {
    const { refusals } = await act(person, mutation, { ...input, validateOnly: true }, '__typename');
    tried.push(refusals.map(({ code }) => code));
  }
  const [first = [], ...others] = tried;
  const allowed = tried.some((codes) => codes.length === 0);
  return { mutation, allowed, codes: allowed ? [] : first.filter((code) => others.every((codes) => codes.includes(code))) };
}
