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

export interface ReadOptions {
  readonly topics: readonly string[];
  /** Most records handed over at once. */
  readonly chunkSize: number;
  /** Offset from which a partition is read; 0 unless said. */
  from?(topic: string, partition: number): number;
  /** Takes a chunk, all of one partition, in order. When it throws, reading ends with its error. */
  handle(records: readonly DeliveredRecord[]): Promise<void>;
}

export interface FollowOptions {
  readonly topics: readonly string[];
  /** Most records handed over at once. */
  readonly chunkSize: number;
  /** So many of the last records of each partition come first; 0 unless said. */
  readonly before?: number;
  /** Hears of a chunk, all of one partition, in order. It must not throw: what it was told does not come again. */
  hear(records: readonly DeliveredRecord[]): void;
}

/** The event log: seven methods that the Postgres and the Kafka adapters both offer, checked by one conformance suite. */
export interface EventLog {
  /** Creates what is missing; safe to call by several processes at once. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  /**
   * Appends the records and resolves when they are durable. When a topic does not exist, nothing is appended. After any other error the
   * log may hold them or not: the Postgres log all or none of them, Kafka also a part, of each partition the first ones. The caller
   * repeats the whole call before it publishes anything later; each key then keeps its order, and readers drop what stands there twice.
   */
  publish(records: readonly LogRecord[]): Promise<void>;
  subscribe(options: SubscribeOptions): Promise<Subscribed>;
  /**
   * Hands over, one chunk after the other, what the topics hold when it is called, each partition in order, and resolves. It takes
   * part in no group of subscribers and moves no position. A topic that does not exist holds nothing.
   */
  read(options: ReadOptions): Promise<void>;
  /**
   * Tells this process, whatever others read, what is published from now on, through every absence of the log and without a gap. It takes
   * part in no group and leaves nothing in the log, so a right to read is enough. Rejects when the log cannot say where it ends.
   */
  follow(options: FollowOptions): Promise<Subscribed>;
  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]>;
  close(): Promise<void>;
}
