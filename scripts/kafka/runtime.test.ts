import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilGone, markProcess } from '../launcher/processes';
import { findKafkaRuntime } from './runtime';

test('says that Java is missing', () => {
  expect(findKafkaRuntime({ PATH: '/nowhere' })).toEqual({ missing: 'Kafka needs Java 17 or later; there is none' });
});

test('ends the broker and removes its folder when whoever started it is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-kafka-'));
  const broker = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const mark = markProcess(broker.pid ?? 0);
  const guardian = spawn(process.execPath, [join(__dirname, 'guardian.mjs'), String(broker.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(guardian, 'exit');
  guardian.stdin.end();
  await ended;
  expect(mark).not.toBeNull();
  expect(await waitUntilGone(mark === null ? [] : [mark], 5_000)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});
