import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { markProcess, type ProcessMark } from './processes';
import { restartLimit } from './restart-limit';

/** What the guardian watches over; the launcher sends it anew whenever a process was started. */
export interface Ward {
  readonly postgres: ProcessMark | null;
  readonly others: readonly ProcessMark[];
}

export interface Guardian {
  mark(): ProcessMark | null;
  watch(ward: Ward): void;
  /** Lets it go: it finds that its ward has ended, and ends too. */
  dismiss(): void;
}

/**
 * Starts the guardian: a small process that outlives a killed launcher by some seconds and ends what the launcher no longer can. It is
 * detached, so that a signal to the launcher's group does not reach it, and is replaced when it is killed itself.
 */
export function startGuardian(onReplaced: () => void): Guardian {
  const limit = restartLimit();
  let ward: Ward = { postgres: null, others: [] };
  let dismissed = false;
  let child = forkGuardian();

  const replaceWhenKilled = (current: ChildProcess) =>
    current.once('exit', () => {
      const pauseMs = dismissed ? null : limit.next();
      if (pauseMs === null) return;
      child = forkGuardian();
      child.send(ward);
      replaceWhenKilled(child);
      onReplaced();
    });
  replaceWhenKilled(child);

  return {
    mark: () => (child.pid === undefined ? null : markProcess(child.pid)),
    watch(latest) {
      ward = latest;
      if (child.connected) child.send(ward);
    },
    dismiss() {
      dismissed = true;
      if (child.connected) child.disconnect();
    },
  };
}

function forkGuardian(): ChildProcess {
  const child = fork(join(__dirname, 'postgres-guardian.js'), {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  // A message to a guardian that was killed this instant fails; its successor gets the same one.
  child.on('error', () => undefined);
  child.unref();
  return child;
}
