// Writes docs/permissions.md and docs/facts.md: `npm run docs`; with `--check` it only says whether they are stale, and fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDeclaration } from '@passerelle/shared/events/declare-fact';
import { factsPage, permissionsPage, type DescribedFact } from './documents';
import { refresh } from './generated-files';
import { ROOT } from './root';
import { loadDefinitions } from './services';

const FACTS = join(ROOT, 'packages/shared/src/facts');

/** The sentence above the declaration of a fact. */
const ABOUT = /\/\*\*\s*(?<about>[^]*?)\s*\*\/\nexport const/;

/** The facts of the shared folder, in the order of their names. */
export async function loadFacts(): Promise<DescribedFact[]> {
  const names = readdirSync(FACTS).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return Promise.all(names.sort().map((name) => loadFact(name.replace(/\.ts$/, ''))));
}

async function loadFact(name: string): Promise<DescribedFact> {
  const module = (await import(`@passerelle/shared/facts/${name}`)) as Readonly<Record<string, FactDeclaration>>;
  const [fact] = Object.values(module);
  const about = ABOUT.exec(readFileSync(join(FACTS, `${name}.ts`), 'utf8'))?.groups?.about;
  if (fact === undefined || about === undefined)
    throw new Error(`packages/shared/src/facts/${name}.ts needs a fact with a sentence above it.`);
  return { fact, about: about.replace(/\s*\n\s*\*\s*/g, ' ') };
}

async function main(): Promise<void> {
  const services = await loadDefinitions();
  const files = [
    { path: 'docs/permissions.md', text: permissionsPage(services) },
    { path: 'docs/facts.md', text: factsPage(services, await loadFacts()) },
  ];
  refresh(files, { check: process.argv.includes('--check'), command: 'npm run docs' });
}

if (process.argv[1]?.endsWith('generate-docs.js') === true) void main();
