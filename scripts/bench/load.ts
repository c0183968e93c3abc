import { Pool } from 'undici';

/** An address that answers the same operation, with all that a request to it needs. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Of each request, from sending it to having its whole answer. */
  readonly latenciesMs: readonly number[];
}

/** Bodies to send in turn. They differ, so that no answer comes out of somebody's memory. */
export type Bodies = readonly string[];

/** Keeps the given number of connections busy for a time: each sends its next request when the answer is there. */
export async function burst(
  target: Target,
  bodies: Bodies,
  options: { readonly connections: number; readonly durationMs: number },
): Promise<LoadResult> {
  const { connections, durationMs } = options;
  const pool = new Pool(new URL(target.url).origin, { connections, pipelining: 1 });
  const latenciesMs: number[] = [];
  const from = performance.now();
  let sent = 0;
  const keepBusy = async (): Promise<void> => {
    while (performance.now() - from < durationMs) {
      const body = bodies[sent % bodies.length] ?? '';
      sent += 1;
      const sentAt = performance.now();
      await send(pool, target, body);
      latenciesMs.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, keepBusy));
    return { requestsPerSecond: (latenciesMs.length * 1_000) / (performance.now() - from), latenciesMs };
  } finally {
    await pool.close();
  }
}

/** One request by itself; answers its text. */
export async function sendOnce(target: Target, body: string): Promise<string> {
  const pool = new Pool(new URL(target.url).origin, { connections: 1 });
  try {
    return await send(pool, target, body);
  } finally {
    await pool.close();
  }
}

/** An answer that is an error is fast and worth nothing: it ends the bench. */
async function send(pool: Pool, { url, headers }: Target, body: string): Promise<string> {
  const answer = await pool.request({
    method: 'POST',
    path: new URL(url).pathname,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors"'))
    throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  return text;
}
