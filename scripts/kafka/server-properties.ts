export interface BrokerPlace {
  /** Where clients and the broker itself connect, on the loopback address. */
  readonly port: number;
  readonly controllerPort: number;
  /** Folder of the log. */
  readonly log: string;
}

export type Settings = Readonly<Record<string, string | number>>;

/** One broker that is its own controller. Small and quick to start; what was acknowledged outlives its process, not a power cut. */
export function serverSettings({ port, controllerPort, log }: BrokerPlace): Settings {
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': log,
    // One broker: every factor is 1, or the inner topics can never be made.
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'default.replication.factor': 1,
    'min.insync.replicas': 1,
    'auto.create.topics.enable': 'false',
    'group.initial.rebalance.delay.ms': 0,
    // After a crash the broker waits out its own old session before it serves again.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 300,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
    // Every partition's index is as large as this when it is made.
    'log.index.size.max.bytes': 1_048_576,
  };
}

/** Settings as the broker reads them: one line each. */
export function propertiesOf(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

export const LOGGING = [
  'rootLogger.level=warn',
  'rootLogger.appenderRef.out.ref=out',
  'appender.out.type=Console',
  'appender.out.name=out',
  'appender.out.layout.type=PatternLayout',
  'appender.out.layout.pattern=%d{ISO8601} %p %c{1} %m%n',
  '',
].join('\n');
