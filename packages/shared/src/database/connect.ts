import { types } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';

// Whole numbers of the database are numbers here, refused rather than rounded when too large; a date without a time stays its text.
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('A whole number of the database is too large to be exact.');
  return value;
});
types.setTypeParser(types.builtins.DATE, (text) => text);

export interface ConnectOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Shown by the database for each of its sessions. */
  readonly applicationName: string;
  readonly entities?: readonly EntitySchema[];
  /** Called when an idle connection breaks; the pool replaces it. */
  readonly onPoolError?: (error: Error) => void;
  /** Most milliseconds of one statement; 0 for none. */
  readonly statementTimeoutMs?: number;
  /** Schema in which names are looked up, and nowhere else; `public` unless said. */
  readonly schema?: string;
}

/** Opens a pool. It never crashes the process when the database restarts: broken connections are reported and replaced. */
export async function connect(options: ConnectOptions): Promise<DataSource> {
  const { onPoolError = () => undefined } = options;
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities: [...(options.entities ?? [])],
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolErrorHandler: onPoolError,
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: 4_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: options.statementTimeoutMs ?? 3_000,
      idle_in_transaction_session_timeout: 30_000,
      ...(options.schema === undefined ? {} : { options: `-c search_path=${options.schema}` }),
    },
  });
  return source.initialize();
}
