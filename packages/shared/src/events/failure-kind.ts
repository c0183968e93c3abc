import { HeldOff } from './rebuild-hold';

/** What to do about an error of a handler. */
export type FailureKind =
  /** The database is away, out of resources or held by a rebuild: the same again, for as long as it takes; the fact is not to blame. */
  | 'connection'
  /** Another transaction was in the way: a few times again. */
  | 'retryable'
  /** The same again would fail again: the fact is parked. */
  | 'final';

/** Serialisation failure, deadlock, lock not available, statement time-out, and a row that another transaction may have written just before. */
const RETRYABLE = new Set(['40001', '40P01', '55P03', '57014', '23505']);
/** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error; idle transaction ended. */
const AWAY = /^(08...|53...|57P..|58...|25P03)$/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** What pg and TypeORM say, without any code, about a connection that is gone. */
const AWAY_MESSAGES =
  /Connection (terminated|ended)|connection error and is not queryable|timeout exceeded when trying to connect|Query read timeout|Client was closed/;
const AWAY_NAMES = new Set([HeldOff.name, 'QueryRunnerAlreadyReleasedError', 'ConnectionIsNotSetError']);

/** Serialisation failure and deadlock: the transaction was undone so that another could go on, and the same again will do. */
const UNDONE = new Set(['40001', '40P01']);

/** True when a transaction failed only because it met another one. */
export function metAnother(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return (typeof code === 'string' && UNDONE.has(code)) || (driverError !== error && metAnother(driverError));
}

export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof Error)) return 'final';
  const { code } = error as { code?: unknown };
  const { driverError } = error as { driverError?: unknown };
  if (typeof code === 'string' && RETRYABLE.has(code)) return 'retryable';
  if (typeof code === 'string' && (AWAY.test(code) || AWAY_CODES.has(code))) return 'connection';
  if (AWAY_NAMES.has(error.name) || AWAY_MESSAGES.test(error.message)) return 'connection';
  return driverError instanceof Error && driverError !== error ? failureKind(driverError) : 'final';
}
