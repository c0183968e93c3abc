import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, wipePostgres, type PostgresOptions } from './postgres';
import { postgresPlace, readPostmaster } from './postgres-files';
import { markProcess, waitUntilGone } from './processes';
import { runPostgresAs } from './run-as';

jest.setTimeout(60_000);

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'passerelle-launcher-'));
  chmodSync(dataFolder, 0o755);
});

afterEach(async () => {
  await wipePostgres({ dataFolder });
  rmSync(dataFolder, { recursive: true, force: true });
});

function options(changes: Partial<PostgresOptions> = {}): PostgresOptions {
  return { dataFolder, password: 'of-this-test', logFile: join(dataFolder, 'postgres.log'), forTests: true, ...changes };
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

test('a wrong password is told at once, and leaves no server behind', async () => {
  const first = await startPostgres(options());
  await first.stop();
  await expect(startPostgres(options({ password: 'another' }))).rejects.toThrow('does not accept the password');
  expect(readPostmaster(postgresPlace(dataFolder, runPostgresAs()).cluster)).toBeNull();
});

test('it starts on a fresh machine with an odd locale, as root too, and keeps its data over a stop', async () => {
  process.env['LANG'] = 'xx_XX.nowhere';
  const first = await startPostgres(options());
  expect(first).toMatchObject({ adopted: false, firstStart: true });
  await ask(first.url, 'create table kept (word text)');
  await ask(first.url, `insert into kept values ('still here')`);
  const [settings] = await ask<{ most: string; addresses: string }>(
    first.url,
    `select current_setting('max_connections') as most, current_setting('listen_addresses') as addresses`,
  );
  expect(settings).toEqual({ most: '200', addresses: '127.0.0.1' });
  await first.stop();

  const second = await startPostgres(options({ wantedPort: first.port }));
  expect(second).toMatchObject({ port: first.port, firstStart: false });
  expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'still here' }]);
  await second.stop();
});

test('a server that outlived its launcher is taken over, not started twice', async () => {
  const left = await startPostgres(options());
  const next = await startPostgres(options());
  expect(next).toMatchObject({ adopted: true, port: left.port, mark: left.mark });
  await next.stop();
  await next.ended;
  await left.ended;
});

test('after kill -9 of the server the next start finds what was committed', async () => {
  const first = await startPostgres(options({ forTests: false }));
  await ask(first.url, 'create table kept (id int)');
  process.kill(first.mark.pid, 'SIGKILL');
  await first.ended;
  const second = await startPostgres(options({ forTests: false, wantedPort: first.port }));
  expect(await ask(second.url, 'select count(*)::int as count from kept')).toEqual([{ count: 0 }]);
  await second.stop();
});

test('a port that is taken is left alone and another is used', async () => {
  const other = mkdtempSync(join(tmpdir(), 'passerelle-launcher-'));
  chmodSync(other, 0o755);
  const first = await startPostgres(options());
  const second = await startPostgres(options({ dataFolder: other, logFile: join(other, 'postgres.log'), wantedPort: first.port }));
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.stop(), second.stop()]);
  rmSync(other, { recursive: true, force: true });
});

test('in a home that is closed to others the database lies in the folder for lasting temporary files', async () => {
  const home = join(dataFolder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const closed = join(home, 'data');
  mkdirSync(closed);
  const { folder } = postgresPlace(closed, runPostgresAs());
  expect(folder.startsWith(closed)).toBe(runPostgresAs() === null);
  const postgres = await startPostgres(options({ dataFolder: closed }));
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  await wipePostgres({ dataFolder: closed });
  expect(existsSync(folder)).toBe(false);
});

test('wiping ends a server that still runs and removes its files', async () => {
  const { mark } = await startPostgres(options());
  await wipePostgres({ dataFolder });
  expect(await waitUntilGone([mark], 0)).toEqual([]);
  expect(markProcess(mark.pid)).toBeNull();
  expect(existsSync(join(dataFolder, 'database'))).toBe(false);
});
