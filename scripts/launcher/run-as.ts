import { readFileSync } from 'node:fs';

/** The user that Postgres runs as. Postgres refuses root, so root lends it the name of another user of the machine. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Null means "as ourselves". As root: `postgres` where it exists, else `nobody`; no user is ever created. */
export function runPostgresAs(passwdFile = '/etc/passwd', ownUid = process.getuid?.()): RunAs | null {
  if (ownUid !== 0) return null;
  const users = readUsers(passwdFile);
  const chosen = users.get('postgres') ?? users.get('nobody');
  if (chosen === undefined) {
    throw new Error(
      'Postgres refuses to run as root, and this machine knows neither "postgres" nor "nobody". Start as another user, or set DATABASE_URL.',
    );
  }
  return chosen;
}

/** The user and group as options of `spawn`. */
export function spawnAs(runAs: RunAs | null): { uid?: number; gid?: number } {
  return runAs === null ? {} : { uid: runAs.uid, gid: runAs.gid };
}

function readUsers(passwdFile: string): Map<string, RunAs> {
  const users = new Map<string, RunAs>();
  for (const line of readFileSync(passwdFile, 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name !== undefined && uid !== undefined && gid !== undefined) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}
