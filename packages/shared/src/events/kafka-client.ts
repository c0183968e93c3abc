// How this project speaks to Kafka. kafkajs repeats a request a few times within two seconds; every longer absence is waited out by loops
// of our own, which replace a client that failed by a new one. So nothing depends on how well a client recovers.
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Kafka, logLevel, type ISocketFactory, type SASLOptions } from 'kafkajs';
import type { KafkaSasl } from './event-log-config';
import { passOverNegativeTimeouts } from './kafka-warning';

export interface KafkaPlace {
  /** `host:port` of some brokers; they name the others. */
  readonly brokers: readonly string[];
  readonly tls?: boolean;
  readonly sasl?: KafkaSasl | null;
  /** Shown by the brokers for each connection. */
  readonly applicationName?: string;
}

/** Repeats of one request. All numbers are given, as kafkajs has other defaults in tests. */
export const RETRY = { initialRetryTime: 50, factor: 0.2, multiplier: 2, maxRetryTime: 500, retries: 6 };

const KEEP_ALIVE_MS = 60_000;

export function openKafka({ brokers, tls = false, sasl = null, applicationName = 'event-log' }: KafkaPlace): Kafka {
  passOverNegativeTimeouts(process);
  return new Kafka({
    clientId: applicationName,
    brokers: [...brokers],
    ssl: tls,
    ...(sasl === null ? {} : { sasl: saslOptions(sasl) }),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    retry: RETRY,
    socketFactory: openSocket,
    // What fails is thrown, and told once by whoever catches it.
    logLevel: logLevel.NOTHING,
  });
}

/** At every try to connect, kafkajs closes the last dead socket once more, which leaves a listener on it: they may be many. */
const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = ssl ? connectTls({ host, port, ...name, ...ssl }, onConnect) : connectPlain({ host, port }, onConnect);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  socket.setMaxListeners(0);
  return socket;
};

function saslOptions({ mechanism, username, password }: KafkaSasl): SASLOptions {
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
}

const LEAVE_WITHIN_MS = 3_000;

/** Waits for a client to leave in order, but not for brokers that are connected and do not answer. */
export async function goodbye(leaving: Promise<unknown>): Promise<void> {
  await Promise.race([leaving, pause(LEAVE_WITHIN_MS, undefined, { ref: false })]);
}

interface Client {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** A client that is connected when first used. */
export interface KeptClient<Kept extends Client> {
  /** A client with which something failed is let go, and the next use connects a new one. */
  use<Answer>(work: (client: Kept) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

export function keepClient<Kept extends Client>(make: () => Kept): KeptClient<Kept> {
  const leaving = new Set<Promise<void>>();
  let current: Promise<Kept> | null = null;
  let closed = false;

  async function connect(): Promise<Kept> {
    const client = make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      letGo(Promise.resolve(client));
      throw error;
    }
  }

  function letGo(client: Promise<Kept>): void {
    const gone: Promise<void> = client
      .then((connected) => connected.disconnect())
      .catch(() => undefined)
      .then(() => void leaving.delete(gone));
    leaving.add(gone);
  }

  return {
    async use(work) {
      if (closed) throw new Error('The event log was closed.');
      const connecting = (current ??= connect());
      try {
        return await work(await connecting);
      } catch (error) {
        if (current === connecting) {
          current = null;
          letGo(connecting);
        }
        throw error;
      }
    },
    async close() {
      closed = true;
      if (current !== null) letGo(current);
      await goodbye(Promise.all(leaving));
    },
  };
}
