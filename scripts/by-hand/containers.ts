// Runs services of docker-compose.yml as processes with what a container would have: the image's root read only, the user and the command of
// the image or the file, no capability, nothing in the environment but what the two say.
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Image } from './build-image';
import type { ComposeService } from './compose-file';

export interface Container {
  readonly name: string;
  /** Resolves with the exit code; a signal that ended it is a code of 128 and more. */
  readonly ended: Promise<number>;
  readonly process: ChildProcess;
}

export interface Host {
  readonly image: Image;
  readonly root: string;
  /** Folder of the logs. */
  readonly logs: string;
}

const HEALTHY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 250;

/** Starts the command of a service. */
export function startContainer(host: Host, name: string, service: ComposeService): Container {
  const log = openSync(join(host.logs, `${name}.log`), 'a');
  const command = service.command.length === 0 ? host.image.stage.command : service.command;
  const child = inside(host, { environment: service.environment, command, stdio: ['ignore', log, log] });
  closeSync(log);
  return { name, process: child, ended: endOf(child) };
}

/** Runs another command beside a service, as `docker compose exec` does; answers what it wrote, or throws it. */
export async function execute(host: Host, service: ComposeService, command: readonly string[]): Promise<string> {
  const child = inside(host, { environment: service.environment, command, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  if ((await endOf(child)) !== 0) throw new Error(output.trim());
  return output.trim();
}

/** Asks with the health check of the file until it says yes. */
export async function untilHealthy(host: Host, container: Container, service: ComposeService): Promise<void> {
  const [, ...command] = service.healthcheck?.test ?? [];
  const deadline = performance.now() + HEALTHY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (container.process.exitCode !== null) throw new Error(`${container.name} ended; see ${host.logs}.`);
    const refusal = await execute(host, service, command).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (refusal === null) return;
    appendFileSync(join(host.logs, 'health.log'), `${container.name}: ${refusal}\n`);
    await pause(ASK_EVERY_MS);
  }
  throw new Error(`${container.name} was not healthy in time; see ${host.logs}.`);
}

/** Asks the process to end as `docker compose stop` does; answers its exit code and how long it took. */
export async function stopContainer({ process: child, ended }: Container): Promise<{ code: number; tookMs: number }> {
  const from = performance.now();
  child.kill('SIGTERM');
  const code = await ended;
  return { code, tookMs: performance.now() - from };
}

interface Start {
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly stdio: ('ignore' | 'pipe' | number)[];
}

function inside(host: Host, { environment, command, stdio }: Start): ChildProcess {
  const { stage } = host.image;
  const [uid = '0', gid = uid] = (stage.user ?? '0').split(':');
  const asUser = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];
  const words = [host.root, 'setpriv', ...asUser, 'env', `--chdir=${stage.workdir}`, ...command];
  const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  return spawn('chroot', words, { env: { PATH, ...stage.environment, ...environment }, stdio });
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}
