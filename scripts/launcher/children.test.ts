import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, waitUntilReady, type ChildPlan } from './children';
import { freePort } from './free-port';
import { stillLives } from './processes';

jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'passerelle-children-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READY_SERVER = `
  require('node:http').createServer((request, response) => response.end()).listen(Number(process.env.SERVICE_PORT), '127.0.0.1');
  process.on('disconnect', () => process.exit(0));
`;

async function plan(name: string, program: string): Promise<ChildPlan> {
  const script = join(folder, `${name}.js`);
  writeFileSync(script, program);
  const port = await freePort();
  return { name, script, port, logFile: join(folder, `${name}.log`), environment: { SERVICE_PORT: String(port) } };
}

const ignore = { onStarted: () => undefined, onGivenUp: () => undefined };

test('a child that cannot live is given up after five restarts, and the words name its log', async () => {
  const broken = await plan('broken', `console.log('cannot'); process.exit(3);`);
  let starts = 0;
  const words = await new Promise<string>((resolve) => {
    startChild(broken, { onStarted: () => void (starts += 1), onGivenUp: resolve });
  });
  expect(starts).toBe(6);
  expect(words).toContain('broken ended 6 times within 30 seconds');
  expect(words).toContain(broken.logFile);
  expect(readFileSync(broken.logFile, 'utf8')).toBe('cannot\n'.repeat(6));
});

test('waiting for a child that is never ready ends with its name, and at once when the start is interrupted', async () => {
  const silent = await plan('silent', '');
  await expect(waitUntilReady(silent, { withinMs: 100, signal: new AbortController().signal })).rejects.toThrow(
    'silent was not ready within 0.1 seconds.',
  );
  await expect(waitUntilReady(silent, { withinMs: 60_000, signal: AbortSignal.abort(new Error('interrupted')) })).rejects.toThrow(
    'interrupted',
  );
});

test('a child that does not listen to SIGTERM is ended all the same', async () => {
  const stubborn = await plan('stubborn', `process.on('SIGTERM', () => undefined); ${READY_SERVER}`);
  const child = startChild(stubborn, ignore);
  await waitUntilReady(stubborn, { withinMs: 10_000, signal: new AbortController().signal });
  const mark = child.mark();
  await child.stop();
  expect(mark !== null && stillLives(mark)).toBe(false);
}, 20_000);

test('a killed child is back on its port, under another number; a stopped one is not', async () => {
  const wanted = await plan('wanted', READY_SERVER);
  const restarted: (() => void)[] = [];
  const child = startChild(wanted, { ...ignore, onStarted: () => restarted.shift()?.() });
  await waitUntilReady(wanted, { withinMs: 10_000, signal: new AbortController().signal });
  const first = child.mark();
  if (first === null) throw new Error('The child has no mark.');
  const again = new Promise<void>((resolve) => restarted.push(resolve));
  process.kill(first.pid, 'SIGKILL');
  await again;
  await waitUntilReady(wanted, { withinMs: 10_000, signal: new AbortController().signal });
  const second = child.mark();
  expect(second?.pid).not.toBe(first.pid);
  await child.stop();
  expect(second !== null && stillLives(second)).toBe(false);
});

test('a child knows nothing of the launcher but what its plan says', async () => {
  process.env['DATABASE_URL_OF_THE_ADMIN'] = 'postgres://admin:secret@127.0.0.1/postgres';
  const curious = await plan('curious', `console.log(JSON.stringify(Object.keys(process.env))); ${READY_SERVER}`);
  const child = startChild(curious, ignore);
  await waitUntilReady(curious, { withinMs: 10_000, signal: new AbortController().signal });
  await child.stop();
  const names = JSON.parse(readFileSync(curious.logFile, 'utf8')) as string[];
  expect(names.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual(['SERVICE_PORT']);
});
