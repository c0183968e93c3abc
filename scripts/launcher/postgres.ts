// The database server of a machine that has only Node: made once, started in 50 ms, stopped without loss. Every cure in here was needed
// on some machine: root, a closed home, an odd locale, a port taken meanwhile, a server that outlived a killed launcher.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, isFree } from './free-port';
import { findPostgresBinaries, postgresEnvironment, type PostgresBinaries } from './postgres-binaries';
import { endPostmaster, postgresPlace, readPostmaster, type PostgresPlace } from './postgres-files';
import { markProcess, stillLives, type ProcessMark } from './processes';
import { runPostgresAs, spawnAs, type RunAs } from './run-as';

export interface PostgresOptions {
  /** The database lies in its folder `database`, or elsewhere when the user of Postgres may not enter there. */
  readonly dataFolder: string;
  /** Password of the superuser `passerelle`. */
  readonly password: string;
  readonly logFile: string;
  /** Taken when it is free. */
  readonly wantedPort?: number;
  /** Trades safety against power cuts for speed. */
  readonly forTests?: boolean;
}

export interface RunningPostgres {
  /** Admin URL. */
  readonly url: string;
  readonly port: number;
  readonly mark: ProcessMark;
  /** True when a server that an earlier launcher left behind was taken over. */
  readonly adopted: boolean;
  readonly firstStart: boolean;
  /** Resolves when the server ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the sessions and the server, in that order; nothing that was committed is lost. */
  stop(): Promise<void>;
}

interface Setting extends PostgresOptions {
  readonly runAs: RunAs | null;
  readonly binaries: PostgresBinaries;
  readonly place: PostgresPlace;
}

const SUPERUSER = 'passerelle';
const START_WITHIN_MS = 60_000;
const ADOPT_WITHIN_MS = 10_000;
const START_ATTEMPTS = 20;

/** Starts the server, making its cluster first when there is none, or takes over one that still runs. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const setting = prepareSetting(options);
  const adopted = await adopt(setting);
  if (adopted !== null) return adopted;
  const firstStart = !existsSync(setting.place.cluster);
  if (firstStart) makeCluster(setting);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.wantedPort);
    const started = await tryToStart(setting, { port, firstStart });
    if (typeof started !== 'string') return started;
    if (attempt === START_ATTEMPTS || !isPassing(started))
      throw new Error(`Postgres did not start. Its last words (${options.logFile}):\n${started}`);
    await pause(150);
  }
}

/** Ends a server left by an earlier launcher and removes its cluster with all data. */
export async function wipePostgres(options: Pick<PostgresOptions, 'dataFolder'>): Promise<void> {
  const place = postgresPlace(options.dataFolder, runPostgresAs());
  const left = readPostmaster(place.cluster);
  const mark = left === null ? null : markProcess(left.pid);
  if (mark !== null) await endPostmaster(mark);
  rmSync(place.folder, { recursive: true, force: true });
}

function prepareSetting(options: PostgresOptions): Setting {
  const runAs = runPostgresAs();
  return { ...options, runAs, binaries: findPostgresBinaries({ runAs }), place: postgresPlace(options.dataFolder, runAs) };
}

function urlOf(setting: Setting, port: number): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(setting.password)}@127.0.0.1:${port}/postgres`;
}

/** Makes the cluster beside its place and moves it there when it is whole, so that a killed start leaves none that is half made. */
function makeCluster(setting: Setting): void {
  const { place, runAs, binaries } = setting;
  const unfinished = join(place.folder, 'unfinished');
  const passwordFile = join(place.folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, setting.password, { mode: 0o600 });
  if (runAs !== null) chownSync(passwordFile, runAs.uid, runAs.gid);
  // The builtin locale sorts alike on every system and needs nothing of the machine.
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    binaries.initdb,
    ['-D', unfinished, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale, ...(setting.forTests ? ['-N'] : [])],
    { cwd: place.folder, env: postgresEnvironment(), encoding: 'utf8', ...spawnAs(runAs) },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb could not make the database:\n${made.error?.message ?? made.stderr}`);
  renameSync(unfinished, place.cluster);
}

