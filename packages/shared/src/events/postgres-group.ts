// Consumer groups of the Postgres log. A member is one database session; the partitions it may read are the advisory locks it holds, and
// the members of a group are seen in the catalog of locks. So the death of a member is known at once and without any clock, and a member
// that was cut off cannot move a position: it writes positions through the session that holds the locks.
import { openSession, type Session } from './session';
import type { DeliveredRecord, SubscribeOptions, Subscribed } from './port';
import { backOffMs, wakeablePause } from './waiting';

/** Appends notify here. */
export const LOG_CHANNEL = 'passerelle_log';

/** How often a member looks who else is there. */
const BALANCE_EVERY_MS = 250;
/** Partitions of one member that are worked on at the same time, so that one that waits does not hold the others up. */
const WORKERS = 2;

interface MemberOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly pollMs: number;
  readonly onTrouble: (error: unknown) => void;
}

interface HeldPartition {
  readonly topic: string;
  readonly partition: number;
  /** Names its advisory lock. */
  readonly number: number;
  busy: boolean;
  /** To be given back to another member as soon as it is not busy. */
  leaving: boolean;
  failures: number;
  /** Not before this time of `performance.now()`, after a failure. */
  retryAt: number;
  servedAt: number;
}

/** Joins a group and goes on until stopped, through every absence of the database. */
export function subscribeToPostgres(subscription: SubscribeOptions, options: MemberOptions): Subscribed {
  const rest = wakeablePause();
  const state = { stopping: false, failures: 0 };

  async function stayMember(): Promise<void> {
    while (!state.stopping) {
      try {
        await beMember();
      } catch (error) {
        options.onTrouble(error);
        state.failures += 1;
        if (!state.stopping) await rest.pause(backOffMs(state.failures));
      }
    }
  }

  async function beMember(): Promise<void> {
    const session = await openSession({ url: options.url, applicationName: options.applicationName, onNotification: rest.wake });
    const member = new Member(session, { subscription, onTrouble: options.onTrouble, wake: rest.wake });
    try {
      await member.enter();
      state.failures = 0;
      for (let balanceAt = 0; !state.stopping;) {
        if (performance.now() >= balanceAt) {
          await member.balance();
          balanceAt = performance.now() + BALANCE_EVERY_MS;
        }
        await member.startWork();
        await rest.pause(Math.min(options.pollMs, BALANCE_EVERY_MS));
      }
    } finally {
      await member.finishWork();
      await session.end();
    }
  }

  const running = stayMember();
  return {
    async stop() {
      state.stopping = true;
      rest.wake();
      await running;
    },
  };
}

interface MemberContext {
  readonly subscription: SubscribeOptions;
  readonly onTrouble: (error: unknown) => void;
  readonly wake: () => void;
}

class Member {
  private readonly session: Session;
  private readonly context: MemberContext;
  private readonly held = new Map<number, HeldPartition>();
  private readonly work = new Set<Promise<void>>();
  private groupNumber = 0;

  constructor(session: Session, context: MemberContext) {
    this.session = session;
    this.context = context;
  }

  /** Makes the group when it is new and lets the other members see this one. */
  async enter(): Promise<void> {
    const { group } = this.context.subscription;
    await this.session.query('insert into log_group (name) values ($1) on conflict do nothing', [group]);
    const [row] = await this.session.query<{ number: number }>('select number from log_group where name = $1', [group]);
    if (row === undefined) throw new Error(`The group ${group} could not be made.`);
    this.groupNumber = row.number;
    await this.session.query(`listen ${LOG_CHANNEL}`);
    await this.session.query('select pg_advisory_lock($1, pg_backend_pid())', [this.memberLock()]);
  }

  /** Takes or gives back partitions until this member holds its share. The shares of all members add up to all partitions. */
  async balance(): Promise<void> {
    const partitions = await this.session.query<{ topic: string; partition: number; number: number }>(
      'select topic, partition, number from log_partition where topic = any($1) order by number',
      [[...this.context.subscription.topics]],
    );
    const share = await this.shareOf(partitions.length);
    const staying = [...this.held.values()].filter(({ leaving }) => !leaving);
    const tooMany = staying.sort((left, right) => Number(left.busy) - Number(right.busy)).slice(0, Math.max(0, staying.length - share));
    for (const partition of tooMany) partition.leaving = true;
    for (const partition of this.held.values()) if (partition.leaving && !partition.busy) await this.giveBack(partition);
    const wanted = share - this.held.size;
    if (wanted <= 0) return;
    const free = partitions.filter(({ number }) => !this.held.has(number));
    // A function in `from` is read row by row until the limit is reached: no more locks are taken than rows are answered.
    const taken = await this.session.query<{ number: number }>(
      'select number from unnest($2::int[]) number where pg_try_advisory_lock($1, number) limit $3',
      [this.partitionLock(), free.map(({ number }) => number), wanted],
    );
    const numbers = new Set(taken.map(({ number }) => number));
    for (const partition of free.filter(({ number }) => numbers.has(number))) {
      this.held.set(partition.number, { ...partition, busy: false, leaving: false, failures: 0, retryAt: 0, servedAt: 0 });
    }
  }

