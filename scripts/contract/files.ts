// Where the public schema, its releases and its accepted breaks are kept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';
import { parseAccepted, type Accepted } from './changes';
import type { Version } from './changelog';
import { readSchema } from './public-schema';

export const API_FILE = 'api.graphql';
export const CHANGELOG_FILE = 'docs/schema/CHANGELOG.md';
export const SCREENS_FILE = 'docs/schema/screens.md';
export const ACCEPTED_FILE = 'docs/schema/accepted.json';
const RELEASED_FOLDER = 'docs/schema/released';
const SCREENS_FOLDER = 'gateway/screens';

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function releaseFile(day: string): string {
  return `${RELEASED_FOLDER}/${day}.graphql`;
}

/** The released schemas, the first one first; their names are the days of their release. */
export function readReleases(): Version[] {
  const names = readdirSync(join(ROOT, RELEASED_FOLDER))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return names.map((name) => ({ name: name.slice(0, -'.graphql'.length), schema: readSchema(readText(`${RELEASED_FOLDER}/${name}`)) }));
}

export function readAccepted(): Accepted[] {
  return parseAccepted(readText(ACCEPTED_FILE));
}

/** The operations of the screens by their names. */
export function readScreens(): { readonly name: string; readonly text: string }[] {
  const names = readdirSync(join(ROOT, SCREENS_FOLDER)).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => ({ name: name.slice(0, -'.graphql'.length), text: readText(`${SCREENS_FOLDER}/${name}`) }));
}