async function choosePort(wanted: number | undefined): Promise<number> {
  return wanted !== undefined && (await isFree(wanted)) ? wanted : freePort();
}

/** Answers the running server, or its last words. */
async function tryToStart(
  setting: Setting,
  { port, firstStart }: { port: number; firstStart: boolean },
): Promise<RunningPostgres | string> {
  const logStart = existsSync(setting.logFile) ? statSync(setting.logFile).size : 0;
  const child = spawnPostmaster(setting, port);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const mark = child.pid === undefined ? null : markProcess(child.pid);
  if (mark === null || !(await waitForAnswer(urlOf(setting, port), mark))) {
    if (mark !== null) await endPostmaster(mark);
    await ended;
    return readFileSync(setting.logFile, 'utf8').slice(logStart).trim().split('\n').slice(-5).join('\n');
  }
  child.unref();
  return running(setting, { port, mark, ended, firstStart, adopted: false });
}

/** What a database costs that outlives a crash. Its journal, too, is filled with zeros before it is written: a third of a second per database. */
const NOT_DURABLE = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  ...{ wal_level: 'minimal', max_wal_senders: '0', wal_init_zero: 'off', wal_recycle: 'off' },
} as const;

function spawnPostmaster(setting: Setting, port: number): ChildProcess {
  const log = openSync(setting.logFile, 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    // Paths of sockets may be too long or not writable; the loopback address always works.
    unix_socket_directories: '',
    max_connections: '200',
    // The details of an error quote rows.
    log_error_verbosity: 'terse',
    ...(setting.forTests ? NOT_DURABLE : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    // Detached: Ctrl-C in the terminal reaches the launcher alone, which stops the database last.
    return spawn(setting.binaries.postgres, ['-D', setting.place.cluster, '-p', String(port), ...flags], {
      cwd: setting.place.folder,
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      ...spawnAs(setting.runAs),
    });
  } finally {
    closeSync(log);
  }
}

/** Refusals that pass by themselves: the port was taken a moment ago, or the sessions of a killed server have not all ended yet. */
function isPassing(lastWords: string): boolean {
  return /Address already in use|could not create any TCP\/IP sockets|lock file .* already exists|shared memory block/.test(lastWords);
}

/** A server that outlived its launcher is taken over when it answers to our password, and else ended. */
async function adopt(setting: Setting): Promise<RunningPostgres | null> {
  const left = readPostmaster(setting.place.cluster);
  const mark = left === null ? null : markProcess(left.pid);
  if (left === null || mark === null) return null;
  if (await waitForAnswer(urlOf(setting, left.port), mark, ADOPT_WITHIN_MS)) {
    return running(setting, { port: left.port, mark, ended: untilGone(mark), firstStart: false, adopted: true });
  }
  await endPostmaster(mark);
  return null;
}

async function untilGone(mark: ProcessMark): Promise<void> {
  while (stillLives(mark)) await pause(250, undefined, { ref: false });
}

function running(
  setting: Setting,
  state: { port: number; mark: ProcessMark; ended: Promise<void>; firstStart: boolean; adopted: boolean },
): RunningPostgres {
  return {
    ...state,
    url: urlOf(setting, state.port),
    stop: async () => {
      if (process.platform === 'win32') spawnSync(setting.binaries.pgCtl, ['stop', '-D', setting.place.cluster, '-m', 'fast']);
      else await endPostmaster(state.mark);
    },
  };
}

/** Asks until the server answers a query; false when it ended or did not within the time. After a crash it first reads its journal. */
async function waitForAnswer(url: string, mark: ProcessMark, withinMs = START_WITHIN_MS): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && stillLives(mark)) {
    const outcome = await ask(url);
    if (outcome === 'answered') return true;
    if (outcome === 'password refused') {
      await endPostmaster(mark);
      throw new Error(
        'The database does not accept the password kept in secrets.json. Put the old file back, or begin with an empty database: --reset.',
      );
    }
    await pause(20);
  }
  return false;
}

async function ask(url: string): Promise<'answered' | 'password refused' | 'not yet'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'answered';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === '28P01' ? 'password refused' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}
