// Obeys the Dockerfile with this machine as the base image: each stage in a root of its own, each RUN inside it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contextFiles } from './context';
import { readDockerfile, type Stage, type Step } from './dockerfile';
import { layerOf, openRoot } from './roots';

/** The last stage, and the folder of its root. */
export interface Image {
  readonly stage: Stage;
  readonly folder: string;
}

interface Workplace {
  readonly context: string;
  readonly folder: string;
}

/** Names of settings that npm needs to reach its registry from here. */
const FOR_NPM = /^(npm_config_|NPM_CONFIG_|https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY|NODE_EXTRA_CA_CERTS)/;

export function buildImage(place: Workplace): void {
  for (const stage of stagesOf(place)) buildStage(stage, place);
}

/** The image that `buildImage` left in the folder. */
export function findImage(place: Workplace): Image {
  const stage = stagesOf(place).at(-1);
  if (stage === undefined) throw new Error('The Dockerfile has no stage.');
  return { stage, folder: join(place.folder, stage.name) };
}

function stagesOf({ context }: Workplace): Stage[] {
  return readDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8'));
}

function buildStage(stage: Stage, place: Workplace): void {
  const folder = join(place.folder, stage.name);
  const base = layerOf(join(place.folder, stage.base));
  if (existsSync(base)) cpSync(base, layerOf(folder), { recursive: true, verbatimSymlinks: true });
  const root = openRoot({ folder, writable: true });
  mkdirSync(join(root, stage.workdir), { recursive: true });
  for (const step of stage.steps) {
    const from = performance.now();
    if (step.kind === 'run') runIn(root, stage, step.command);
    else copyInto(root, { stage, step, place });
    console.log(`  ${stage.name.padEnd(11)} ${wordsOf(step)}  ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  }
}

function runIn(root: string, stage: Stage, text: string): void {
  const passed = Object.fromEntries(Object.entries(process.env).filter(([name]) => FOR_NPM.test(name)));
  const environment = { ...passed, ...stage.environment, PATH: process.env['PATH'] ?? '', HOME: '/root' };
  const words = [root, 'env', `--chdir=${stage.workdir}`, 'sh', '-c', text];
  const { status, stdout, stderr } = spawnSync('chroot', words, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`RUN ${text} failed:\n${stdout}${stderr}`);
}

interface Copying {
  readonly stage: Stage;
  readonly step: Extract<Step, { kind: 'copy' }>;
  readonly place: Workplace;
}

/** A folder gives its content, a file itself; a target that ends with a slash or a dot is a folder. */
function copyInto(root: string, { stage, step, place }: Copying): void {
  const target = join(root, stage.workdir, step.target);
  for (const source of step.sources) {
    if (step.from === null) copyContext(source, target, place.context);
    else copyTree(join(place.folder, step.from, 'root', source), target, step.target);
  }
}

function copyContext(source: string, target: string, context: string): void {
  const files = contextFiles(context).filter((path) => source === '.' || path === source);
  if (files.length === 0) throw new Error(`COPY ${source}: .dockerignore lets nothing of it through.`);
  for (const path of files) {
    const to = join(target, source === '.' ? path : basename(path));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(context, path), to);
  }
}

function copyTree(source: string, target: string, written: string): void {
  const isFolder = statSync(source).isDirectory();
  const to = isFolder || !/[/.]$/.test(written) ? target : join(target, basename(source));
  cpSync(source, to, { recursive: true, verbatimSymlinks: true });
}

function wordsOf(step: Step): string {
  return step.kind === 'run' ? `RUN ${step.command}` : `COPY ${step.sources.join(' ')} ${step.target}`;
}
