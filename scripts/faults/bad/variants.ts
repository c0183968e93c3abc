// Six ways to build the backbone that look right on a quiet day. Each is a program of its own; the checker must tell them by what they do.
import { setTimeout as pause } from 'node:timers/promises';
import type { Findings } from '../checker';
import type { Programs } from '../crew';
import type { Fault } from '../fault';
import type { Point, Role } from '../messages';

export interface Variant {
  readonly name: string;
  readonly programs: Partial<Programs>;
  /** The finding that gives it away. */
  readonly caughtBy: keyof Findings;
  /** The fault without which nobody sees it. */
  readonly fault: Fault;
}

const SHORT = { row: 23, track: 'deaths', long: { facts: 300, actsPerSecond: 100, strikes: 3 } } as const;

function deathAt(role: Role, point: Point): Fault {
  return { ...SHORT, name: `${role} killed ${point}`, strike: async ({ crew }) => (await crew.dieAt(role, point)) !== null };
}

/** What a relay publishes twice stands close together when nobody reads meanwhile. */
const repeatsUnread: Fault = {
  ...SHORT,
  name: 'facts published twice while no consumer reads',
  async strike({ crew }) {
    const consumers = crew.of('consumer');
    for (const consumer of consumers) consumer.signal('SIGSTOP');
    try {
      const death = await crew.dieAt('relay', 'after-ack');
      await pause(1_500);
      return death !== null;
    } finally {
      for (const consumer of consumers) consumer.signal('SIGCONT');
    }
  },
};

const frozenRelay: Fault = {
  ...SHORT,
  name: 'relay frozen, then resumed',
  async strike({ crew }, draw) {
    const relay = draw.oneOf(crew.of('relay'));
    relay.signal('SIGSTOP');
    await pause(500);
    relay.signal('SIGCONT');
    return true;
  },
};

const nothing: Fault = {
  ...SHORT,
  name: 'nothing but acts that are given up',
  async strike() {
    await pause(1_000);
    return true;
  },
};

export const VARIANTS: readonly Variant[] = [
  { name: 'no-inbox', programs: { consumer: 'bad/no-inbox.js' }, caughtBy: 'twice', fault: deathAt('consumer', 'after-handle') },
  { name: 'inbox-outside', programs: { consumer: 'bad/inbox-outside.js' }, caughtBy: 'twice', fault: deathAt('consumer', 'between') },
  { name: 'no-dedupe-in-batch', programs: { consumer: 'bad/no-dedupe-in-batch.js' }, caughtBy: 'twice', fault: repeatsUnread },
  { name: 'two-relays', programs: { relay: 'bad/two-relays.js' }, caughtBy: 'outOfOrder', fault: frozenRelay },
  { name: 'publish-before-commit', programs: { writer: 'bad/publish-before-commit.js' }, caughtBy: 'untrue', fault: nothing },
  {
    name: 'offset-before-effect',
    programs: { consumer: 'bad/offset-before-effect.js' },
    caughtBy: 'lost',
    fault: deathAt('consumer', 'in-handler'),
  },
];
