// Everything that can be said about the tree without running it. `npm run check` runs all of it, two at a time, and answers in order;
// `npm run check -- lint types` runs the named ones.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (name) => join('node_modules', '.bin', name);
const script = (name, ...args) => ['node', [join('dist', 'scripts', `${name}.js`), ...args]];

/** The checks, in the order in which their answers are shown. */
const checks = [
  ['format', tool('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', tool('eslint'), ['--max-warnings', '0', '.']],
  ['types', tool('tsc'), ['-p', '.', '--pretty', 'false']],
  ['arrows', tool('depcruise'), ['packages', 'services', 'gateway', 'scripts', 'test', '--config', '.dependency-cruiser.cjs']],
  ['unused', tool('knip'), ['--no-config-hints']],
  ['resolver types', ...script('codegen', '--check')],
  ['supergraph', ...script('compose', '--check')],
  ['contract', ...script('contract')],
  ['words', ...script('words')],
  ['documents', ...script('generate-docs', '--check')],
  ['licences', ...script('check-licences')],
  ['copies', tool('jscpd'), []],
];

/** The slowest start first; two at a time is what a small machine bears. */
const STARTED_FIRST = ['lint', 'types'];
const AT_ONCE = 2;

function run([name, command, args]) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, passed: false, output: String(error), seconds: 0 }));
    child.on('close', (code) => resolve({ name, passed: code === 0, output, seconds: (Date.now() - begun) / 1000 }));
  });
}

function show({ name, passed, output, seconds }) {
  console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, '      '));
}

async function runAll(chosen) {
  const waiting = chosen.toSorted((a, b) => Number(STARTED_FIRST.includes(b[0])) - Number(STARTED_FIRST.includes(a[0])));
  const done = new Map();
  let shown = 0;
  async function worker() {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      done.set(check[0], await run(check));
      while (shown < chosen.length && done.has(chosen[shown][0])) show(done.get(chosen[shown++][0]));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...done.values()];
}

const begun = Date.now();
const names = process.argv.slice(2);
const unknown = names.filter((name) => !checks.some((check) => check[0] === name));
if (unknown.length > 0) {
  console.error(`No check is named ${unknown.join(', ')}. There are: ${checks.map((check) => check[0]).join(', ')}.`);
  process.exit(2);
}
await build();
const results = await runAll(names.length === 0 ? checks : checks.filter((check) => names.includes(check[0])));
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
const seconds = ((Date.now() - begun) / 1000).toFixed(1);
console.log(failed.length === 0 ? `All ${results.length} checks passed in ${seconds} s.` : `Failed in ${seconds} s: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
