/** A record as a publisher hands it over: records of one key stay in the order in which they were published. */
export interface LogRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A record as a consumer gets it back. */
export interface DeliveredRecord extends LogRecord {
  readonly partition: number;
  /** Position in the partition, counted from 0 without gaps. */
  readonly offset: number;
}

export interface SubscribeOptions {
  /** Members of one group share the partitions; each record goes to one of them. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Most records handed over at once. */
  readonly chunkSize: number;
  /**
   * Applies a chunk, all of one partition, in order. The position moves on only after it returned; when it throws, or the process dies,
   * the same records come again. It must call `heartbeat` in long work.
   */
  handle(records: readonly DeliveredRecord[], heartbeat: () => Promise<void>): Promise<void>;
}

export interface Subscribed {
  /** Finishes the chunk under way, gives the partitions back, and resolves. */
  stop(): Promise<void>;
}

/** How far a group is behind, per partition. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** The offset that the next published record will get. */
  readonly end: number;
  /** The offset that the group will read next. */
  readonly position: number;
}

/** The event log: five methods that the Postgres and the Kafka adapters both offer, checked by one conformance suite. */
export interface EventLog {
  /** Creates what is missing; safe to call by several processes at once. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  /** Appends all records or none, and resolves when they are durable. */
  publish(records: readonly LogRecord[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscribed>;
  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]>;
  close(): Promise<void>;
}
