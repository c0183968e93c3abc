// Writes what is made from the code for readers and machines: `npm run docs`; with `--check` it only says what is stale, and fails. The
// shapes of facts that were published are written too, unless one changed in a way that old readers or old facts would not bear.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaksOf, shapesOf, type Shapes } from '@passerelle/shared/events/fact-schema-changes';
import { FACTS } from '@passerelle/shared/facts/registry';
import { stringify } from 'yaml';
import { asyncApiDocument } from './asyncapi';
import { factsPage, permissionsPage, type Documented, type Samples } from './documents';
import { refresh, type GeneratedFile } from './generated-files';
import { ROOT } from './root';
import { loadDefinitions } from './services';

const FACTS_FOLDER = 'packages/shared/src/facts';
const SHAPES = `${FACTS_FOLDER}/shapes.json`;

/** Version 1.1 quotes dates, which readers of that version would take for instants. */
const YAML = { version: '1.1', lineWidth: 140, aliasDuplicateObjects: false } as const;

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** The stored samples of every type of fact. */
export function loadSamples(): Samples {
  const names = readdirSync(join(ROOT, FACTS_FOLDER, 'samples')).sort();
  return Object.fromEntries(names.map((name) => [name.replace(/\.json$/, ''), readJson(`${FACTS_FOLDER}/samples/${name}`) as unknown[]]));
}

/** Every generated file with its text. */
export function generatedFiles(services: readonly Documented[]): GeneratedFile[] {
  const samples = loadSamples();
  const { version } = readJson('package.json') as { version: string };
  const document = asyncApiDocument({ version, services, facts: FACTS, samples });
  return [
    { path: 'docs/permissions.md', text: permissionsPage(services) },
    { path: 'docs/facts.md', text: factsPage(services, FACTS, samples) },
    { path: 'docs/asyncapi.yaml', text: stringify(document, YAML) },
    { path: SHAPES, text: `${JSON.stringify(shapesOf(FACTS), null, 2)}\n` },
  ];
}

async function main(): Promise<void> {
  const breaks = breaksOf(readJson(SHAPES) as Shapes, shapesOf(FACTS));
  if (breaks.length > 0) {
    console.error(breaks.join('\n'));
    process.exitCode = 1;
    return;
  }
  refresh(generatedFiles(await loadDefinitions()), { check: process.argv.includes('--check'), command: 'npm run docs' });
}

if (process.argv[1]?.endsWith('generate-docs.js') === true) void main();
