export interface UntilOptions {
  readonly deadlineMs?: number;
  /** Time between two looks. */
  readonly everyMs?: number;
}

let patienceMs = 15_000;

/** Lengthens every wait of this process that names no deadline of its own: where something is killed that takes its time to come back. */
export function bePatient(deadlineMs: number): void {
  patienceMs = deadlineMs;
}

/**
 * Asks again until what a user can see is there. It waits for a state, never for a time; past the deadline it fails, naming what it
 * waited for and the last answer.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  seen: (answer: Answer) => boolean,
  options: UntilOptions = {},
): Promise<Answer> {
  const { deadlineMs = patienceMs, everyMs = 25 } = options;
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (seen(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${deadlineMs} ms for: ${what}. Last answer: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
