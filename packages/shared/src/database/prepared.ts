import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** The part of a connection that this file needs. */
interface Connection {
  query(statement: {
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
  }): Promise<{ readonly rows: unknown[] }>;
}

/** Names by text: the code has some hundred statements, and never makes one from what a caller sends. */
const names = new Map<string, string>();

function nameOf(sql: string): string {
  const known = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url').slice(0, 22);
  names.set(sql, known);
  return known;
}

/**
 * Sends a statement under a name, so that each connection parses it once and the database may keep its plan: a page of twenty households
 * costs a quarter less. Only for statements whose best plan does not depend on the values: reads by ids, and the kernel's own.
 */
export async function prepared<Row>(manager: EntityManager, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const runner = manager.queryRunner;
  if (runner === undefined) throw new Error('A prepared statement needs an open transaction.');
  const connection = (await runner.connect()) as Connection;
  const { rows } = await connection.query({ name: nameOf(sql), text: sql, values: parameters });
  return rows as Row[];
}

/** A read by ids has one good plan, whatever the ids. A page of a list has not: the largest and the smallest organisation differ. */
export function readsByIds(sql: string): boolean {
  return /^\s*select\b/i.test(sql) && /= any ?\(\$\d+/i.test(sql) && !/\blimit\b/i.test(sql);
}
