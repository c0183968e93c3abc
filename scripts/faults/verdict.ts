import type { Findings } from './checker';
import type { Fault } from './fault';
import type { RunResult } from './run';
import { unexcused, type Scene } from './scene';

/** What each finding is called when there is any. */
const NAMES: Readonly<Record<keyof Findings, string>> = {
  lost: 'facts lost',
  untrue: 'facts applied that were never told',
  twice: 'facts applied twice',
  outOfOrder: 'facts applied out of order',
  wrongTotals: 'totals wrong',
  forgotten: 'acknowledged acts gone',
};

/** Everything that a run did not keep; nothing when it kept all. */
export async function problemsOf(result: RunResult, recoverWithinMs: number): Promise<string[]> {
  const { recoveredMs, facts, findings } = result.outcome;
  return [
    ...(Object.keys(NAMES) as (keyof Findings)[])
      .filter((finding) => findings[finding] > 0)
      .map((finding) => `${findings[finding]} ${NAMES[finding]}`),
    ...(facts === 0 ? ['nothing was told'] : []),
    ...(recoveredMs > recoverWithinMs ? [`recovered only after ${(recoveredMs / 1_000).toFixed(1)} s`] : []),
    ...failuresOf(result.scene),
    ...parkingOf(result),
    ...(await Promise.all(result.faults.map((fault) => strikesOf(result, fault)))).flat(),
  ];
}

/** Writes that failed though their database was there, and processes that ended though nobody killed them. */
function failuresOf(scene: Scene): string[] {
  const failed = unexcused(scene);
  const { fallen } = scene.ledger;
  const words = [...new Set(failed)].slice(0, 3).join(' | ');
  return [
    ...(failed.length > 0 ? [`${failed.length} writes failed while their database was there: ${words}`] : []),
    ...(fallen.length > 0 ? [`processes ended that nobody killed: ${fallen.join(', ')}`] : []),
  ];
}

/** In a mixed run an innocent fact may be at hand at each of three deaths, and be parked: it is replayed like the others. */
function parkingOf({ scene, outcome: { parked } }: RunResult): string[] {
  const flowing = [...scene.spoilt].filter((key) => !parked.has(key)).length;
  const innocent = [...parked].filter((key) => !scene.spoilt.has(key)).length;
  return [
    ...(flowing > 0 ? [`${flowing} streams with a fact that cannot be applied were not parked`] : []),
    ...(!scene.mixed && innocent > 0 ? [`${innocent} innocent streams were parked`] : []),
  ];
}

async function strikesOf({ scene, outcome, struck }: RunResult, fault: Fault): Promise<string[]> {
  const { tried, fired } = struck.get(fault.row) ?? { tried: 0, fired: 0 };
  if (fired === 0) return tried > 0 || !scene.mixed ? [`row ${fault.row} struck ${tried} times and never fired`] : [];
  return ((await fault.verify?.(scene, outcome)) ?? []).map((sentence) => `row ${fault.row}: ${sentence}`);
}
