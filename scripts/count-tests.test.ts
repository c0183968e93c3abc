import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, 'count-tests.mjs');

/** Runs the script on a result file with this text; null leaves the file out. */
function count(text: string | null): { last: string | undefined; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'count-tests-'));
  const path = join(folder, 'result.json');
  if (text !== null) writeFileSync(path, text);
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { last: stdout.trim().split('\n').at(-1), status };
}

function result(counts: { passed: number; failed: number; unloaded?: number }): string {
  const testResults = Array.from({ length: counts.unloaded ?? 0 }, () => ({ status: 'failed', assertionResults: [] }));
  return JSON.stringify({ numPassedTests: counts.passed, numFailedTests: counts.failed, testResults });
}

describe('the count that ends .ci/run', () => {
  test.each([
    ['a failed test', result({ passed: 4, failed: 1 }), '4 passed, 1 failed'],
    ['a suite that could not be loaded', result({ passed: 4, failed: 0, unloaded: 2 }), '4 passed, 2 failed'],
    ['a run without a test', result({ passed: 0, failed: 0 }), '0 passed, 1 failed'],
    ['a result cut short', '{"numPassed', '0 passed, 1 failed'],
    ['no result at all', null, '0 passed, 1 failed'],
  ])('%s is a failure', (_, text, last) => {
    expect(count(text)).toEqual({ last, status: 1 });
  });

  test('all passed is a success', () => {
    expect(count(result({ passed: 5, failed: 0 }))).toEqual({ last: '5 passed, 0 failed', status: 0 });
  });
});
