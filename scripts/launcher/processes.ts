import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A process as we remember it. Numbers are given out again after a while, so the moment of birth goes with the number: a launcher that
 * comes after a crash must never signal a stranger.
 */
export interface ProcessMark {
  readonly pid: number;
  readonly birth: string;
}

/** Most milliseconds for the system to clear away a killed process. */
const KILLED_WITHIN_MS = 5_000;

/** Marks a living process; null when there is none. */
export function markProcess(pid: number): ProcessMark | null {
  const birth = isAlive(pid) ? birthOf(pid) : null;
  return birth === null ? null : { pid, birth };
}

/** Whether the remembered process, and not another with its number, still lives. */
export function stillLives(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && birthOf(mark.pid) === mark.birth;
}

/** A process that has ended but was not yet collected by its parent counts as gone: it holds no port and no file. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  return procStat(pid)?.state !== 'Z';
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** Waits until none of the processes lives; answers those that still do after `withinMs`. */
export async function waitUntilGone(marks: readonly ProcessMark[], withinMs: number): Promise<ProcessMark[]> {
  const deadline = Date.now() + withinMs;
  let left = marks.filter(stillLives);
  while (left.length > 0 && Date.now() < deadline) {
    await pause(20);
    left = left.filter(stillLives);
  }
  return left;
}

/** Waits for processes that should end by themselves, and kills those that have not `withinMs` later. Resolves when all are gone. */
export async function ensureGone(marks: readonly ProcessMark[], withinMs: number): Promise<void> {
  const hanging = await waitUntilGone(marks, withinMs);
  for (const { pid } of hanging) signal(pid, 'SIGKILL');
  await waitUntilGone(hanging, KILLED_WITHIN_MS);
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Ticks since boot and the boot's own id on Linux, the start time as `ps` writes it on macOS, nothing better than the number on Windows. */
function birthOf(pid: number): string | null {
  if (process.platform === 'linux') {
    const stat = procStat(pid);
    return stat === null ? null : `${bootId()}:${stat.startTicks}`;
  }
  if (process.platform === 'win32') return 'unknown';
  const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return started === '' ? null : started;
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function procStat(pid: number): { state: string; startTicks: string } | null {
  if (process.platform !== 'linux') return null;
  try {
    // The second field is the program's name in brackets and may hold anything, so the fields are counted from the last bracket.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
  } catch {
    return null;
  }
}
