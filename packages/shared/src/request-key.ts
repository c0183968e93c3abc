import { createHash } from 'node:crypto';
import { Conflict, InvalidInput } from './domain/errors';
import type { Warning } from './domain/warning';
import type { Kept, StreamChange, Tx } from './use-case-types';

/** A client key is any text of 1 to 100 visible characters, chosen by the client, new for each act. */
const KEY_SHAPE = /^[\x21-\x7e]{1,100}$/;

interface KeyRow {
  readonly use_case: string;
  readonly input_hash: string;
  readonly result: (Omit<FirstResult, 'warnings'> & Partial<FirstResult>) | null;
}

/** What is kept of an act for its repeats. */
export interface FirstResult {
  readonly output: Kept;
  readonly changes: readonly StreamChange[];
  /** What the person was warned of; not kept of the first acts of all. */
  readonly warnings: readonly Warning[];
}

interface KeyUse {
  readonly key: string;
  readonly useCase: string;
  readonly input: unknown;
}

/**
 * Claims a client key for this transaction, or answers what its first use answered. Two calls at once: the second waits for the first's
 * commit. A refusal rolls the claim back, so a refused call does not use its key up.
 */
export async function firstResultOf(tx: Tx, call: KeyUse): Promise<FirstResult | null> {
  requireKeyShape(call.key);
  const inputHash = hashOf(call.input);
  const claimed = await tx.query(
    `insert into request_key (organisation_id, subject, client_key, use_case, input_hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning client_key`,
    [tx.actor.organisationId, tx.actor.subject, call.key, call.useCase, inputHash],
  );
  if (claimed.length > 0) return null;
  return resultOf(await firstUseOf(tx, call.key), call.useCase, [inputHash]);
}

/** The same for an act that is to be checked only: it claims nothing, and refuses what the act would be refused. */
export async function resultFoundBy(tx: Tx, call: KeyUse): Promise<FirstResult | null> {
  requireKeyShape(call.key);
  const first = await firstUseOf(tx, call.key);
  return first === undefined ? null : resultOf(first, call.useCase, actsOfCheck(call.input).map(hashOf));
}

function requireKeyShape(key: string): void {
  if (!KEY_SHAPE.test(key)) throw new InvalidInput('CLIENT_KEY_INVALID', { path: ['clientKey'] });
}

async function firstUseOf(tx: Tx, key: string): Promise<KeyRow | undefined> {
  const [first] = await tx.query<KeyRow>(
    `select use_case, input_hash, result from request_key where organisation_id = $1 and subject = $2 and client_key = $3`,
    [tx.actor.organisationId, tx.actor.subject, key],
  );
  return first;
}

/** What a key answered; refused where it was used for something else. */
function resultOf(first: KeyRow | undefined, useCase: string, hashes: readonly string[]): FirstResult {
  if (first === undefined || first.use_case !== useCase || !hashes.includes(first.input_hash))
    throw new Conflict('CLIENT_KEY_REUSED', { path: ['clientKey'] });
  return { output: {}, changes: [], warnings: [], ...first.result };
}

/** Inputs of the act that a check stands for: where no schema reads them they say, in one of three ways, that they are no check. */
function actsOfCheck(input: unknown): unknown[] {
  if (typeof input !== 'object' || input === null) return [input];
  return [undefined, null, false].map((validateOnly) => ({ ...input, validateOnly }));
}

/** Keeps the first result under the key claimed before. */
export async function keepResult(tx: Tx, key: string, result: FirstResult): Promise<void> {
  await tx.query(`update request_key set result = $4 where organisation_id = $1 and subject = $2 and client_key = $3`, [
    tx.actor.organisationId,
    tx.actor.subject,
    key,
    JSON.stringify({ ...result, output: result.output ?? {} }),
  ]);
}

function hashOf(input: unknown): string {
  return createHash('sha256').update(canonical(input)).digest('hex');
}

/** JSON with the keys of every object in order, so that the same body gives the same text; fields left out and null differ. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
