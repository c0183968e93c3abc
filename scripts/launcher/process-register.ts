import type { Guardian } from './guardian-process';
import type { ProcessMark } from './processes';
import type { LauncherLock } from './stale';
import { writeSystemFile, type SystemDescription } from './system-file';

/** Who runs under which number, told to all who must know whenever it changes: the guardian, the next launcher, `system.json`. */
export interface ProcessRegister {
  add(name: string, mark: () => ProcessMark | null): void;
  /** A process was started or replaced. */
  changed(): void;
  /** From now on the description is written, and written again after each change. */
  describe(description: Omit<SystemDescription, 'processes'>): SystemDescription;
}

export function processRegister({
  lock,
  guardian,
  systemFile,
}: {
  lock: LauncherLock;
  guardian: Guardian;
  systemFile: string;
}): ProcessRegister {
  const marks = new Map<string, () => ProcessMark | null>();
  let described: Omit<SystemDescription, 'processes'> | null = null;

  const living = (wanted: (name: string) => boolean): ProcessMark[] =>
    [...marks].filter(([name]) => wanted(name)).flatMap(([, mark]) => mark() ?? []);
  const whole = (description: Omit<SystemDescription, 'processes'>): SystemDescription => ({
    ...description,
    processes: {
      launcher: process.pid,
      ...Object.fromEntries([...marks].flatMap(([name, mark]) => [[name, mark()?.pid] as const]).filter(([, pid]) => pid !== undefined)),
    },
  });
  const changed = (): void => {
    // Postgres is not in the lock: a next launcher takes it over rather than ending it.
    lock.remember(living((name) => name !== 'postgres'));
    guardian.watch({ postgres: marks.get('postgres')?.() ?? null, others: living((name) => name !== 'postgres' && name !== 'guardian') });
    if (described !== null) writeSystemFile(systemFile, whole(described));
  };

  return {
    add(name, mark) {
      marks.set(name, mark);
      changed();
    },
    changed,
    describe(description) {
      described = description;
      changed();
      return whole(description);
    },
  };
}
