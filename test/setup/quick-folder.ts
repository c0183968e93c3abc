import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;

/** Where a test may write much that is worth nothing after it: memory where the machine has a file system in it with room, else its disk. */
export function quickFolder(): string {
  return hasRoom() ? MEMORY : tmpdir();
}

/** All places where it may have been on an earlier run. */
export function quickFolders(): readonly string[] {
  return [tmpdir(), ...(existsSync(MEMORY) ? [MEMORY] : [])];
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM && freemem() >= ROOM;
  } catch {
    return false;
  }
}
