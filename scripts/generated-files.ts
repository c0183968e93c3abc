import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root';

export interface GeneratedFile {
  /** Path from the root of the tree. */
  readonly path: string;
  readonly text: string;
}

/** Writes the files whose text changed. With `check` nothing is written: stale files are named, with the way to refresh them, and the run fails. */
export function refresh(files: readonly GeneratedFile[], options: { readonly check: boolean; readonly command: string }): void {
  const stale = files.filter(({ path, text }) => current(path) !== text);
  if (stale.length === 0) {
    console.log(`${files.length} generated files are fresh.`);
    return;
  }
  if (options.check) {
    console.error(`Stale: ${stale.map(({ path }) => path).join(', ')}. Refresh with \`${options.command}\`.`);
    process.exitCode = 1;
    return;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
}

function current(path: string): string | null {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
