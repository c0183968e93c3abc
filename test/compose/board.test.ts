// What Prometheus reads and what the board asks for exist: a name that somebody changes in the code fails here, not on a blank panel.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { createMetrics } from '@passerelle/shared/service/metrics';
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

/** Words of PromQL that the board uses; any other word outside braces and brackets names a figure. */
const LANGUAGE = new Set(['sum', 'max', 'min', 'rate', 'histogram_quantile', 'by']);

function figuresIn(expression: string): string[] {
  const bare = expression.replace(/\{[^}]*\}|\[[^\]]*\]|by \([^)]*\)/g, ' ');
  return (bare.match(/[a-z_][a-z0-9_]*/g) ?? []).filter((word) => !LANGUAGE.has(word));
}

/** Names that Prometheus keeps for the figures of our processes; a histogram has three. */
async function figuresTold(): Promise<Set<string>> {
  const { registry } = createMetrics('any');
  eventMetrics(registry);
  const metrics = await registry.getMetricsAsJSON();
  const names = metrics.flatMap(({ name, type }) => (String(type) === 'histogram' ? parts(name) : [name]));
  const gateway = readFileSync(join(ROOT, 'gateway', 'src', 'gateway.ts'), 'utf8');
  const ofGateway = [...gateway.matchAll(/new Histogram\(\{\s+name: '([a-z_]+)'/g)].flatMap(([, name]) => parts(name ?? ''));
  return new Set([...names, ...ofGateway, 'up']);
}

function parts(name: string): string[] {
  return [`${name}_bucket`, `${name}_sum`, `${name}_count`];
}

test.each(questions)('%s asks for figures that our processes tell', async (_title, expression) => {
  const told = await figuresTold();
  const asked = figuresIn(expression);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !told.has(name))).toEqual([]);
});

test('the board shows requests, lag, the outbox and dead letters, and says in words what each panel means', () => {
  const asked = questions.map(([, expression]) => expression).join('\n');
  for (const figure of ['http_request_duration_seconds', 'event_lag', 'outbox_oldest_age_seconds', 'dead_letters_parked'])
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
  const { scrape_configs: scrapes } = z
    .object({ scrape_configs: z.array(z.object({ static_configs: z.array(z.object({ targets: z.array(z.string()) })) })) })
    .parse(parse(readFileSync(join(DEPLOY, 'prometheus.yml'), 'utf8')));
  const port = (name: string) => services[name]?.environment['SERVICE_PORT'] ?? services[name]?.environment['METRICS_PORT'];
  const listening = ['gateway', ...SERVICE_NAMES].map((name) => `${name}:${port(name)}`);
  expect(
    scrapes
      .flatMap(({ static_configs }) => static_configs)
      .flatMap(({ targets }) => targets)
      .sort(),
  ).toEqual(listening.sort());
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
