import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const ANSWERED_WITHIN_MS = 30_000;
const ASK_AGAIN_AFTER_MS = 100;

/** Asks a database one thing over a connection of its own, again while it is away: the runner itself takes it away now and then. */
export async function ask<Row>(url: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  for (const deadline = performance.now() + ANSWERED_WITHIN_MS; ;) {
    try {
      return await askOnce<Row>(url, sql, parameters);
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(ASK_AGAIN_AFTER_MS);
    }
  }
}

async function askOnce<Row>(url: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 4_000, query_timeout: 60_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, [...parameters])).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
