import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keepPostgres } from './keep-postgres';
import { wipePostgres } from './postgres';
import { stillLives } from './processes';

jest.setTimeout(60_000);

const dataFolder = mkdtempSync(join(tmpdir(), 'passerelle-keep-'));
chmodSync(dataFolder, 0o755);

afterAll(async () => {
  await wipePostgres({ dataFolder });
  rmSync(dataFolder, { recursive: true, force: true });
});

test('a Postgres that was killed is back on the same port with its data, and one that was stopped stays so', async () => {
  const waiting: (() => void)[] = [];
  const postgres = await keepPostgres(
    { dataFolder, password: 'of-this-test', logFile: join(dataFolder, 'postgres.log') },
    { onRestarted: () => waiting.shift()?.(), onGivenUp: (message) => fail(message) },
  );
  await run(postgres.url, 'create table kept (id int)');
  const first = postgres.mark();
  const again = new Promise<void>((resolve) => waiting.push(resolve));
  process.kill(first.pid, 'SIGKILL');
  await again;
  expect(postgres.mark()).not.toEqual(first);
  await run(postgres.url, 'insert into kept values (1)');
  const second = postgres.mark();
  await postgres.stop();
  expect(stillLives(second)).toBe(false);
});

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function fail(message: string): never {
  throw new Error(message);
}
