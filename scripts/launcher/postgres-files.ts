import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { isAlive, signal, stillLives, waitUntilGone, type ProcessMark } from './processes';
import { spawnAs, type RunAs } from './run-as';

const STOP_WITHIN_MS = 10_000;

/** The folder that Postgres owns; the cluster lies in it. */
export interface PostgresPlace {
  readonly folder: string;
  readonly cluster: string;
}

/** What a running postmaster writes about itself in its cluster. */
export interface PostmasterNote {
  readonly pid: number;
  readonly port: number;
}

/**
 * Prepares the folder `database` in the data folder. When the user of Postgres may not reach it (a home that is closed to others), the
 * database lies in the machine's folder for files that outlive a restart, under a name made from the data folder's path.
 */
export function postgresPlace(dataFolder: string, runAs: RunAs | null): PostgresPlace {
  const wanted = placeIn(join(dataFolder, 'database'));
  if (ownedFolder(wanted.folder, runAs) && mayEnter(wanted.folder, runAs)) return wanted;
  const durable = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const name = `passerelle-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const elsewhere = placeIn(join(durable, name));
  if (ownedFolder(elsewhere.folder, runAs) && mayEnter(elsewhere.folder, runAs)) return elsewhere;
  throw new Error(`No folder was found that the user of Postgres may use: neither ${wanted.folder} nor ${elsewhere.folder}.`);
}

/** Reads what the postmaster of a cluster wrote; null when there is none, or it is gone. */
export function readPostmaster(cluster: string): PostmasterNote | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  const note = { pid: Number(pid), port: Number(port) };
  if (!Number.isInteger(note.pid) || note.pid <= 0 || !isAlive(note.pid) || !isPostgres(note.pid)) return null;
  return note;
}

/** Asks a postmaster to end its sessions and itself; presses when it does not listen. */
export async function endPostmaster(mark: ProcessMark): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (stillLives(mark)) signal(mark.pid, name);
    if ((await waitUntilGone([mark], STOP_WITHIN_MS)).length === 0) return;
  }
}

function placeIn(folder: string): PostgresPlace {
  return { folder, cluster: join(folder, 'cluster') };
}

/** Makes the folder for its user alone; false when it is there already and somebody else's. */
function ownedFolder(folder: string, runAs: RunAs | null): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) {
    mkdirSync(folder, { mode: 0o700 });
    if (runAs !== null) chownSync(folder, runAs.uid, runAs.gid);
    return true;
  }
  const owner = runAs?.uid ?? process.getuid?.() ?? found.uid;
  return found.isDirectory() && found.uid === owner;
}

/** The shell goes there as that user, and fails when any folder above is closed to it. (Node's own `cwd` is entered while still root.) */
function mayEnter(folder: string, runAs: RunAs | null): boolean {
  if (runAs === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', ...spawnAs(runAs) }).status === 0;
}

/** A number may have been given to another program since the postmaster died. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
