import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPostgresAs } from './run-as';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-users-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function users(...lines: string[]): string {
  const file = join(folder, 'passwd');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash';

test('root on a machine without a user to lend is told what to do', () => {
  expect(() => runPostgresAs(users(ROOT), 0)).toThrow('Start as another user, or set DATABASE_URL.');
});

test('root lends Postgres the user postgres, or nobody where there is none', () => {
  expect(runPostgresAs(users(ROOT, NOBODY, POSTGRES), 0)).toEqual({ uid: 101, gid: 104 });
  expect(runPostgresAs(users(ROOT, NOBODY), 0)).toEqual({ uid: 65534, gid: 65533 });
});

test('anyone else runs Postgres as themselves', () => {
  expect(runPostgresAs(users(ROOT, NOBODY, POSTGRES), 1000)).toBeNull();
});
