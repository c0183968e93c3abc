import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Docker would be sent: every file below the folder that .dockerignore lets through, as a path within it. */
export function contextFiles(folder: string): string[] {
  const isIgnored = readIgnored(readFileSync(join(folder, '.dockerignore'), 'utf8'));
  const found: string[] = [];
  const walk = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (isIgnored(path)) continue;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found;
}

/** The last line that fits a path decides; a line that begins with `!` lets it through. */
export function readIgnored(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ lets: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));
  return (path) => rules.findLast(({ fits }) => fits.test(path))?.lets === false;
}

/** Of what is below a fitting folder, nothing is sent either. */
function patternOf(line: string): RegExp {
  const source = line
    .split(/(\*\*\/|\*)/)
    .map((part) => (part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${source.join('')}(?:/.*)?$`);
}
