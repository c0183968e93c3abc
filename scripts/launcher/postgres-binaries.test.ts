import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPostgresBinaries, platformPackageName, postgresEnvironment } from './postgres-binaries';
import { runPostgresAs } from './run-as';

jest.setTimeout(30_000);

const installed = dirname(dirname(require.resolve(platformPackageName())));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-binaries-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function links(root: string): string[] {
  return readdirSync(join(root, 'native', 'lib')).filter((name) => lstatSync(join(root, 'native', 'lib', name)).isSymbolicLink());
}

/** The package as npm unpacks it with --ignore-scripts. */
function installWithoutScripts(target: string): void {
  cpSync(installed, target, { recursive: true, verbatimSymlinks: true });
  for (const name of links(target)) rmSync(join(target, 'native', 'lib', name));
}

test('a package that cannot run anywhere is refused with the way out', () => {
  const broken = join(folder, 'package');
  mkdirSync(join(broken, 'native', 'bin'), { recursive: true });
  writeFileSync(join(broken, 'package.json'), JSON.stringify({ version: '0.0.0' }));
  expect(() => findPostgresBinaries({ runAs: runPostgresAs(), packageFolder: broken, copyTo: folder })).toThrow('Set DATABASE_URL');
});

test('links that no install script made are made', () => {
  const bare = join(folder, 'package');
  installWithoutScripts(bare);
  const found = findPostgresBinaries({ runAs: runPostgresAs(), packageFolder: bare, copyTo: folder });
  expect(found.postgres.startsWith(bare)).toBe(true);
  expect(links(bare).sort()).toEqual(links(installed).sort());
});

test('programs in a home that is closed to the user of Postgres are copied once', () => {
  if (runPostgresAs() === null) return;
  const home = join(folder, 'home');
  mkdirSync(home);
  chmodSync(home, 0o700);
  installWithoutScripts(join(home, 'package'));
  const search = { runAs: runPostgresAs(), packageFolder: join(home, 'package'), copyTo: folder };
  const first = findPostgresBinaries(search);
  expect(first.postgres.startsWith(home)).toBe(false);
  expect(findPostgresBinaries(search)).toEqual(first);
  expect(readdirSync(folder).filter((name) => name.startsWith('passerelle-postgres-'))).toHaveLength(1);
});

test('a copy that another user could have put there is not run', () => {
  if (runPostgresAs() === null) return;
  const home = join(folder, 'home');
  mkdirSync(home);
  chmodSync(home, 0o700);
  installWithoutScripts(join(home, 'package'));
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const planted = join(folder, 'planted');
  mkdirSync(planted);
  symlinkSync(planted, join(folder, `passerelle-postgres-${version}-${process.getuid?.() ?? 0}`));
  const found = findPostgresBinaries({ runAs: runPostgresAs(), packageFolder: join(home, 'package'), copyTo: folder });
  expect(existsSync(found.postgres)).toBe(true);
  expect(found.postgres.includes('planted')).toBe(false);
  expect(dirname(found.postgres)).toMatch(/-[A-Za-z0-9]{6}\/package\/native\/bin$/);
});

test('the programs get a locale that exists everywhere, and no setting meant for another Postgres', () => {
  process.env['PGDATA'] = '/elsewhere';
  process.env['LC_COLLATE'] = 'fr_FR.UTF-8';
  expect(postgresEnvironment()).toMatchObject({ LC_ALL: 'C' });
  expect(postgresEnvironment()).not.toHaveProperty('PGDATA');
  expect(postgresEnvironment()).not.toHaveProperty('LC_COLLATE');
});
