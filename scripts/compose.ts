// `npm run compose` writes supergraph.graphql from the four contracts; `npm run compose -- --check` says whether it is fresh.
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSupergraph } from './compose-supergraph';

const ROOT = process.cwd();
const TARGET = join(ROOT, 'supergraph.graphql');

async function readContracts() {
  const shared = await readFile(join(ROOT, 'packages', 'shared', 'shared.graphql'), 'utf8');
  return Promise.all(
    SERVICE_NAMES.map(async (name) => ({
      name,
      sdl: `${await readFile(join(ROOT, 'services', name, 'schema.graphql'), 'utf8')}\n${shared}`,
    })),
  );
}

async function main(): Promise<void> {
  const composed = composeSupergraph(await readContracts());
  if (!process.argv.includes('--check')) {
    await writeFile(TARGET, composed);
    console.log('compose: supergraph.graphql written');
    return;
  }
  const committed = await readFile(TARGET, 'utf8').catch(() => '');
  if (committed === composed) {
    console.log('compose: supergraph.graphql is fresh');
    return;
  }
  console.error('compose: supergraph.graphql is stale. Refresh it with `npm run compose` and commit it.');
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
