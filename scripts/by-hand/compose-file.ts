// Reads docker-compose.yml the way Docker Compose does, as far as this tree uses it: merge keys, variables, and names without a value.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../root';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.union([z.string().transform((text) => text.split(/\s+/).filter((word) => word !== '')), z.array(z.string())]);

const SERVICE = z.looseObject({
  image: z.string(),
  build: z.string().optional(),
  command: words.optional(),
  environment: z.record(z.string(), scalar.nullable()).default({}),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});

const VARIABLE = /\$\{([A-Z_]+):([-?])([^{}$]*)\}/g;

const FILE = z.object({ services: z.record(z.string(), SERVICE) });

export interface ComposeService {
  readonly image: string;
  readonly command: readonly string[];
  /** What the process is given, without the names that have no value. */
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] } | undefined;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly profiles: readonly string[];
  readonly depends_on: Readonly<Record<string, { readonly condition: string }>>;
}

/** The file as it stands: merged, its variables not yet replaced. */
export function parseComposeFile(folder = ROOT): unknown {
  return parse(readFileSync(join(folder, 'docker-compose.yml'), 'utf8'), { merge: true });
}

/** The services with every variable replaced. Throws when one has no value and must have one. */
export function composeServices(variables: Readonly<Record<string, string>>, folder = ROOT): Record<string, ComposeService> {
  const { services } = FILE.parse(replaceAll(parseComposeFile(folder), variables));
  return Object.fromEntries(
    Object.entries(services).map(([name, { environment, command = [], ...service }]) => [
      name,
      { ...service, command, environment: givenValues(environment, variables) },
    ]),
  );
}

/** The assignments of an environment file. */
export function readVariables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function givenValues(environment: Record<string, string | null>, variables: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(environment).map(([name, value]) => [name, value ?? variables[name]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function replaceAll(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return replaceIn(value, variables);
  if (Array.isArray(value)) return value.map((item) => replaceAll(item, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceAll(item, variables)]));
}

/** `${NAME:-otherwise}` and `${NAME:?what to do}`; another form is refused, so that this reader and Docker's never disagree unseen. */
function replaceIn(text: string, variables: Readonly<Record<string, string>>): string {
  if (/\$/.test(text.replace(VARIABLE, '')))
    throw new Error(`docker-compose.yml holds a variable in a form that is not known here: ${text}`);
  return text.replace(VARIABLE, (whole) => {
    const [, name = '', kind, rest = ''] = new RegExp(VARIABLE, '').exec(whole) ?? [];
    const value = variables[name] ?? '';
    if (value === '' && kind === '?') throw new Error(`${name} has no value: ${rest}`);
    return value === '' ? rest : value;
  });
}
