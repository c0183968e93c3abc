// Says where the schemas leave the conventions of the graph, where they break clients of the last release, and where the screens of the
// front ends and the limits of the gateway do not go together. `npm run check -- contract` runs it.
import { parisDate } from '@passerelle/shared/domain/local-date';
import { breakingChanges } from './contract/breaking-changes';
import { readContracts } from './contract/contract';
import { API_FILE, readScreens, readText } from './contract/files';
import { readSchema } from './contract/public-schema';
import { brokenRules } from './contract/rules';
import { faultsOfScreens } from './contract/screens';

async function main(): Promise<void> {
  const today = parisDate(new Date());
  const api = readText(API_FILE);
  const faults = [
    ...brokenRules(readContracts(), today),
    ...faultsOfScreens(readScreens(), readSchema(api)),
    ...(await breakingChanges(today, api)),
  ];
  if (faults.length === 0) {
    console.log('The contracts keep the conventions, break no client, and the screens fit the limits.');
    return;
  }
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

if (process.argv[1]?.endsWith('contract.js') === true) void main();
