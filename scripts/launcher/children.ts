import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureGone, markProcess, signal, type ProcessMark } from './processes';
import { givenUp, restartLimit } from './restart-limit';

/** One process of the system: a service or the gateway. */
export interface ChildPlan {
  readonly name: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly port: number;
}

export interface ChildHooks {
  /** A child was started, for the first time or again. */
  onStarted(): void;
  onGivenUp(message: string): void;
}

export interface Child {
  readonly name: string;
  mark(): ProcessMark | null;
  /** Asks it to end, and ends it when it has not after ten seconds. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 10_000;
const ASK_EVERY_MS = 50;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Starts a child and starts it again whenever it ends unasked. It is detached, so that Ctrl-C in the terminal reaches only the launcher,
 * which stops all in order; it ends by itself when its channel to the launcher closes.
 */
export function startChild(plan: ChildPlan, hooks: ChildHooks): Child {
  const limit = restartLimit();
  let stopping = false;
  let child: ChildProcess;
  let mark: ProcessMark | null = null;

  const start = (): void => {
    if (stopping) return;
    child = forkChild(plan);
    mark = child.pid === undefined ? null : markProcess(child.pid);
    child.on('error', () => undefined);
    child.once('exit', () => void startAgain());
    hooks.onStarted();
  };
  const startAgain = async (): Promise<void> => {
    if (stopping) return;
    const pauseMs = limit.next();
    if (pauseMs === null) return hooks.onGivenUp(givenUp(plan.name, plan.logFile));
    await pause(pauseMs);
    start();
  };
  start();

  return {
    name: plan.name,
    mark: () => mark,
    async stop() {
      stopping = true;
      if (mark === null) return;
      if (child.exitCode === null && child.signalCode === null) signal(mark.pid, 'SIGTERM');
      await ensureGone([mark], STOP_WITHIN_MS);
    },
  };
}

/** Asks `/health/ready` until the answer is yes; an aborted signal ends the wait with its reason. */
export async function waitUntilReady(
  plan: ChildPlan,
  { withinMs, signal: interruption }: { withinMs: number; signal: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    interruption.throwIfAborted();
    if (await isReady(plan.port)) return;
    await pause(ASK_EVERY_MS);
  }
  throw new Error(`${plan.name} was not ready within ${withinMs / 1_000} seconds. Its log: ${plan.logFile}`);
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function forkChild(plan: ChildPlan): ChildProcess {
  const log = openSync(plan.logFile, 'a', 0o600);
  try {
    return fork(plan.script, [], { env: { ...plan.environment }, stdio: ['ignore', log, log, 'ipc'], detached: true, execArgv: [] });
  } finally {
    closeSync(log);
  }
}
