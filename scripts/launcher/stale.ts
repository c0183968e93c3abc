import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureGone, hasCode, markProcess, stillLives, type ProcessMark } from './processes';
import { writePrivately } from './write-file';

/** What a launcher notes while it runs: itself, and what it started. */
interface LauncherNote {
  readonly launcher: ProcessMark;
  readonly others: readonly ProcessMark[];
}

export interface LauncherLock {
  /** Notes the processes that a next launcher must see gone if this one is killed. */
  remember(others: readonly ProcessMark[]): void;
  release(): void;
}

/** Its process lives: a second one on the same data would fight over ports and database. */
export class AlreadyRunning extends Error {}

const GONE_WITHIN_MS = 25_000;

/**
 * Takes the data folder for this launcher. What a killed launcher left behind ends by itself (each process watches its channel to the
 * launcher); this waits for it, and ends what hangs.
 *
 * @throws AlreadyRunning when another launcher lives.
 */
export async function takeLock(path: string): Promise<LauncherLock> {
  const left = readNote(path);
  if (left !== null && left.launcher.pid !== process.pid && stillLives(left.launcher)) {
    throw new AlreadyRunning(
      `Passerelle runs already from this folder (process ${left.launcher.pid}). Stop it first, or set PASSERELLE_DATA_DIR to run another.`,
    );
  }
  await ensureGone(left?.others ?? [], GONE_WITHIN_MS);
  const launcher = markProcess(process.pid);
  if (launcher === null) throw new Error('The launcher does not find itself among the processes.');
  const write = (others: readonly ProcessMark[]) => writePrivately(path, JSON.stringify({ launcher, others } satisfies LauncherNote));
  write([]);
  return { remember: write, release: () => rmSync(path, { force: true }) };
}

function readNote(path: string): LauncherNote | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LauncherNote;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
