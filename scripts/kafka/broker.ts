// A real Apache Kafka broker on the loopback address, without Docker: one JVM, started in some two seconds, which can be killed and comes
// back at the same address with all that it acknowledged. It never outlives the process that started it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from '../launcher/free-port';
import { ROOT } from '../root';
import { serves } from './readiness';
import { findKafkaRuntime, type KafkaRuntime } from './runtime';
import { certificateIn, makeKeyStore, scramUsers, securedSettings, type SecuredPort, type User } from './secured-port';
import { LOGGING, propertiesOf, serverSettings } from './server-properties';

export interface KafkaOptions {
  /** Keeps the log there; else the log is removed when the broker is stopped. */
  readonly folder?: string;
  /** Port of the clients; a free one unless given. */
  readonly port?: number;
  readonly runtime?: KafkaRuntime;
  /** Opens a second port, with TLS and for this user only. */
  readonly secured?: User;
}

export interface RunningKafka {
  /** As clients want it: `['127.0.0.1:29092']`. */
  readonly brokers: readonly string[];
  /** The second port, and the file of the certificate that its clients must trust; null unless asked for. */
  readonly secured: { readonly brokers: readonly string[]; readonly certificate: string } | null;
  /** Ends it in order, and removes a log that nobody keeps. */
  stop(): Promise<void>;
  /** Ends it with -9. */
  kill(): Promise<void>;
  /** Starts it again at the same address; resolves when it serves. */
  start(): Promise<void>;
}

const START_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 15_000;
const PORT_FREE_WITHIN_MS = 20_000;
const JVM = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Djava.awt.headless=true'];

/** Starts a broker and resolves when it serves. Throws, naming what is missing, where there is no Java 17 or no Maven. */
export async function startKafka(options: KafkaOptions = {}): Promise<RunningKafka> {
  const runtime = options.runtime ?? findKafkaRuntime();
  if ('missing' in runtime) throw new Error(`${runtime.missing}.`);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'passerelle-kafka-'));
  const port = options.port ?? (await freePort());
  const controllerPort = await freePort(new Set([port]));
  const secured = options.secured === undefined ? null : { ...options.secured, port: await freePort(new Set([port, controllerPort])) };
  const broker = new Broker({ runtime, folder, port, controllerPort, secured, kept: options.folder !== undefined });
  try {
    broker.format();
    await broker.start();
  } catch (error) {
    await broker.stop();
    throw error;
  }
  return {
    brokers: [`127.0.0.1:${port}`],
    secured: secured === null ? null : { brokers: [`127.0.0.1:${secured.port}`], certificate: certificateIn(folder) },
    stop: () => broker.stop(),
    kill: () => broker.kill(),
    start: () => broker.start(),
  };
}

interface BrokerSetting {
  readonly runtime: KafkaRuntime;
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly secured: SecuredPort | null;
  readonly kept: boolean;
}

interface Running {
  readonly jvm: ChildProcess;
  readonly guardian: ChildProcess;
  readonly ended: Promise<void>;
}

class Broker {
  private readonly setting: BrokerSetting;
  private running: Running | null = null;

  constructor(setting: BrokerSetting) {
    this.setting = setting;
  }

  /** Writes the configuration anew, as ports change from start to start, and formats the log directory once. */
  format(): void {
    const { folder, port, controllerPort, runtime, secured } = this.setting;
    mkdirSync(folder, { recursive: true });
    if (secured !== null) makeKeyStore(runtime, folder);
    const place = { port, controllerPort, log: this.path('log') };
    writeFileSync(
      this.path('server.properties'),
      propertiesOf({ ...serverSettings(place), ...(secured === null ? {} : securedSettings(place, folder, secured)) }),
      { mode: 0o600 },
    );
    writeFileSync(this.path('log4j2.properties'), LOGGING);
    if (existsSync(this.path('log', 'meta.properties'))) return;
    // One that began with a hyphen would be taken for an option.
    const clusterId = `K${randomBytes(16).toString('base64url').slice(1)}`;
    const made = spawnSync(
      runtime.java,
      [
        ...this.jvmFlags(),
        ...['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', this.path('server.properties')],
        ...(secured === null ? [] : scramUsers(secured)),
      ],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`The log directory of Kafka could not be formatted:\n${made.stdout}${made.stderr}`);
  }

  async start(): Promise<void> {
    if (this.running !== null) return;
    const { port, controllerPort, secured } = this.setting;
    await untilFree([port, controllerPort, ...(secured === null ? [] : [secured.port])]);
    const running = this.spawnJvm();
    this.running = running;
    const deadline = Date.now() + START_WITHIN_MS;
    while (!(await serves([`127.0.0.1:${port}`]))) {
      if (running.jvm.exitCode !== null || running.jvm.signalCode !== null || Date.now() > deadline) {
        await this.kill();
        throw new Error(`Kafka did not start. Its last words:\n${readFileSync(this.path('kafka.log'), 'utf8').slice(-2_000)}`);
      }
      await pause(50);
    }
  }

  async kill(): Promise<void> {
    this.running?.jvm.kill('SIGKILL');
    await this.running?.ended;
    this.running = null;
  }

  async stop(): Promise<void> {
    const { running } = this;
    running?.jvm.kill('SIGTERM');
    const hanging = setTimeout(() => running?.jvm.kill('SIGKILL'), STOP_WITHIN_MS);
    await running?.ended;
    clearTimeout(hanging);
    this.running = null;
    if (!this.setting.kept) rmSync(this.setting.folder, { recursive: true, force: true });
  }

  private spawnJvm(): Running {
    const { runtime, folder, kept } = this.setting;
    const log = openSync(this.path('kafka.log'), 'a', 0o600);
    // Detached: Ctrl-C in the terminal reaches the starter alone, which stops the broker last.
    const jvm = spawn(runtime.java, [...this.jvmFlags(), 'kafka.Kafka', this.path('server.properties')], {
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    const guardian = spawn(process.execPath, [join(ROOT, 'scripts', 'kafka', 'guardian.mjs'), String(jvm.pid), ...(kept ? [] : [folder])], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    guardian.unref();
    const ended = new Promise<void>((resolve) => {
      const end = () => {
        // Its process number may soon be another's.
        guardian.kill('SIGKILL');
        resolve();
      };
      jvm.once('exit', end);
      jvm.once('error', end);
    });
    return { jvm, guardian, ended };
  }

  private jvmFlags(): string[] {
    return [...JVM, `-Dlog4j2.configurationFile=${this.path('log4j2.properties')}`, '-cp', join(this.setting.runtime.jars, '*')];
  }

  private path(...names: string[]): string {
    return join(this.setting.folder, ...names);
  }
}

/** Connections of a killed broker hold its port for a moment. */
async function untilFree(ports: readonly number[]): Promise<void> {
  const deadline = Date.now() + PORT_FREE_WITHIN_MS;
  for (const port of ports) {
    while (!(await isFree(port))) {
      if (Date.now() > deadline) throw new Error(`Port ${port}, which Kafka needs, was not free in time.`);
      await pause(20);
    }
  }
}
