// `npm run docker:env`: writes .env, which docker-compose.yml needs, from .env.example with every secret drawn. What .env says already
// stays, so a second run only adds what a later version needs. `-- --print` prints instead, for where Node is in the image only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillEnvironment } from './docker-env/fill';
import { writePrivately } from './launcher/write-file';
import { ROOT } from './root';

const file = join(ROOT, '.env');
const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
const filled = fillEnvironment(readFileSync(join(ROOT, '.env.example'), 'utf8'), kept);

if (process.argv.includes('--print')) process.stdout.write(filled);
else if (filled === kept) console.log('.env has everything already.');
else {
  writePrivately(file, filled);
  console.log(`${file} is written, for your eyes only. Next: docker compose up --build --wait`);
}
