// Runs one of the TypeScript scripts beside this file: `node scripts/run.mjs start --reset` builds what is stale and runs scripts/start.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const [name, ...rest] = process.argv.slice(2);
await build();
const script = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'scripts', `${name}.js`);
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(script).href);
