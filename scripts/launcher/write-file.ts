import { renameSync, writeFileSync } from 'node:fs';

/** Writes a whole file or nothing: whoever reads it meanwhile sees the old text or the new, never a part. Only its owner may read it. */
export function writePrivately(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, path);
}
