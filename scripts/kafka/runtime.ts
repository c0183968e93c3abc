// What a broker needs of the machine: Java 17, and the jars of Apache Kafka, which Maven brings once and which are kept for later starts.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root';

export interface KafkaRuntime {
  readonly java: string;
  /** Folder of the jars. */
  readonly jars: string;
}

const OLDEST_JAVA = 17;
const MAVEN_WITHIN_MS = 300_000;
const POM = join(ROOT, 'scripts', 'kafka', 'pom.xml');

/** Finds Java and the jars, fetching those that are missing; else answers why there can be no broker here. */
export function findKafkaRuntime(environment: NodeJS.ProcessEnv = process.env): KafkaRuntime | { readonly missing: string } {
  const home = environment['JAVA_HOME'];
  const java = home === undefined ? 'java' : join(home, 'bin', 'java');
  const version = javaVersion(java, environment);
  if (version === null) return { missing: `Kafka needs Java ${OLDEST_JAVA} or later; there is none` };
  if (version < OLDEST_JAVA) return { missing: `Kafka needs Java ${OLDEST_JAVA} or later; ${java} is ${version}` };
  const folder = join(cacheFolder(), kafkaVersion());
  if (existsSync(folder)) return { java, jars: folder };
  const failure = fetchJars(folder, environment);
  return failure === null ? { java, jars: folder } : { missing: failure };
}

function javaVersion(java: string, environment: NodeJS.ProcessEnv): number | null {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8', env: environment });
  const found = /version "(\d+)/.exec(stderr ?? '');
  return found === null ? null : Number(found[1]);
}

function kafkaVersion(): string {
  const found = /<kafka\.version>([^<]+)</.exec(readFileSync(POM, 'utf8'));
  if (found?.[1] === undefined) throw new Error(`${POM} names no kafka.version.`);
  return found[1];
}

/** `.data/kafka-libs`, or the system's folder for temporary files where the tree cannot be written to. */
function cacheFolder(): string {
  for (const folder of [join(ROOT, '.data', 'kafka-libs'), join(tmpdir(), 'passerelle-kafka-libs')]) {
    try {
      // The user of Postgres passes through .data: a folder made here is as open as one made by `npm start`.
      if (!existsSync(join(ROOT, '.data'))) mkdirSync(join(ROOT, '.data'), { mode: 0o711 });
      mkdirSync(folder, { recursive: true });
      rmSync(mkdtempSync(join(folder, 'try-')), { recursive: true });
      return folder;
    } catch {
      continue;
    }
  }
  throw new Error('Neither .data nor the folder for temporary files can be written to.');
}

/** Fetches beside the place and moves there when all is whole: of two processes that do so at once, one comes second and uses the first's. */
function fetchJars(folder: string, environment: NodeJS.ProcessEnv): string | null {
  const unfinished = `${folder}.${process.pid}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`, ...repositoryOf(folder)];
  const maven = spawnSync('mvn', ['-q', '-B', '-f', POM, ...goal], {
    encoding: 'utf8',
    env: environment,
    timeout: MAVEN_WITHIN_MS,
    shell: process.platform === 'win32',
  });
  try {
    if (maven.error !== undefined && 'code' in maven.error && maven.error.code === 'ENOENT')
      return 'Kafka needs Maven to fetch its jars; there is no mvn';
    if (maven.status !== 0 || !readdirSync(unfinished).some((name) => name.startsWith('kafka_2.13-')))
      return `Maven could not fetch the jars of Kafka: ${lastWords(maven.stdout + maven.stderr)}`;
    if (!existsSync(folder)) renameSync(unfinished, folder);
    return null;
  } catch (error) {
    if (existsSync(folder)) return null;
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Maven keeps what it fetches in the home of its user, who may have none that can be written to. */
function repositoryOf(folder: string): string[] {
  try {
    accessSync(userInfo().homedir, constants.W_OK);
    return [];
  } catch {
    return [`-Dmaven.repo.local=${join(folder, '..', 'maven')}`];
  }
}

function lastWords(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.includes('ERROR'))
      ?.slice(0, 300) ?? 'it said nothing'
  );
}
