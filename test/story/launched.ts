import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@passerelle/shared/testing/until';
import { ROOT } from '../../scripts/root';
import { isAlive } from '../../scripts/launcher/processes';
import { quickFolder } from '../setup/quick-folder';
import type { SystemDescription } from '../../scripts/launcher/system-file';

/** A launcher started as a person starts it, on a data folder of its own. */
export interface Launched {
  readonly launcher: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Its exit code, once it ended. */
  readonly ended: Promise<number | null>;
}

const READY_WITHIN_MS = 90_000;

/** A data folder that only this test uses. The user of Postgres must be able to pass through it. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(quickFolder(), 'passerelle-start-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs what `npm start` runs. The system's own database and any free port, whatever the test's environment says. */
export function startSystem(
  dataFolder: string,
  { options = [], environment: given = {} }: { options?: readonly string[]; environment?: Readonly<Record<string, string>> } = {},
): Launched {
  const { DATABASE_URL: _database, OIDC_ISSUER: _issuer, KAFKA_BROKERS: _brokers, ...environment } = process.env;
  const launcher = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'start', ...options], {
    cwd: ROOT,
    env: { ...environment, ...given, PASSERELLE_DATA_DIR: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  launcher.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  launcher.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => launcher.once('exit', (code) => resolve(code)));
  return { launcher, output: () => words.join(''), ended };
}

/** Waits until the launcher describes a running system; fails with its words when it ends instead. */
export async function untilRunning(launched: Launched, dataFolder: string): Promise<SystemDescription> {
  let code: number | null | undefined;
  void launched.ended.then((exitCode) => (code = exitCode));
  await until(
    'the launcher to be ready',
    () => Promise.resolve({ ready: launched.output().includes('Passerelle is ready'), code }),
    (seen) => seen.ready || seen.code !== undefined,
    { deadlineMs: READY_WITHIN_MS },
  );
  if (code !== undefined) throw new Error(`The launcher ended with ${String(code)}:\n${launched.output()}`);
  return readSystem(dataFolder);
}

export function readSystem(dataFolder: string): SystemDescription {
  return JSON.parse(readFileSync(join(dataFolder, 'system.json'), 'utf8')) as SystemDescription;
}

/** Those of the described processes that still live. */
export function stillRunning(system: SystemDescription): string[] {
  return Object.entries(system.processes).flatMap(([name, pid]) => (isAlive(pid) ? [name] : []));
}

/** Ends whatever a test left, and its data. */
export async function cleanUp(launched: readonly Launched[], dataFolder: string): Promise<void> {
  for (const { launcher } of launched) if (launcher.exitCode === null) launcher.kill('SIGTERM');
  await Promise.all(launched.map(({ ended }) => ended));
  const system = existsSync(join(dataFolder, 'system.json')) ? readSystem(dataFolder) : null;
  if (system !== null)
    await until(
      'the guardian to end the rest',
      () => Promise.resolve(stillRunning(system)),
      (left) => left.length === 0,
      { deadlineMs: 30_000 },
    );
  rmSync(dataFolder, { recursive: true, force: true });
}
