// Writes what is made from the four contracts: the supergraph that the gateway loads, the public schema (api.graphql), its changes, and the
// sizes of the screens. `npm run compose` writes what is stale, `npm run compose -- --check` only says so and fails, `npm run compose --
// --release` makes the public schema of today a release that clients rely on.
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { parisDate } from '@passerelle/shared/domain/local-date';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from './compose-supergraph';
import { breakingChanges } from './contract/breaking-changes';
import { changelogPage, type Version } from './contract/changelog';
import { SHARED_FILE } from './contract/contract';
import { API_FILE, CHANGELOG_FILE, readAccepted, readReleases, readScreens, readText, releaseFile, SCREENS_FILE } from './contract/files';
import { publicSchema, readSchema } from './contract/public-schema';
import { screensPage } from './contract/screens';
import { refresh, type GeneratedFile } from './generated-files';
import { ROOT } from './root';

function composed(): string {
  const shared = readText(SHARED_FILE);
  return composeSupergraph(SERVICE_NAMES.map((name) => ({ name, sdl: `${readText(`services/${name}/schema.graphql`)}\n${shared}` })));
}

async function generatedFrom(supergraph: string, released: readonly Version[]): Promise<GeneratedFile[]> {
  const api = publicSchema(supergraph);
  const versions = [...released, { name: 'Unreleased', schema: readSchema(api) }];
  return [
    { path: 'supergraph.graphql', text: supergraph },
    { path: API_FILE, text: api },
    { path: CHANGELOG_FILE, text: await changelogPage(versions, readAccepted()) },
    { path: SCREENS_FILE, text: screensPage(readScreens()) },
  ];
}

/** A release is a promise: it is not written over, and it does not break the one before without a word. */
async function newRelease(supergraph: string): Promise<Version & GeneratedFile> {
  const today = parisDate(new Date());
  const path = releaseFile(today);
  if (existsSync(join(ROOT, path)))
    throw new Error(`${path} is released already and stays as it is: the next release is made on another day.`);
  const text = publicSchema(supergraph);
  const breaks = await breakingChanges(today, text);
  if (breaks.length > 0) throw new Error(breaks.join('\n'));
  return { name: today, schema: readSchema(text), path, text };
}

async function main(): Promise<void> {
  const supergraph = composed();
  const release = process.argv.includes('--release') ? [await newRelease(supergraph)] : [];
  const files = await generatedFrom(supergraph, [...readReleases(), ...release]);
  refresh([...release, ...files], { check: process.argv.includes('--check'), command: 'npm run compose' });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
