import { QueryFailedError } from 'typeorm';

/** True for the error of an insert whose primary key is there already. */
export function isTakenKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { readonly code?: unknown; readonly constraint?: unknown };
  return code === '23505' && typeof constraint === 'string' && constraint.endsWith('_pkey');
}
