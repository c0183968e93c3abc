import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { emptyAccess, writeAudit, type AccessRecord } from './audit';
import type { Actor, Caller } from './auth/actor';
import { holds, type Permission } from './auth/permissions';
import { DomainError, Forbidden, InvalidInput } from './domain/errors';
import { isId, type Id } from './domain/ids';
import { metAnother } from './events/failure-kind';
import { firstResultOf, keepResult } from './request-key';
import { inSpan } from './service/tracing';
import { beginAs, openTx, type OpenTx } from './tx';
import type { Door, Kept, Tx, UseCase, UseCaseDefinition } from './use-case-types';

/**
 * The one door to a service's data, for the graph and for facts alike: permission, input, one short transaction with the actor's
 * organisation set, the act, its facts, its audit line; together or not at all. No use case calls another one's `call`: that would
 * take a second connection while holding the first.
 */
export function defineUseCase<Input, Output>(definition: UseCaseDefinition<Input, Output>): UseCase<Input, Output> {
  const { name, permission, kind } = definition;
  return {
    name,
    permission,
    kind,
    call: (door, caller, input) =>
      inSpan(name, { parent: caller.traceparent }, (traceparent) => call(definition, { door, caller: { ...caller, traceparent } }, input)),
    join: async (tx, input) => {
      tx.beforeJoin?.(name);
      requirePermission(tx.actor, permission);
      return runAudited(definition, tx, parseInput(definition.input, input));
    },
  };
}

/** A transaction that met another one is run so often at most. */
const MOST_RUNS = 3;

interface Call {
  readonly door: Door;
  readonly caller: Caller;
}

async function call<Input, Output>(definition: UseCaseDefinition<Input, Output>, { door, caller }: Call, input: Input): Promise<Output> {
  const touched = { access: emptyAccess() };
  try {
    requirePermission(caller.actor, definition.permission);
    const checked = parseInput(definition.input, input);
    const pool = caller.actor.kind === 'system' ? door.system : door.app;
    const { output, published } = await undisturbed(() =>
      pool.transaction(async (manager) => {
        await beginAs(manager, { actor: caller.actor, today: door.clock.today(), asynchronousCommit: definition.kind === 'read' });
        const tx = openTx(manager, { service: door.service, clock: door.clock, caller });
        touched.access = tx.access;
        return { output: await runOnce(definition, tx, checked), published: tx.publishedCount() };
      }),
    );
    if (published > 0) door.wakeRelay();
    return output;
  } catch (error) {
    if (error instanceof DomainError)
      await auditRefusal({ door, caller }, error, { useCase: definition.name, access: withAsked(touched.access, input) });
    throw error;
  }
}

/** Runs a transaction again when the database undid it for the sake of another one: a person need not know that two met. */
async function undisturbed<Answer>(transaction: () => Promise<Answer>): Promise<Answer> {
  for (let again = MOST_RUNS - 1; ; again -= 1) {
    try {
      return await transaction();
    } catch (error) {
      if (again === 0 || !metAnother(error)) throw error;
    }
  }
}

/** A write with a client key runs once: a repeat answers what the first one answered, with another body it is refused. */
async function runOnce<Input, Output>(definition: UseCaseDefinition<Input, Output>, tx: OpenTx, input: Input): Promise<Output> {
  const key = definition.kind === 'write' ? clientKeyOf(input) : null;
  if (key === null) return runAudited(definition, tx, input);
  const first = await firstResultOf(tx, { key, useCase: definition.name, input });
  if (first !== null) {
    await writeAudit(tx.manager, {
      caller: tx.caller,
      useCase: definition.name,
      outcome: 'REPEATED',
      reason: null,
      access: withAsked(tx.access, input),
    });
    return first as Output;
  }
  const output = await runAudited(definition, tx, input);
  await keepResult(tx, key, output as Kept);
  return output;
}

async function runAudited<Input, Output>(definition: UseCaseDefinition<Input, Output>, tx: Tx, input: Input): Promise<Output> {
  const access = emptyAccess();
  const recordAccess: Tx['recordAccess'] = (touched) => {
    for (const id of touched.asked ?? []) access.asked.add(id);
    for (const id of touched.returned ?? []) access.returned.add(id);
    for (const category of touched.categories ?? []) access.categories.add(category);
    tx.recordAccess(touched);
  };
  const output = await definition.run({ ...tx, recordAccess }, input);
  await writeAudit(tx.manager, { caller: tx.caller, useCase: definition.name, outcome: 'OK', reason: null, access });
  return output;
}

/** The act rolled back; that it was refused is written in a transaction of its own, with what it had asked for. */
async function auditRefusal(
  { door, caller }: Call,
  error: DomainError,
  { useCase, access }: { readonly useCase: string; readonly access: AccessRecord },
): Promise<void> {
  const pool = caller.actor.kind === 'system' ? door.system : door.app;
  await pool.transaction(async (manager: EntityManager) => {
    await beginAs(manager, { actor: caller.actor, today: door.clock.today() });
    await writeAudit(manager, { caller, useCase, outcome: error.kind, reason: error.reason, access: { ...access, returned: new Set() } });
  });
}

/** What a refused call had asked for: what it said itself, else every id of its input. */
function withAsked(access: AccessRecord, input: unknown): AccessRecord {
  return access.asked.size > 0 ? access : { ...access, asked: new Set(idsIn(input)) };
}

function idsIn(input: unknown): Id[] {
  if (typeof input === 'string') return isId(input) ? [input] : [];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(idsIn) : [];
}

function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.kind === 'system' || holds(actor.roles, permission)) return;
  throw new Forbidden(permission);
}

function parseInput<Input>(schema: z.ZodType<Input> | undefined, input: Input): Input {
  if (schema === undefined) return input;
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InvalidInput('INVALID_INPUT', issue?.message ?? 'The input is not valid.', {
    path: (issue?.path ?? []).map(String),
    remedy: 'Correct this field and send the act again with the same client key.',
  });
}

function clientKeyOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('clientKey' in input)) return null;
  return typeof input.clientKey === 'string' ? input.clientKey : null;
}
