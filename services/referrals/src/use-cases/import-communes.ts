import { Refused } from '@passerelle/shared/domain/errors';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { judgeHomesAgain } from '../database/referrals-to-judge';
import { overlapsCommune, saveCommunes } from '../database/territory-writes';
import { readCommuneFiles } from '../domain/commune-files';
import { MOST_CHARACTERS, type NamedFile } from '../domain/csv';

export interface Import {
  readonly files: readonly NamedFile[];
}

/** Official files as they are: the domain reads them and says what is wrong by file, line and column. */
export const IMPORT = z.object({
  files: z
    .array(z.object({ name: z.string().min(1).max(255), text: z.string().max(MOST_CHARACTERS) }))
    .min(1)
    .max(20),
});

/**
 * Loads communes over time from the files of the official geographical code, with the inter-municipalities where their file is among them.
 * The same files again change nothing. A beginning that the files put on another day than before is refused (`COMMUNE_HISTORY_DIFFERS`).
 */
export const importCommunes = defineUseCase<Import, { readonly changed: number }>({
  name: 'importCommunes',
  permission: 'system',
  kind: 'write',
  input: IMPORT,
  async run(tx, { files }) {
    const read = readCommuneFiles(files);
    const changed = await saveCommunes(tx, read).catch((error: unknown) => {
      throw overlapsCommune(error) ? new Refused('COMMUNE_HISTORY_DIFFERS', { path: files.map(({ name }) => name) }) : error;
    });
    if (changed > 0) await judgeHomesAgain(tx, null);
    return { changed };
  },
});
