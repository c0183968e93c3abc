import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '@passerelle/shared/domain/ids';
import { ROOT } from '../root';
import { check, type AppliedFact, type Findings, type History } from './checker';

/** Facts of one tally in one stream, as they were told. */
function toldFacts(count: number): AppliedFact[] {
  const [key, tallyId] = [newId(), newId()];
  return Array.from({ length: count }, (_, index) => ({ eventId: newId(), key, tallyId, version: index + 1, number: index + 1 }));
}

/** What the listener's totals are when it applied these. */
function totalsOf(applied: readonly AppliedFact[]): History['totals'] {
  const [first] = applied;
  if (first === undefined) return [];
  const sum = applied.reduce((total, { number }) => total + number, 0);
  return [{ tallyId: first.tallyId, n: applied.length, ver: applied.at(-1)?.number ?? 0, sum }];
}

function findingsOf(history: Partial<History> & Pick<History, 'told' | 'applied'>): Partial<Findings> {
  const findings = check({ totals: totalsOf(history.applied), acked: new Set(), kept: new Set(), ...history });
  return Object.fromEntries(Object.entries(findings).filter(([, count]) => count > 0));
}

describe('the checker tells what went wrong', () => {
  const told = toldFacts(5);
  const pick = (...versions: number[]) => versions.flatMap((version) => told.filter((fact) => fact.version === version));

  test('nothing, when every fact was applied once and in order', () => {
    expect(findingsOf({ told, applied: told })).toEqual({});
  });

  test('a fact that was told and never applied is lost', () => {
    expect(findingsOf({ told, applied: pick(1, 2, 4, 5) })).toEqual({ lost: 1, wrongTotals: 1 });
  });

  test('a fact that was applied again is applied twice, wherever the repeat stands, and is not out of order', () => {
    expect(findingsOf({ told, applied: pick(1, 1, 2, 3, 4, 5) })).toEqual({ twice: 1, wrongTotals: 1 });
    expect(findingsOf({ told, applied: pick(1, 2, 3, 4, 5, 1) })).toEqual({ twice: 1, wrongTotals: 1 });
  });

  test('a fact that was applied after a later one of its stream is out of order', () => {
    expect(findingsOf({ told, applied: pick(1, 3, 2, 4, 5) })).toEqual({ outOfOrder: 1 });
  });

  test('facts of two streams may stand in any order', () => {
    const other = toldFacts(2);
    expect(findingsOf({ told: [...told, ...other], applied: [...other, ...told], totals: [] })).toEqual({});
  });

  test('a fact that was applied and never told is untrue', () => {
    expect(findingsOf({ told: pick(1, 2, 3, 4), applied: told })).toEqual({ untrue: 1 });
  });

  test('a total that does not add up is wrong', () => {
    expect(findingsOf({ told, applied: told, totals: [{ tallyId: newId(), n: 5, ver: 5, sum: 14 }] })).toEqual({ wrongTotals: 1 });
  });

  test('an acknowledged act that the database does not hold is forgotten', () => {
    const [held, gone] = [newId(), newId()];
    expect(findingsOf({ told, applied: told, acked: new Set([held, gone]), kept: new Set([held]) })).toEqual({ forgotten: 1 });
  });
});

/** Runs the fault runner as a person does; answers what it printed and how it ended. */
function runFaults(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'faults', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (code) => resolve({ output, code }));
  });
}

test('processes that die between two steps lose nothing, apply nothing twice and keep the order', async () => {
  const { output, code } = await runFaults('--adapter', 'postgres', '--seed', '1', '--seconds', '8', '--rows', '1,3,5,15');
  expect(output).toContain('All was kept');
  expect(code).toBe(0);
}, 120_000);