  /** Starts on the partitions that have something to read, those first that waited longest. */
  async startWork(): Promise<void> {
    if (this.session.isLost()) throw new Error('The session of a group member broke.');
    const room = WORKERS - this.work.size;
    const idle = [...this.held.values()].filter(({ busy, leaving, retryAt }) => !busy && !leaving && retryAt <= performance.now());
    if (room <= 0 || idle.length === 0) return;
    const ready = await this.session.query<{ number: number; position: string | number }>(
      `select number, coalesce(g.next_offset, 0) as position
       from log_partition p left join (select * from log_position where group_name = $1) g using (topic, partition)
       where number = any($2) and p.next_offset > coalesce(g.next_offset, 0)`,
      [this.context.subscription.group, idle.map(({ number }) => number)],
    );
    const positions = new Map(ready.map(({ number, position }) => [number, Number(position)]));
    const next = idle.filter(({ number }) => positions.has(number)).sort((left, right) => left.servedAt - right.servedAt);
    for (const partition of next.slice(0, room)) this.start(partition, positions.get(partition.number) ?? 0);
  }

  /** Waits for the chunks under way. */
  async finishWork(): Promise<void> {
    await Promise.all(this.work);
  }

  private start(partition: HeldPartition, position: number): void {
    partition.busy = true;
    partition.servedAt = performance.now();
    const working = this.handleChunk(partition, position).catch((error: unknown) => {
      this.context.onTrouble(error);
      partition.failures += 1;
      partition.retryAt = performance.now() + backOffMs(partition.failures);
    });
    const ended = working.then(() => {
      partition.busy = false;
      this.work.delete(ended);
      this.context.wake();
    });
    this.work.add(ended);
  }

  private async handleChunk(held: HeldPartition, position: number): Promise<void> {
    const { group, chunkSize, handle } = this.context.subscription;
    const { topic, partition } = held;
    const rows = await this.session.query<{ log_offset: string | number; key: string; headers: Record<string, string>; value: string }>(
      `select log_offset, key, headers, value from log_record where topic = $1 and partition = $2 and log_offset >= $3
       order by log_offset limit $4`,
      [topic, partition, position, chunkSize],
    );
    const records: DeliveredRecord[] = rows.map(({ log_offset, key, headers, value }) => ({
      topic,
      partition,
      offset: Number(log_offset),
      key,
      headers,
      value,
    }));
    const last = records.at(-1);
    if (last === undefined) return;
    await handle(records, async () => {
      if (this.session.isLost()) throw new Error(`Partition ${topic}/${partition} may be another member's: its session broke.`);
    });
    await this.session.query(
      `insert into log_position (group_name, topic, partition, next_offset) values ($1, $2, $3, $4)
       on conflict (group_name, topic, partition) do update set next_offset = excluded.next_offset`,
      [group, topic, partition, last.offset + 1],
    );
    held.failures = 0;
  }

  private async giveBack(partition: HeldPartition): Promise<void> {
    await this.session.query('select pg_advisory_unlock($1, $2)', [this.partitionLock(), partition.number]);
    this.held.delete(partition.number);
  }

  /** How many of the partitions fall to this member: as many as to each other, and one more to the first few when they do not divide. */
  private async shareOf(partitions: number): Promise<number> {
    const members = await this.session.query<{ pid: number; own: boolean }>(
      `select objid::bigint::int as pid, objid::bigint = pg_backend_pid() as own from pg_locks
       where locktype = 'advisory' and granted and objsubid = 2 and classid::bigint = $1
         and database = (select oid from pg_database where datname = current_database())
       order by 1`,
      [this.memberLock()],
    );
    const rank = members.findIndex(({ own }) => own);
    if (rank < 0) throw new Error('This member is not among the members of its group.');
    return Math.floor(partitions / members.length) + (rank < partitions % members.length ? 1 : 0);
  }

  private partitionLock(): number {
    return this.groupNumber * 2;
  }

  private memberLock(): number {
    return this.groupNumber * 2 + 1;
  }
}
