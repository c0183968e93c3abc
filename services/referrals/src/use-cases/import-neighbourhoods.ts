import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { defineUseCase } from '@passerelle/shared/use-case';
import { judgeHomesAgain } from '../database/referrals-to-judge';
import { knownLists, overlapsList, saveAddresses, saveLists, saveNeighbourhoods } from '../database/territory-writes';
import { readNeighbourhoodFiles } from '../domain/neighbourhood-files';
import { IMPORT, type Import } from './import-communes';

/**
 * Loads lists of priority neighbourhoods, the neighbourhoods and their addresses. The addresses of a commune take the place of those that it
 * had in the list; the same files again change nothing. Two lists in force on one day are refused (`LISTS_OVERLAP`), and so is what belongs
 * to a list that nobody loaded (`LIST_UNKNOWN`).
 */
export const importNeighbourhoods = defineUseCase<Import, { readonly changed: number }>({
  name: 'importNeighbourhoods',
  permission: 'system',
  kind: 'write',
  input: IMPORT,
  async run(tx, { files }) {
    const read = readNeighbourhoodFiles(files);
    const lists = await saveLists(tx, read).catch((error: unknown) => {
      throw overlapsList(error) ? new Refused('LISTS_OVERLAP', { path: files.map(({ name }) => name) }) : error;
    });
    const known = await knownLists(tx);
    const stranger = [...read.neighbourhoods, ...read.loaded].find(({ list }) => !known.has(list));
    if (stranger !== undefined) throw new InvalidInput('LIST_UNKNOWN', { parameters: { list: stranger.list } });
    const changed = lists + (await saveNeighbourhoods(tx, read)) + (await saveAddresses(tx, read));
    if (changed > 0) await judgeHomesAgain(tx, null);
    return { changed };
  },
});
