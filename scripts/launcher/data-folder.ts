import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from '../root';

/** Everything that a run keeps between two starts, in one folder that can be deleted to begin anew. */
export interface DataFolder {
  readonly path: string;
  readonly logs: string;
  readonly secrets: string;
  readonly issuerKey: string;
  readonly ports: string;
  /** Who runs now: one launcher at a time. */
  readonly lock: string;
  /** Addresses, tokens and process numbers, for people and for tests. */
  readonly system: string;
}

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/** Makes the folder: `PASSERELLE_DATA_DIR`, else `.data` beside package.json. The user of Postgres must be able to pass through it. */
export function openDataFolder(wanted: string | undefined = process.env['PASSERELLE_DATA_DIR']): DataFolder {
  const path = resolve(wanted ?? join(ROOT, '.data'));
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) mkdirSync(path, { mode: 0o711 });
  const logs = join(path, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(path, name);
  return {
    path,
    logs,
    secrets: file('secrets.json'),
    issuerKey: file('issuer-key.json'),
    ports: file('ports.json'),
    lock: file('launcher.json'),
    system: file('system.json'),
  };
}

/** Path of a process's log. The log of earlier runs is set aside once it has grown large. */
export function logFile(folder: DataFolder, name: string): string {
  const path = join(folder.logs, `${name}.log`);
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return path;
}
