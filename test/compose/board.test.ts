// What Prometheus reads and what the board asks for exist: a name that somebody changes in the code fails here, not on a blank panel.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { liveMetrics } from '../../gateway/src/live/metrics';
import { figuresIn, figuresTold, labelsIn, scrapeTargets } from '../../scripts/by-hand/board';
import { composeServices, readVariables } from '../../scripts/by-hand/compose-file';
import { fillEnvironment } from '../../scripts/docker-env/fill';
import { ROOT } from '../../scripts/root';

const DEPLOY = join(ROOT, 'deploy');
const services = composeServices(readVariables(fillEnvironment(readFileSync(join(ROOT, '.env.example'), 'utf8'), '')));

const source = z.object({ uid: z.string() });
const panel = z.object({
  title: z.string(),
  type: z.string(),
  datasource: source.optional(),
  description: z.string().optional(),
  targets: z.array(z.object({ expr: z.string(), datasource: source })).default([]),
});
const board = z
  .object({ panels: z.array(panel) })
  .parse(JSON.parse(readFileSync(join(DEPLOY, 'grafana', 'dashboards', 'passerelle.json'), 'utf8')));
const questions = board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`${title}: ${expr}`, expr] as const));

/** The figures of a process of ours, with those that the gateway alone has. */
async function namesTold(): Promise<Set<string>> {
  const { registry } = createMetrics('any');
  eventMetrics(registry);
  liveMetrics(registry);
  const gateway = readFileSync(join(ROOT, 'gateway', 'src', 'gateway.ts'), 'utf8');
  const ofGateway = [...gateway.matchAll(/new Histogram\(\{\s+name: '([a-z_]+)'/g)].map(([, name]) => `# TYPE ${name} histogram\n`);
  return new Set([...figuresTold(`${await registry.metrics()}\n${ofGateway.join('')}`).keys(), 'up']);
}

test.each(questions)('%s asks for figures that our processes tell', async (_title, expression) => {
  const told = await namesTold();
  const asked = figuresIn(expression);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !told.has(name))).toEqual([]);
});

test('what the board asks for is read as Prometheus reads it', () => {
  const expression = 'max by (service, le) (rate(event_lag{group="finance", job!="x"}[5m]))';
  expect(figuresIn(expression)).toEqual(['event_lag']);
  expect(labelsIn(expression)).toEqual(['group', 'service', 'le']);
  const told = figuresTold('# TYPE took histogram\ntook_bucket{le="1",path="/a b"} 1\n# TYPE event_lag gauge\nevent_lag 3\n');
  expect([...told].map(([name, labels]) => [name, ...labels])).toEqual([
    ['took_bucket', 'le', 'path'],
    ['took_sum'],
    ['took_count'],
    ['event_lag'],
  ]);
});

test('the board shows requests, lag, the outbox and dead letters, and says in words what each panel means', () => {
  const asked = questions.map(([, expression]) => expression).join('\n');
  for (const figure of [
    'http_request_duration_seconds',
    'event_lag',
    'outbox_oldest_age_seconds',
    'dead_letters_parked',
    'live_latency_seconds',
  ])
    expect(asked).toContain(figure);
  expect(board.panels.filter(({ type, description }) => type !== 'row' && description === undefined)).toEqual([]);
});

test('every panel asks the source that is provisioned, at the address where Prometheus answers', () => {
  const sources = z
    .object({ datasources: z.array(z.object({ uid: z.string(), url: z.string() })) })
    .parse(parse(readFileSync(join(DEPLOY, 'grafana', 'provisioning', 'datasources', 'prometheus.yml'), 'utf8'))).datasources;
  const used = new Set(board.panels.flatMap(({ targets }) => targets.map(({ datasource }) => datasource.uid)));
  expect(sources.map(({ uid }) => uid)).toEqual([...used]);
  expect(sources.map(({ url }) => url)).toEqual(['http://prometheus:9090']);
  expect(services['prometheus']?.healthcheck?.test.at(-1)).toContain(':9090/');
});

test('Prometheus reads the gateway and the four services where they listen', () => {
  const port = (name: string) => services[name]?.environment['SERVICE_PORT'] ?? services[name]?.environment['METRICS_PORT'];
  const listening = ['gateway', ...SERVICE_NAMES].map((name) => `${name}:${port(name)}`);
  expect(scrapeTargets(ROOT).sort()).toEqual(listening.sort());
  expect(services['gateway']?.environment['METRICS']).toBeUndefined();
});

test('the folders of the board are mounted where its files look for them', () => {
  const volumes = services['grafana']?.volumes ?? [];
  expect(volumes).toContain('./deploy/grafana/provisioning:/etc/grafana/provisioning:ro');
  expect(volumes).toContain('./deploy/grafana/dashboards:/etc/grafana/dashboards:ro');
  expect(readFileSync(join(DEPLOY, 'grafana', 'provisioning', 'dashboards', 'passerelle.yml'), 'utf8')).toContain(
    'path: /etc/grafana/dashboards',
  );
});
