import { setTimeout as pause } from 'node:timers/promises';
import { readSystem } from './launched';
import { playStory, STEPS } from './story';
import { outcomeOf } from './steps/file';
import { newWorld } from './world';

export const PROCESSES = ['referrals', 'support', 'housing-stock', 'finance', 'gateway'] as const;

/** One process killed with -9 in one step of the story, some milliseconds after the step began. */
export interface Killing {
  readonly step: number;
  readonly process: (typeof PROCESSES)[number];
  readonly afterMs: number;
}

/** Within this time after its begin a step is certainly at work. */
const LATEST_MS = 200;

/** A small seeded generator (mulberry32): the same seed draws the same killings. */
function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every process in every step: 35 killings, in an order in which no process is killed twice in a row. */
export function allKillings(seed: number): Killing[] {
  const draw = drawFrom(seed);
  return STEPS.flatMap((_, index) => PROCESSES.map((process) => ({ step: index + 1, process, afterMs: Math.floor(draw() * LATEST_MS) })));
}

/** Seven killings: each step once, each process at least once. */
export function sevenKillings(seed: number): Killing[] {
  const draw = drawFrom(seed);
  const turn = Math.floor(draw() * PROCESSES.length);
  return STEPS.map((_, index) => ({
    step: index + 1,
    process: PROCESSES[(index + turn) % PROCESSES.length] ?? 'gateway',
    afterMs: Math.floor(draw() * LATEST_MS),
  }));
}

/**
 * Plays the story once while one process is killed, if one is given; answers what the household's file says at the end, without what
 * differs between two tellings.
 */
export async function playThrough(
  dataFolder: string,
  killing: Killing | null,
  tell: (line: string) => void = () => undefined,
): Promise<string> {
  const world = newWorld(readSystem(dataFolder), { tell });
  const killed: Promise<void>[] = [];
  await playStory(world, (step) => {
    if (killing?.step === step) killed.push(killLater(dataFolder, killing));
  });
  await Promise.all(killed);
  return outcomeOf(world);
}

async function killLater(dataFolder: string, { process: name, afterMs }: Killing): Promise<void> {
  await pause(afterMs);
  const pid = readSystem(dataFolder).processes[name];
  if (pid === undefined) throw new Error(`${name} does not run.`);
  process.kill(pid, 'SIGKILL');
}
