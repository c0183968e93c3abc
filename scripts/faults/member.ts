import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signal } from '../launcher/processes';
import { LOG_IS_LOST, type FromProcess, type MemberState, type Orders, type Role, type Setting, type ToProcess } from './messages';

/** How a process ended. */
export interface Ending {
  /** Killed or stopped by the runner, dead where it was told to die, or never quite alive because its database was away at the start. */
  readonly wanted: boolean;
  /** Ended by itself because its log told it to, to be started again. */
  readonly logWasLost: boolean;
  readonly how: string;
}

export interface MemberPlan {
  readonly name: string;
  readonly role: Role;
  /** Its program, beside this one. */
  readonly script: string;
  readonly setting: Omit<Setting, 'name' | 'seed'>;
  readonly seed: number;
  readonly logFile: string;
  readonly orders: () => Orders;
}

export interface MemberHooks {
  said(member: Member, message: FromProcess): void;
  ended(member: Member, ending: Ending): void;
}

/** One process under test. It is started again whenever it ends, until it is retired. */
export interface Member {
  readonly name: string;
  readonly role: Role;
  state(): MemberState | null;
  send(message: ToProcess): void;
  /** Sends a signal; a deadly one is noted as wanted. */
  signal(name: NodeJS.Signals): void;
  /** Resolves when the process that runs now has ended. */
  ended(): Promise<Ending>;
  /** Resolves when a process runs and is ready. */
  ready(): Promise<void>;
  /** Lets it end and starts it no more. */
  retire(name?: 'SIGTERM' | 'SIGKILL'): Promise<Ending>;
}

const START_AGAIN_AFTER_MS = 100;
const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 15_000;

interface Life {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  wanted: boolean;
  ready: boolean;
  state: MemberState | null;
}

export function startMember(plan: MemberPlan, hooks: MemberHooks): Member {
  let retired = false;
  let births = 0;
  let life = begin();

  function begin(): Life {
    births += 1;
    const setting: Setting = { ...plan.setting, name: plan.name, seed: plan.seed + births };
    const child = forkProcess(plan, setting);
    const ended = new Promise<Ending>((resolve) => {
      child.once('exit', (code, name) =>
        resolve({ wanted: own.wanted || !own.ready, logWasLost: code === LOG_IS_LOST, how: name ?? `exit ${code}` }),
      );
    });
    const own: Life = { child, ended, wanted: false, ready: false, state: null };
    child.on('error', () => undefined);
    child.on('message', (message) => hear(own, message as FromProcess));
    void ended.then(startAgain);
    return own;
  }

  function hear(own: Life, message: FromProcess): void {
    if (message.say === 'ready') {
      own.ready = true;
      if (own.child.connected) own.child.send({ orders: plan.orders() } satisfies ToProcess);
    }
    if (message.say === 'state') own.state = message.state;
    if (message.say === 'dying') own.wanted = true;
    hooks.said(member, message);
  }

  async function startAgain(ending: Ending): Promise<void> {
    hooks.ended(member, ending);
    if (retired) return;
    await pause(START_AGAIN_AFTER_MS);
    if (!retired) life = begin();
  }

  const member: Member = {
    name: plan.name,
    role: plan.role,
    state: () => life.state,
    send(message) {
      if (life.child.connected && life.ready) life.child.send(message);
    },
    signal(name) {
      if (name === 'SIGKILL' || name === 'SIGTERM') life.wanted = true;
      if (life.child.pid !== undefined) signal(life.child.pid, name);
    },
    ended: () => life.ended,
    async ready() {
      for (const deadline = performance.now() + READY_WITHIN_MS; !life.ready;) {
        if (performance.now() > deadline)
          throw new Error(`${plan.name} was not ready within ${READY_WITHIN_MS / 1_000} s. Its log: ${plan.logFile}`);
        await pause(10);
      }
    },
    async retire(name = 'SIGTERM') {
      retired = true;
      const last = life;
      member.signal('SIGCONT');
      member.signal(name);
      const late = setTimeout(() => member.signal('SIGKILL'), STOP_WITHIN_MS);
      const ending = await last.ended;
      clearTimeout(late);
      return ending;
    },
  };
  return member;
}

/** Detached, so that Ctrl-C reaches the runner alone; it ends by itself when its channel to the runner closes. */
function forkProcess({ script, logFile }: MemberPlan, setting: Setting): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return fork(join(__dirname, script), [], {
      env: { ...process.env, FAULT_SETTING: JSON.stringify(setting) },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
      execArgv: [],
    });
  } finally {
    closeSync(log);
  }
}
