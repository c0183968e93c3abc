// What the runner heard from its processes during one run.
import type { Id } from '@passerelle/shared/domain/ids';
import type { FromProcess, MemberState } from './messages';
import type { Ending, Member } from './member';

export interface Failure {
  readonly actId: Id;
  readonly begunAt: number;
  readonly at: number;
  readonly error: string;
}

export interface Ledger {
  /** Acts whose writer was told that they are committed. */
  readonly acked: Set<Id>;
  readonly failures: Failure[];
  /** Milliseconds of each act. */
  readonly actMs: number[];
  /** Endings that nobody wanted. */
  readonly fallen: string[];
  /** Smallest and largest memory of each consumer while it lived, in MB. */
  readonly memory: Map<string, { least: number; most: number }>;
  facts: number;
  refused: number;
  /** Records handed to consumers, repeats included. */
  delivered: number;
  /** Those of them that were taken slowly. */
  slowed: number;
  /** How often a partition went on at another member than before. */
  moved: number;
  /** How many members were handed records of different partitions last. */
  sharing(): number;
  /** How often a fact killed its consumer. */
  killedByFact: number;
  /** How often the log told a process to end. */
  logLost: number;
  hear(member: Member, message: FromProcess): void;
  noteEnding(member: Member, ending: Ending): void;
}

export function openLedger(): Ledger {
  const readers = new Map<number, string>();
  const ledger: Ledger = {
    acked: new Set(),
    failures: [],
    actMs: [],
    fallen: [],
    memory: new Map(),
    facts: 0,
    refused: 0,
    delivered: 0,
    slowed: 0,
    moved: 0,
    sharing: () => new Set(readers.values()).size,
    killedByFact: 0,
    logLost: 0,
    hear(member, message) {
      if (message.say === 'acted') noteAct(message);
      else if (message.say === 'refused') ledger.refused += 1;
      else if (message.say === 'failed') ledger.failures.push(message);
      else if (message.say === 'delivered') noteDelivery(member, message);
      else if (message.say === 'dying' && message.of === 'fact') ledger.killedByFact += 1;
      else if (message.say === 'state' && member.role === 'consumer') noteMemory(member, message.state);
    },
    noteEnding(member, { wanted, logWasLost, how }) {
      ledger.memory.delete(member.name);
      if (logWasLost) ledger.logLost += 1;
      else if (!wanted) ledger.fallen.push(`${member.name} (${how})`);
    },
  };

  function noteAct({ actId, facts, tookMs }: Extract<FromProcess, { say: 'acted' }>): void {
    ledger.acked.add(actId);
    ledger.facts += facts;
    ledger.actMs.push(tookMs);
  }

  function noteDelivery(member: Member, { partition, records, slowed }: Extract<FromProcess, { say: 'delivered' }>): void {
    ledger.delivered += records;
    if (slowed) ledger.slowed += records;
    const before = readers.get(partition);
    if (before !== undefined && before !== member.name) ledger.moved += 1;
    readers.set(partition, member.name);
  }

  function noteMemory(member: Member, { rssMb }: MemberState): void {
    const known = ledger.memory.get(member.name) ?? { least: rssMb, most: rssMb };
    ledger.memory.set(member.name, { least: Math.min(known.least, rssMb), most: Math.max(known.most, rssMb) });
  }

  return ledger;
}
