import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the whole tree, from wherever a script runs: its source (tests) or its build in dist. */
export const ROOT = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('This script runs inside the Passerelle tree only: no package-lock.json was found above it.');
  return findRoot(parent);
}

/** The four services, in the order in which a household meets them. */
export const SERVICE_FOLDERS = ['referrals', 'support', 'housing-stock', 'finance'] as const;
