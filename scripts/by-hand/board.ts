// What the board of Grafana asks for, held against what the processes tell at the addresses that Prometheus is given.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const BOARD = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});
const SCRAPES = z.object({ scrape_configs: z.array(z.object({ static_configs: z.array(z.object({ targets: z.array(z.string()) })) })) });

/** Words of PromQL that the board uses; any other word outside braces and brackets names a figure. */
const LANGUAGE = new Set(['sum', 'max', 'min', 'rate', 'histogram_quantile', 'by']);

/** Labels that Prometheus itself puts on what it reads. */
const OF_PROMETHEUS = new Set(['instance', 'job']);

export function figuresIn(expression: string): string[] {
  const bare = expression.replace(/\{[^}]*\}|\[[^\]]*\]|by \([^)]*\)/g, ' ');
  return (bare.match(/[a-z_][a-z0-9_]*/g) ?? []).filter((word) => !LANGUAGE.has(word));
}

/** Labels that an expression chooses by or keeps. */
export function labelsIn(expression: string): string[] {
  const chosen = [...expression.matchAll(/([a-z_]+)(?:=~|!=|=)"/g)].map(([, name = '']) => name);
  const kept = [...expression.matchAll(/by \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/,\s*/));
  return [...new Set([...chosen, ...kept])].filter((name) => !OF_PROMETHEUS.has(name));
}

/** Figures told, each with the labels seen on it: none as long as nothing happened that it counts. */
export function figuresTold(text: string): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  for (const [, name = '', type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    for (const part of type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']) told.set(`${name}${part}`, new Set());
  }
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-z_][a-z0-9_]*)(?:\{(.*)\})? /gm)) {
    for (const [, label = ''] of labels.matchAll(/([a-z_]+)="/g)) told.get(name)?.add(label);
  }
  return told;
}

/** The targets of Prometheus. */
export function scrapeTargets(context: string): string[] {
  const { scrape_configs: scrapes } = SCRAPES.parse(parse(readFileSync(join(context, 'deploy', 'prometheus.yml'), 'utf8')));
  return scrapes.flatMap(({ static_configs }) => static_configs).flatMap(({ targets }) => targets);
}

/** Reads every target; answers how many questions the board asks. Throws, naming each question that would show an empty panel. */
export async function askBoard(context: string): Promise<{ questions: number; targets: number }> {
  const { panels } = BOARD.parse(JSON.parse(readFileSync(join(context, 'deploy', 'grafana', 'dashboards', 'passerelle.json'), 'utf8')));
  const targets = scrapeTargets(context);
  const told = new Map<string, Set<string>>([['up', new Set()]]);
  for (const target of targets) {
    const answer = await fetch(`http://${target}/metrics`);
    if (!answer.ok) throw new Error(`${target} tells no figures: ${answer.status}.`);
    for (const [name, labels] of figuresTold(await answer.text())) told.set(name, new Set([...(told.get(name) ?? []), ...labels]));
  }
  const questions = panels.flatMap(({ title, targets: asked }) => asked.map(({ expr }) => ({ title, expr })));
  const empty = questions.flatMap(({ title, expr }) => whyEmpty(expr, told).map((why) => `${title}: ${why}`));
  if (empty.length > 0) throw new Error(`The board asks for what nobody tells:\n${empty.join('\n')}`);
  return { questions: questions.length, targets: targets.length };
}

function whyEmpty(expression: string, told: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const figures = figuresIn(expression);
  const missing = figures.filter((name) => !told.has(name));
  const seen = figures.map((name) => told.get(name) ?? new Set<string>()).filter(({ size }) => size > 0);
  const unknown = labelsIn(expression).filter((label) => seen.some((labels) => !labels.has(label)));
  return [...missing.map((name) => `no figure ${name}`), ...unknown.map((label) => `no label ${label}`)];
}
