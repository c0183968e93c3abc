// Strips the types of every source into the dist folder of its package (types are checked by `npm run check`). It does nothing when
// nothing changed since the last build, so that every script can call it first: 30 ms when fresh, about a second when stale.
import { transform } from '@swc/core';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', 'built.json');

/** Where the sources of a folder go: the packages have a dist of their own, scripts and the story share the root's. */
async function sourceFolders() {
  const services = (await readdir(join(root, 'services'))).map((name) => `services/${name}`);
  const packages = ['packages/shared', 'gateway', ...services].map((folder) => [`${folder}/src`, `${folder}/dist`]);
  return [...packages, ['scripts', 'dist/scripts'], ['test', 'dist/test']];
}

async function sourceFiles(folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return entries.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
}

async function listSources() {
  const sources = [];
  for (const [from, to] of await sourceFolders()) {
    for (const name of await sourceFiles(from)) {
      const source = join(root, from, name);
      sources.push({ source, target: join(root, to, name.replace(/\.ts$/, '.js')), mtimeMs: (await stat(source)).mtimeMs });
    }
  }
  return sources;
}

async function compile({ source, target }) {
  const { code } = await transform(await readFile(source, 'utf8'), {
    filename: relative(root, source),
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

/** Builds what is stale; answers the number of files written. */
export async function build() {
  const sources = await listSources();
  const built = await readFile(stamp, 'utf8').then(JSON.parse, () => ({ files: {} }));
  const known = (entry) => built.files[relative(root, entry.source)] === entry.mtimeMs;
  const stale = sources.filter((entry) => !known(entry));
  const names = new Set(sources.map((entry) => relative(root, entry.source)));
  const gone = Object.keys(built.files).filter((name) => !names.has(name));
  if (gone.length > 0) {
    for (const [, to] of await sourceFolders()) await rm(join(root, to), { recursive: true, force: true });
  }
  const todo = gone.length > 0 ? sources : stale;
  await Promise.all(todo.map(compile));
  if (todo.length > 0) {
    const files = Object.fromEntries(sources.map((entry) => [relative(root, entry.source), entry.mtimeMs]));
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, JSON.stringify({ files }));
  }
  return todo.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = await build();
  console.log(count === 0 ? 'build: fresh' : `build: ${count} files`);
}
