import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isFree } from './free-port';
import { choosePorts, keepPorts, type Ports } from './ports';
import { markProcess } from './processes';
import { loadSecrets } from './secrets';
import { AlreadyRunning, takeLock } from './stale';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-kept-'));
const busy: Server[] = [];

afterAll(() => {
  for (const server of busy) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function occupy(port: number): Promise<void> {
  const server = createServer();
  busy.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}

test('a wanted port that is taken is refused, and so is one that is no port', async () => {
  const port = await freePort();
  await occupy(port);
  const path = join(folder, 'ports.json');
  await expect(choosePorts(path, String(port))).rejects.toThrow(`Port ${port} is in use.`);
  await expect(choosePorts(path, 'four thousand')).rejects.toThrow('PORT must be a number');
  await expect(choosePorts(path, '70000')).rejects.toThrow('PORT must be a number');
});

test('a second launcher on the same data is refused while the first lives', async () => {
  const path = join(folder, 'living.json');
  writeFileSync(path, JSON.stringify({ launcher: markProcess(process.ppid), others: [] }));
  await expect(takeLock(path)).rejects.toThrow(AlreadyRunning);
});

test('the note of a launcher that is gone does not hinder, even when its number lives on as another process', async () => {
  const path = join(folder, 'gone.json');
  writeFileSync(path, JSON.stringify({ launcher: { pid: process.ppid, birth: 'long ago' }, others: [{ pid: 1, birth: 'long ago' }] }));
  const lock = await takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ launcher: markProcess(process.pid), others: [] });
  lock.release();
});

test('a note cut off in the middle does not hinder either', async () => {
  const path = join(folder, 'cut.json');
  writeFileSync(path, '{"launcher":');
  (await takeLock(path)).release();
});

test('ports are those of the last run where they are free, and all different', async () => {
  const path = join(folder, 'ports.json');
  const first = await choosePorts(path, '0');
  expect(new Set(Object.values(first)).size).toBe(7);
  keepPorts(path, first);
  expect(await choosePorts(path, '0')).toEqual(first);
  await occupy(first.finance);
  const second: Ports = await choosePorts(path, '0');
  expect({ ...second, finance: 0 }).toEqual({ ...first, finance: 0 });
  expect(await isFree(second.finance)).toBe(true);
});

test('secrets are drawn once, all different, for their owner alone', () => {
  const path = join(folder, 'secrets.json');
  const secrets = loadSecrets(path);
  expect(loadSecrets(path)).toEqual(secrets);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const all = [secrets.postgresAdmin, ...Object.values(secrets.passwords), ...Object.values(secrets.gatewayKeys)];
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((secret) => /^[0-9a-f]{64}$/.test(secret))).toBe(true);
});
