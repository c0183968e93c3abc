// Says which value, code, refusal or warning has no text in a language, and which text is for nothing. `npm run check -- words` runs it.
import { CATEGORIES } from '@passerelle/shared/access/categories';
import { SECTIONS } from '@passerelle/shared/access/sections';
import { PERMISSIONS } from '@passerelle/shared/auth/permissions';
import { ROLES } from '@passerelle/shared/auth/roles';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { LANGUAGES, readWords } from '@passerelle/shared/words';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { enumsOf, objectsOf, readContracts, type Contract } from './contract/contract';
import { ROOT, SERVICE_FOLDERS } from './root';
import { faultsOfWords, type WordsState } from './words/rules';
import { KERNEL, scanSources, type Scan } from './words/said-codes';

/** Folders that have words of their own. */
const FOLDERS = [KERNEL, 'gateway', ...SERVICE_FOLDERS.map((name) => `services/${name}`)];

/** Values that the graph shows as plain strings, and that screens have a word for. */
const NAMED = {
  Role: ROLES,
  Permission: Object.keys(PERMISSIONS),
  Category: CATEGORIES,
  Section: SECTIONS.map(({ path }) => path),
  Service: SERVICE_NAMES,
};

/** What has labels in a contract: its enums, and its mutations as buttons. */
export function labelledIn(contract: Contract): Record<string, readonly string[]> {
  const enums = enumsOf(contract).map(({ name, values = [] }) => [name.value, values.map((value) => value.name.value)] as const);
  const mutations = objectsOf(contract).find(({ name }) => name.value === 'Mutation')?.fields ?? [];
  const acts = mutations.length === 0 ? [] : [['Mutation', mutations.map(({ name }) => name.value)] as const];
  return Object.fromEntries([...enums, ...acts]);
}

/** The words of this tree, beside what they are for. */
export function readState({ said }: Pick<Scan, 'said'>): WordsState {
  const files = FOLDERS.map((folder) => {
    const ofFolder = LANGUAGES.map((language) => [language, readWords(join(ROOT, folder, 'words'), language)] as const);
    return [folder, Object.fromEntries(ofFolder)] as const;
  });
  const labelled = readContracts().map((contract) => [dirname(contract.file), labelledIn(contract)] as const);
  const { [KERNEL]: shared = {}, ...ofServices } = Object.fromEntries(labelled);
  return { files: Object.fromEntries(files), labelled: { ...ofServices, [KERNEL]: { ...shared, ...NAMED } }, said };
}

function main(): void {
  const scan = scanSources(ROOT, FOLDERS);
  const faults = [...scan.unreadable.map((fault) => `codesAreWrittenOut: ${fault}`), ...faultsOfWords(readState(scan))];
  if (faults.length === 0) {
    console.log(`Everything that is shown or said has words in ${LANGUAGES.join(' and ')}.`);
    return;
  }
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

if (process.argv[1]?.endsWith('words.js') === true) main();
