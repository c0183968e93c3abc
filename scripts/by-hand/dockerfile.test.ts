import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../root';
import { contextFiles, readIgnored } from './context';
import { readDockerfile, type Step } from './dockerfile';
import { kafkaProperties } from './stores';

const TEXT = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const stages = readDockerfile(TEXT);
const manifest = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

describe('the Dockerfile', () => {
  test('ends with an image that runs as nobody in particular and has neither sources nor tools that build', () => {
    const last = stages.at(-1);
    expect(last).toMatchObject({ name: 'runtime', base: 'node:20.20.2-bookworm-slim', user: '1000:1000', workdir: '/app' });
    expect(last?.environment['NODE_ENV']).toBe('production');
    const copied = (last?.steps ?? []).filter((step): step is Extract<Step, { kind: 'copy' }> => step.kind === 'copy');
    expect(copied.filter(({ from }) => from === null)).toEqual([]);
    expect(stages.find(({ name }) => name === 'production')?.steps).toEqual([
      { kind: 'run', command: 'npm ci --ignore-scripts --omit=dev --omit=optional' },
    ]);
  });

  test('takes a release of Node that the manifest allows', () => {
    const [, version = ''] = /NODE_VERSION=(\S+)/.exec(TEXT) ?? [];
    const [major, minor = 0] = version.split('.').map(Number);
    const allowed = [...manifest.engines.node.matchAll(/(\^|>=)(\d+)\.(\d+)/g)].some(
      ([, sign, least, leastMinor]) =>
        (sign === '^' ? major === Number(least) : Number(major) >= Number(least)) && minor >= Number(leastMinor),
    );
    expect(allowed).toBe(true);
  });

  test('copies the manifest of every workspace before it installs', () => {
    const copied = (stages[0]?.steps ?? []).flatMap((step) => (step.kind === 'copy' ? step.sources : []));
    const services = readdirSync(join(ROOT, 'services')).map((name) => `services/${name}/package.json`);
    expect(copied.sort()).toEqual(
      ['.npmrc', 'gateway/package.json', 'package-lock.json', 'package.json', 'packages/shared/package.json', ...services].sort(),
    );
  });
});

describe('what is sent to build from', () => {
  const files = contextFiles(ROOT);

  test('has what the build reads, and no secret, no test, nothing built and nothing installed', () => {
    expect(files).toEqual(expect.arrayContaining(['package-lock.json', 'scripts/build.mjs', 'NOTICE.md', '.env.example']));
    expect(files.filter((path) => /(^|\/)(node_modules|dist|\.git|\.data|test)\/|^\.env$|\.test\.ts$/.test(path))).toEqual([]);
  });

  test('the last line of .dockerignore that fits decides', () => {
    const isIgnored = readIgnored('# Words\n*.md\n!NOTICE.md\n**/dist\n.env.*\n!.env.example\n');
    const ignored = ['README.md', 'gateway/dist', 'gateway/dist/main.js', '.env.local'].map(isIgnored);
    expect(ignored).toEqual([true, true, true, true]);
    expect(['NOTICE.md', 'docs/facts.md', '.env.example', 'distance.ts'].map(isIgnored)).toEqual([false, false, false, false]);
  });
});

test('an instruction that the reader does not know is refused, not skipped', () => {
  expect(() => readDockerfile('FROM node:20 AS a\nADD x y\n')).toThrow('ADD');
  expect(() => readDockerfile('FROM node:20 AS a\nRUN one && \\\n  two\n')).toThrow('line by line');
});

test('the properties of Kafka are made of its environment as its image makes them', () => {
  expect(kafkaProperties({ KAFKA_NODE_ID: '1', KAFKA_LOG_RETENTION_MS: '-1', KAFKA_HEAP_OPTS: '-Xmx1g', CLUSTER_ID: 'x' })).toBe(
    'node.id=1\nlog.retention.ms=-1\n',
  );
});
