// The processes under test: two writers, two relays, two consumers, and whoever joins for a while.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Id } from '@passerelle/shared/domain/ids';
import { openLedger, type Ledger } from './ledger';
import { startMember, type Ending, type Member } from './member';
import { NO_ORDERS, type FromProcess, type Orders, type Point, type Role, type Setting, type ToProcess } from './messages';

/** The program of each role, beside this file. */
export type Programs = Readonly<Record<Role, string>>;

export const PROGRAMS: Programs = { writer: 'writer-process.js', relay: 'relay-process.js', consumer: 'consumer-process.js' };

export interface Death {
  readonly member: Member;
  readonly actId: Id | null;
  readonly at: number;
}

export interface Crew {
  of(role: Role): readonly Member[];
  orders(): Orders;
  /** Changes what all are to do. */
  order(change: Partial<Orders>): void;
  /** Lets the first process of a role that comes to a point die there; null when none came within so many milliseconds. */
  dieAt(role: Role, point: Point, withinMs?: number): Promise<Death | null>;
  /** The relay that leads now. */
  leader(): Member | null;
  /** One more process of a role, until it leaves. */
  join(role: Role): Promise<Member>;
  leave(member: Member, name: 'SIGTERM' | 'SIGKILL'): Promise<Ending>;
  /** Writes to another ledger from now on. */
  listen(ledger: Ledger): void;
  /** Wakes who is frozen, disarms all, and takes all special orders back. */
  heal(): void;
  stop(): Promise<void>;
}

export interface CrewPlan {
  readonly programs: Programs;
  readonly setting: Omit<Setting, 'name' | 'seed'>;
  readonly seed: number;
  readonly logFolder: string;
}

const EACH = 2;
const DIE_WITHIN_MS = 30_000;
const ARM_AGAIN_AFTER_MS = 100;

export async function startCrew(plan: CrewPlan): Promise<Crew> {
  const members = new Set<Member>();
  const deaths: Death[] = [];
  let orders = NO_ORDERS;
  let ledger = openLedger();
  let born = 0;

  function said(member: Member, message: FromProcess): void {
    ledger.hear(member, message);
    if (message.say === 'dying') deaths.push({ member, actId: message.actId, at: Date.now() });
  }

  function begin(role: Role): Member {
    born += 1;
    const name = `${role}-${born}`;
    const own = { name, role, script: plan.programs[role], seed: plan.seed + born * 1_000, logFile: join(plan.logFolder, `${name}.log`) };
    const member = startMember(
      { ...own, setting: plan.setting, orders: () => orders },
      { said, ended: (ended, ending) => ledger.noteEnding(ended, ending) },
    );
    members.add(member);
    return member;
  }

  const of = (role: Role) => [...members].filter((member) => member.role === role);
  const tell = (told: Iterable<Member>, message: ToProcess) => [...told].forEach((member) => member.send(message));
  for (const role of ['writer', 'relay', 'consumer'] as const) for (let count = 0; count < EACH; count += 1) begin(role);
  await Promise.all([...members].map((member) => member.ready()));

  return {
    of,
    orders: () => orders,
    order(change) {
      orders = { ...orders, ...change };
      tell(members, { orders });
    },
    dieAt: (role, point, withinMs = DIE_WITHIN_MS) =>
      firstDeath({ deaths, role, arm: (to) => tell(of(role), { arm: to }), withinMs }, point),
    leader: () => of('relay').find((member) => member.state()?.relay === 'leading') ?? null,
    async join(role) {
      const member = begin(role);
      await member.ready();
      return member;
    },
    async leave(member, name) {
      members.delete(member);
      return member.retire(name);
    },
    listen(next) {
      ledger = next;
    },
    heal() {
      for (const member of members) member.signal('SIGCONT');
      orders = { ...NO_ORDERS, load: orders.load };
      tell(members, { arm: null });
      tell(members, { orders });
    },
    async stop() {
      await Promise.all([...members].map((member) => member.retire('SIGKILL')));
      members.clear();
    },
  };
}

interface Arming {
  readonly deaths: readonly Death[];
  readonly role: Role;
  readonly arm: (to: Point | null) => void;
  readonly withinMs: number;
}

/** Arms all of a role, again and again as they may be restarting, until one has died of it. */
async function firstDeath({ deaths, role, arm, withinMs }: Arming, point: Point): Promise<Death | null> {
  const before = deaths.length;
  const death = () => deaths.slice(before).find(({ member }) => member.role === role);
  for (const deadline = performance.now() + withinMs; performance.now() < deadline && death() === undefined;) {
    arm(point);
    await pause(ARM_AGAIN_AFTER_MS);
  }
  arm(null);
  return death() ?? null;
}
