import type { EntityManager } from 'typeorm';
import { NO_TERMS, termsOf, type ActTerms } from './act-terms';
import { emptyAccess, writeAudit, type AccessRecord, type AuditLine } from './audit';
import type { Actor, Caller } from './auth/actor';
import { holds, type Permission } from './auth/permissions';
import { allOf, Conflict, DomainError, Forbidden, together } from './domain/errors';
import { isId, type Id } from './domain/ids';
import type { Warning } from './domain/warning';
import { isTakenKey } from './database/taken-key';
import { metAnother } from './events/failure-kind';
import { parseInput } from './input-faults';
import { warningsStillOpen } from './repeated-warnings';
import { firstResultOf, keepResult, resultFoundBy } from './request-key';
import { inSpan } from './service/tracing';
import { beginAs, openTx, type OpenTx } from './tx';
import type { ActResult, Door, Kept, StreamChange, Tx, UseCase, UseCaseDefinition } from './use-case-types';

/**
 * The one door to a service's data, for the graph and for facts alike: permission, input, one short transaction with the actor's
 * organisation set, the act, its facts, its audit line; together or not at all. No use case calls another one's `call`: that would
 * take a second connection while holding the first.
 */
export function defineUseCase<Input, Output>(definition: UseCaseDefinition<Input, Output>): UseCase<Input, Output> {
  const { name, permission, kind } = definition;
  const act: UseCase<Input, Output>['act'] = (door, caller, input) =>
    inSpan(name, { parent: caller.traceparent }, (traceparent) => run(definition, { door, caller: { ...caller, traceparent } }, input));
  return {
    name,
    permission,
    kind,
    ...(definition.check === undefined ? {} : { check: definition.check }),
    act,
    async call(door, caller, input) {
      const { output, refusals } = await act(door, caller, input);
      const [first, ...others] = refusals;
      if (first !== undefined) throw together([first, ...others]);
      return output as Output;
    },
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

/** Rolls back an act that was to be checked only. */
class OnlyChecked extends Error {}

async function run<Input, Output>(
  definition: UseCaseDefinition<Input, Output>,
  { door, caller }: Call,
  input: Input,
): Promise<ActResult<Output>> {
  const heard: { access: AccessRecord; warnings: readonly Warning[] } = { access: emptyAccess(), warnings: [] };
  const audited = (line: { outcome: string; reason: string | null }) =>
    auditApart({ door, caller }, { useCase: definition.name, ...line, access: withAsked(heard.access, input) });
  try {
    requirePermission(caller.actor, definition.permission);
    const checked = parseInput(definition.input, input);
    const terms = definition.kind === 'write' ? termsOf(input) : NO_TERMS;
    const pool = caller.actor.kind === 'system' ? door.system : door.app;
    const done = await undisturbed(() =>
      pool.transaction(async (manager) => {
        await beginAs(manager, { actor: caller.actor, today: door.clock.today(), asynchronousCommit: definition.kind === 'read' });
        const tx = openTx(manager, { service: door.service, clock: door.clock, caller, terms });
        heard.access = tx.access;
        heard.warnings = tx.findings.warnings;
        return { ...(await runOnTerms(definition, { tx, terms }, checked)), published: tx.publishedCount() };
      }),
    );
    if (done.published > 0) door.wakeRelay();
    return { output: done.output, refusals: [], warnings: heard.warnings, changes: done.changes };
  } catch (thrown) {
    if (thrown instanceof OnlyChecked) {
      await audited({ outcome: 'CHECKED', reason: null });
      return { output: null, refusals: [], warnings: heard.warnings, changes: [] };
    }
    const error = asTakenId(thrown, input);
    if (!(error instanceof DomainError)) throw error;
    await audited({ outcome: error.kind, reason: error.reason });
    return { output: null, refusals: allOf(error), warnings: heard.warnings, changes: [] };
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

/**
 * A write with a client key runs once: a repeat answers what the first one answered, with another body it is refused. What is to be
 * checked only runs to its end and uses no key up.
 */
async function runOnTerms<Input, Output>(
  definition: UseCaseDefinition<Input, Output>,
  { tx, terms }: { readonly tx: OpenTx; readonly terms: ActTerms },
  input: Input,
): Promise<{ readonly output: Output; readonly changes: readonly StreamChange[] }> {
  const key = terms.clientKey;
  const call = key === null ? null : { key, useCase: definition.name, input };
  if (terms.validateOnly) throw await checked(definition, { tx, call }, input);
  const first = call === null ? null : await firstResultOf(tx, call);
  if (first !== null) {
    for (const warning of await warningsStillOpen(tx, first)) tx.warn(warning);
    const access = withAsked(tx.access, input);
    await writeAudit(tx.manager, { caller: tx.caller, useCase: definition.name, outcome: 'REPEATED', reason: null, access });
    return { output: first.output as Output, changes: first.changes };
  }
  const output = await runAudited(definition, tx, input);
  tx.findings.requireTerms();
  const changes = tx.changes();
  if (key !== null) await keepResult(tx, key, { output: output as Kept, changes, warnings: tx.findings.warnings });
  return { output, changes };
}

/** Runs an act to its end; answers what takes it back. A repeat is not run: what was done cannot be done again, and the act would answer. */
async function checked<Input, Output>(
  definition: UseCaseDefinition<Input, Output>,
  { tx, call }: { readonly tx: OpenTx; readonly call: Parameters<typeof resultFoundBy>[1] | null },
  input: Input,
): Promise<OnlyChecked> {
  const first = call === null ? null : await resultFoundBy(tx, call);
  if (first === null) {
    await runAudited(definition, tx, input);
    tx.findings.requireTerms();
    await tx.query('set constraints all immediate');
  }
  for (const warning of first === null ? [] : await warningsStillOpen(tx, first)) tx.warn(warning);
  return new OnlyChecked();
}

async function runAudited<Input, Output>(definition: UseCaseDefinition<Input, Output>, tx: Tx, input: Input): Promise<Output> {
  const access = emptyAccess();
  const recordAccess: Tx['recordAccess'] = (touched) => {
    for (const id of touched.asked ?? []) access.asked.add(id);
    for (const id of touched.returned ?? []) access.returned.add(id);
    for (const category of touched.categories ?? []) access.categories.add(category);
    tx.recordAccess(touched);
  };
  const output = await definition.run({ ...tx, recordAccess }, input).catch((error: unknown) => {
    throw tx.andBefore(error);
  });
  tx.stopIfRefused();
  await writeAudit(tx.manager, { caller: tx.caller, useCase: definition.name, outcome: 'OK', reason: null, access });
  return output;
}

/** Nothing of the act stays; that it was refused or checked is written in a transaction of its own, with what it had asked for. */
async function auditApart({ door, caller }: Call, line: Omit<AuditLine, 'caller'>): Promise<void> {
  const pool = caller.actor.kind === 'system' ? door.system : door.app;
  await pool.transaction(async (manager: EntityManager) => {
    await beginAs(manager, { actor: caller.actor, today: door.clock.today() });
    await writeAudit(manager, { ...line, caller, access: { ...line.access, returned: new Set() } });
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

/** An id that the client made for something new, and that something has already. */
function asTakenId(error: unknown, input: unknown): unknown {
  const given = typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string';
  return given && isTakenKey(error) ? new Conflict('ID_TAKEN', { path: ['id'] }) : error;
}
