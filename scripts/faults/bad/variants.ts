// The known-bad variants, each as a program of its own; the checker must tell them by what they do.
import { setTimeout as pause } from 'node:timers/promises';
import { KNOWN_BAD, type KnownBadName } from '@passerelle/shared/testing/known-bad/variants';
import type { Findings } from '../checker';
import type { Programs } from '../crew';
import type { Fault } from '../fault';
import type { Point, Role } from '../messages';

export interface Variant {
  readonly name: KnownBadName;
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
  variant('no-inbox', 'consumer', deathAt('consumer', 'after-handle')),
  variant('inbox-outside', 'consumer', deathAt('consumer', 'between')),
  variant('no-dedupe-in-batch', 'consumer', repeatsUnread),
  variant('two-relays', 'relay', frozenRelay),
  variant('publish-before-commit', 'writer', nothing),
  variant('offset-before-effect', 'consumer', deathAt('consumer', 'in-handler')),
];

/** A variant has its program beside this file, in the place of the sound one of a role. */
function variant(name: KnownBadName, role: Role, fault: Fault): Variant {
  return { name, programs: { [role]: `bad/${name}.js` }, caughtBy: KNOWN_BAD[name].caughtBy, fault };
}
