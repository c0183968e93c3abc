// One database connection held for long: what it locked (session advisory locks) is free the moment it ends, however it ends. Whoever
// decides something because of such a lock writes through the same session, so that a lost lock cannot write any more.
import { Client } from 'pg';

export interface SessionOptions {
  readonly url: string;
  /** Shown by the database. */
  readonly applicationName: string;
  readonly onNotification?: () => void;
}

export interface Session {
  /** Statements run one after the other, whoever sends them. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** True once the connection broke: all its locks may be another's. */
  isLost(): boolean;
  end(): Promise<void>;
}

const CONNECT_WITHIN_MS = 4_000;
const ANSWER_WITHIN_MS = 10_000;

/** Opens a session. A break later on never crashes the process: it shows in `isLost` and in the next query. */
export async function openSession({ url, applicationName, onNotification }: SessionOptions): Promise<Session> {
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS + 2_000,
    keepAlive: true,
  });
  let lost = false;
  let last: Promise<unknown> = Promise.resolve();
  const lose = () => {
    lost = true;
  };
  client.on('error', lose);
  client.on('end', lose);
  if (onNotification !== undefined) client.on('notification', onNotification);
  await client.connect();
  // The server notices within half a minute that a machine is gone, and frees its locks.
  await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4');
  // What a session writes (a consumer's position, the relay's mark) may be lost to a power cut: facts come again then, and the inbox,
  // which is committed before, drops the repeats. Facts themselves are appended through a pool that waits for the disk.
  await client.query('set synchronous_commit = off');
  return {
    query<Row>(sql: string, parameters: readonly unknown[] = []) {
      const answer = last.then(async () => (await client.query(sql, [...parameters])).rows as Row[]);
      last = answer.catch(() => undefined);
      return answer;
    },
    isLost: () => lost,
    async end() {
      lost = true;
      await client.end().catch(() => undefined);
    },
  };
}
