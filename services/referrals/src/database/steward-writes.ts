// What the organisation that keeps a programme writes of it. The database proves that it does (migrations/steward-functions.ts).
import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { QueryFailedError } from 'typeorm';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';
import type { DefinedTerm } from '../domain/programme-terms';

interface NewProgramme {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
}

/** Writes a programme that the caller's organisation keeps; refused where the code is taken (`CODE_TAKEN`). */
export async function createOwnProgramme(tx: Tx, { id, code, name }: NewProgramme): Promise<void> {
  await tx.query('select create_programme($1, $2, $3)', [id, code, name]).catch((error: unknown) => {
    throw broke(error, 'programme_code_key') ? new Conflict('CODE_TAKEN', { path: ['code'], parameters: { code } }) : error;
  });
}

/** Writes the next version of a programme that the caller's organisation keeps; of two at once on one day one is refused (`VERSIONS_OVERLAP`). */
export async function writeOwnVersion(
  tx: Tx,
  version: ProgrammeVersion,
  { parts, terms }: { readonly parts: readonly ProgrammeMembership[]; readonly terms: readonly DefinedTerm[] },
): Promise<void> {
  const written = [version, parts, terms].map((part) => JSON.stringify(part));
  await tx.query('select publish_programme_version($1, $2, $3, $4)', [version.programmeId, ...written]).catch((error: unknown) => {
    if (!broke(error, 'programme_version_apart')) throw error;
    throw new Refused('VERSIONS_OVERLAP', { path: ['draftId'], parameters: { earlier: version.version - 1, later: version.version } });
  });
}

/** Gives a version of a programme that the caller's organisation keeps its end, with the parts that organisations have in it. */
export async function endOwnVersion(
  tx: Tx,
  { programmeId, version }: Pick<ProgrammeVersion, 'programmeId' | 'version'>,
  to: LocalDate,
): Promise<void> {
  await tx.query('select end_programme_version($1, $2, $3)', [programmeId, version, to]);
}

function broke(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint: broken } = error.driverError as { readonly constraint?: unknown };
  return broken === constraint;
}
