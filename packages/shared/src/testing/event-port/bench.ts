import { newId } from '../../domain/ids';
import type { DeliveredRecord, EventLog, LogRecord, Subscribed, SubscribeOptions } from '../../events/port';

/** A log of its own for one suite, with the power to break it. */
export interface EventPortFixture {
  /** One process' view of the log. */
  connect(): EventLog;
  /** Cuts all connections and refuses new ones. */
  takeDown(): Promise<void>;
  /** Resolves when the log serves again. */
  bringUp(): Promise<void>;
  /** How often it is taken down under load: less often where it needs seconds to come back. */
  readonly outages: number;
  /** A member of which nothing was heard for so long loses its partitions. */
  readonly sessionMs: number;
  close(): Promise<void>;
}

export interface Bench {
  readonly connect: () => EventLog;
  readonly openTopic: () => Promise<{ log: EventLog; topic: string }>;
}

export interface Reader extends Subscribed {
  readonly group: string;
  /** In the order of delivery. */
  readonly seen: DeliveredRecord[];
  /** Chunks begun. */
  started(): number;
}

export interface ReadOptions {
  readonly topic: string;
  readonly group?: string;
  readonly chunkSize?: number;
  readonly handle?: SubscribeOptions['handle'];
}

export async function read(log: EventLog, { topic, group = `group-${newId()}`, chunkSize = 50, handle }: ReadOptions): Promise<Reader> {
  const seen: DeliveredRecord[] = [];
  let started = 0;
  const subscribed = await log.subscribe({
    group,
    topics: [topic],
    chunkSize,
    handle: async (records, heartbeat) => {
      started += 1;
      await handle?.(records, heartbeat);
      seen.push(...records);
    },
  });
  return { group, seen, started: () => started, stop: () => subscribed.stop() };
}

export function record(topic: string, key: string, version: number): LogRecord {
  return { topic, key, headers: { version: String(version) }, value: JSON.stringify({ key, version }) };
}

/** Versions 1 to `versions` of keys `key-0` and up, key after key. */
export function recordsOf(topic: string, keys: number, versions: number): LogRecord[] {
  const all = Array.from({ length: keys * versions }, (_, index) => ({ key: index % keys, version: Math.floor(index / keys) + 1 }));
  return all.map(({ key, version }) => record(topic, `key-${key}`, version));
}

export function openGate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

export const versionOf = ({ headers }: LogRecord) => Number(headers['version']);
export const nameOf = ({ partition, offset }: DeliveredRecord) => `${partition}/${offset}`;

export function firstDeliveries(records: readonly DeliveredRecord[]): DeliveredRecord[] {
  return [...new Map([...records].reverse().map((delivered) => [nameOf(delivered), delivered])).values()].reverse();
}

export function expectOrderPerKey(records: readonly DeliveredRecord[]): void {
  const last = new Map<string, number>();
  for (const delivered of records) {
    const before = last.get(delivered.key) ?? 0;
    expect(versionOf(delivered)).toBeGreaterThanOrEqual(before);
    last.set(delivered.key, versionOf(delivered));
  }
}

/** Offsets of each partition are 0, 1, 2 and so on, in the order of delivery. */
export function expectNoGap(records: readonly DeliveredRecord[]): void {
  const next = new Map<number, number>();
  for (const { partition, offset } of records) {
    expect(offset).toBe(next.get(partition) ?? 0);
    next.set(partition, offset + 1);
  }
}

export async function endOf(log: EventLog, topic: string): Promise<number> {
  return (await log.lag('nobody', [topic])).reduce((sum, { end }) => sum + end, 0);
}

export async function behind(log: EventLog, group: string, topic: string): Promise<number> {
  return (await log.lag(group, [topic])).reduce((sum, { end, position }) => sum + end - position, 0);
}
