import type { Conflict } from '@passerelle/shared/domain/errors';
import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

/** Runs a write; when another act was quicker and took what a unique constraint keeps single, the conflict named for it is thrown. */
export async function unlessTaken<Result>(write: Promise<Result>, conflicts: Readonly<Record<string, () => Conflict>>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const conflict = conflicts[violatedConstraint(error) ?? ''];
    throw conflict === undefined ? error : conflict();
  }
}

function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION ? (constraint ?? null) : null;
}
