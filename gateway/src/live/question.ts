// One question of one person, asked anew whenever a fact touches it, however many of his streams wait for the answer. It is asked by one
// execution at a time, so that no answer overtakes another; what happens meanwhile is answered together, by the next one.
import type { Id } from '@passerelle/shared/domain/ids';
import type { Ask, Outcome, Reader } from './ask';
import type { HeardFact, Touched } from './facts';
import type { LiveMetrics } from './metrics';
import { oneByOne } from './one-by-one';
import { pendingFacts } from './pending-facts';
import type { Watch } from './read-watches';

export type Answer = Extract<Outcome, { kind: 'answer' }>;

/** One watch of one stream. */
export interface Listener {
  readonly reader: Reader;
  /** False until it was told anything: then also half an answer is better than none. */
  hasAnswer(): boolean;
  /** `facts` are those that the answer shows. */
  answered(answer: Answer, facts: readonly HeardFact[]): void;
  gone(code: string): void;
  signedOut(): void;
}

export interface Question {
  join(listener: Listener): void;
  /** Answers whether somebody still listens. */
  leave(listener: Listener): boolean;
  touch(fact: HeardFact): void;
}

export interface QuestionParts {
  readonly ask: Ask;
  /** Waits for a turn: so many questions are asked at once, and not more. */
  readonly inTurn: <Answered>(work: () => Promise<Answered>) => Promise<Answered>;
  /**
   * Takes note of what the question touches; answers what was said of that in the last minute. Once everybody has left it is not called: what
   * it noted then would be kept for ever.
   */
  readonly touches: (question: Question, touched: Touched) => readonly HeardFact[];
  readonly asked: ReadonlySet<Id>;
  readonly metrics: LiveMetrics;
}

/** An act often tells several facts: they are waited for. */
const TOGETHER_WITHIN_MS = 5;
const NOT_OFTENER_THAN_MS = 100;
const [FIRST_REST_MS, LONGEST_REST_MS] = [50, 30_000];
/** So often an answer that is not settled is held back, while the listener has an older one that was. */
const HELD_BACK = 3;

export function openQuestion(watch: Watch, { ask, inTurn, touches, asked, metrics }: QuestionParts): Question {
  const listeners = new Set<Listener>();
  const pending = pendingFacts();
  const ending = new AbortController();
  const asking = oneByOne((begun) => inTurn(() => askOnce(begun)), NOT_OFTENER_THAN_MS);
  let recent: readonly HeardFact[] = [];
  let failures = 0;

  async function askOnce(begun: () => void): Promise<void> {
    begun();
    const joined = [...listeners];
    const reader = longestSignedIn(joined);
    if (reader === undefined) return;
    const facts = pending.next(recent);
    metrics.executions.inc();
    const outcome = await ask(watch, { reader, facts, signal: ending.signal }).catch((): Outcome => ({ kind: 'failed' }));
    if (listeners.size > 0) settle(outcome, { reader, facts, joined: joined.filter((each) => listeners.has(each)) });
  }

  function settle(outcome: Outcome, { reader, facts, joined }: Run): void {
    if (outcome.kind === 'answer') {
      settleAnswer(outcome, { reader, facts, joined });
    } else if (outcome.kind === 'gone') {
      for (const each of joined) each.gone(outcome.code);
    } else if (outcome.kind === 'signed out') {
      for (const each of joined) if (each.reader.authorization === reader.authorization) each.signedOut();
      asking.want(0);
    } else {
      askAgain();
    }
  }

  function settleAnswer(answer: Answer, { joined, facts }: Run): void {
    if (answer.isSettled) {
      failures = 0;
      pending.cover(facts);
    } else {
      askAgain();
    }
    recent = touches(question, { asked, shown: answer.shown });
    for (const fact of recent) pending.note(fact);
    if (!pending.isEmpty()) asking.want(answer.isSettled ? TOGETHER_WITHIN_MS : restAfter(failures));
    const isHeldBack = !answer.isSettled && failures <= HELD_BACK;
    for (const each of joined) if (!isHeldBack || !each.hasAnswer()) each.answered(answer, facts);
  }

  function askAgain(): void {
    failures += 1;
    asking.want(restAfter(failures));
  }

  const question: Question = {
    join(listener) {
      if (listeners.size === 0) recent = touches(question, { asked, shown: new Set() });
      listeners.add(listener);
      asking.want(0);
    },
    leave(listener) {
      listeners.delete(listener);
      if (listeners.size > 0) return true;
      asking.stop();
      ending.abort();
      return false;
    },
    touch(fact) {
      if (pending.note(fact) && !asking.want(TOGETHER_WITHIN_MS)) metrics.coalesced.inc();
    },
  };
  return question;
}

interface Run {
  readonly reader: Reader;
  /** Facts that the answer had to show: those that the question was asked for, and of the last minute besides. */
  readonly facts: readonly HeardFact[];
  /** Whoever joined later waits for an answer that was begun later. */
  readonly joined: readonly Listener[];
}

/** The reader of this person whose token ends last. */
function longestSignedIn(listeners: readonly Listener[]): Reader | undefined {
  const readers = listeners.map(({ reader }) => reader);
  return readers.sort((left, right) => right.validUntil - left.validUntil)[0];
}

function restAfter(failures: number): number {
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(failures, 10));
}
