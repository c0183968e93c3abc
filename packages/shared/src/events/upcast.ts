import type { FactDeclaration } from './declare-fact';
import { Poison } from './poison';

/** The fact and the older majors that a reader of it reads too, newest first. */
export function majorsOf(fact: FactDeclaration): FactDeclaration[] {
  return [fact, ...(fact.upcast === null ? [] : majorsOf(fact.upcast.from))];
}

/** The types that a reader of this fact reads: its own, and the older majors that are upcast to it. */
export function typesReadAs(fact: FactDeclaration): string[] {
  return majorsOf(fact).map(({ type }) => type);
}

/**
 * Reads a payload of the fact or of one of its older majors as the fact: checked by the declaration it was published by, then upcast one
 * major after the other, each checked. Throws `Poison` for a payload that does not fit.
 */
export function readAs(fact: FactDeclaration, type: string, payload: unknown): unknown {
  if (type === fact.type) return checked(fact, payload);
  if (fact.upcast === null) throw new Poison(`A ${type} cannot be read as an older major.`);
  return checked(fact, fact.upcast.with(readAs(fact.upcast.from, type, payload)));
}

function checked(fact: FactDeclaration, payload: unknown): unknown {
  const read = fact.read.safeParse(payload);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Poison(`The payload of ${fact.type} does not fit at ${issue?.path.join('.') ?? ''}: ${issue?.code ?? 'unknown'}.`);
}
