// Rows 6, 7, 13 and 22: processes that freeze, come and go, or are replaced while the others go on.
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../fault';
import type { Member } from '../member';

const LONG = { facts: 10_000, actsPerSecond: 80, strikes: 4 };
const DRAINED_WITHIN_MS = 5_000;

async function freeze(member: Member, milliseconds: number): Promise<void> {
  member.signal('SIGSTOP');
  try {
    await pause(milliseconds);
  } finally {
    member.signal('SIGCONT');
  }
}

/** Kafka takes a frozen member for dead after six seconds; in Postgres its session lives on, and nobody may take its partitions. */
const zombie: Fault = {
  row: 6,
  name: 'consumer frozen, then resumed',
  track: 'absences',
  long: LONG,
  async strike({ crew, adapter, mixed, ledger }, draw) {
    const facts = ledger.facts;
    await freeze(draw.oneOf(crew.of('consumer')), mixed && adapter === 'postgres' ? 3_000 : 8_000);
    return ledger.facts > facts;
  },
};

const storm: Fault = {
  row: 7,
  name: 'members join and leave',
  track: 'absences',
  long: LONG,
  async strike({ crew, mixed, ledger }) {
    const moved = ledger.moved;
    for (let round = 1; round <= (mixed ? 2 : 5); round += 1) {
      const guest = await crew.join('consumer');
      await pause(2_000);
      await crew.leave(guest, round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    }
    return ledger.moved > moved;
  },
};

const frozenLeader: Fault = {
  row: 13,
  name: 'leading relay frozen, then resumed',
  track: 'absences',
  long: LONG,
  async strike({ crew, mixed, ledger }) {
    const leader = await untilOneLeads(crew.leader);
    if (leader === null) return false;
    const facts = ledger.facts;
    await freeze(leader, mixed ? 3_000 : 10_000);
    return ledger.facts > facts;
  },
};

async function untilOneLeads(leader: () => Member | null): Promise<Member | null> {
  for (const deadline = performance.now() + 15_000; performance.now() < deadline; await pause(50)) {
    const member = leader();
    if (member !== null) return member;
  }
  return null;
}

const rolling: Fault = {
  row: 22,
  name: 'rolling restart of all',
  track: 'absences',
  long: { ...LONG, strikes: 3 },
  async strike({ crew, mixed }, draw) {
    const all = draw.shuffled((['writer', 'relay', 'consumer'] as const).flatMap((role) => crew.of(role)));
    let slowest = 0;
    for (const member of all) {
      await member.ready();
      const begun = performance.now();
      const ended = member.ended();
      member.signal('SIGTERM');
      const { how } = await ended;
      // In a mixed run it may have died of something else meanwhile.
      if (how !== 'exit 0' && !mixed) return false;
      slowest = Math.max(slowest, performance.now() - begun);
      await member.ready();
    }
    return slowest < DRAINED_WITHIN_MS;
  },
};

export const absences: readonly Fault[] = [zombie, storm, frozenLeader, rolling];
