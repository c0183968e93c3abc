// kill -9 of one process in each step of the story: the story ends the same, and every fact was applied once and in order. All 35 pairs of
// step and process: `npm run story -- --kill all`.
import { cleanUp, makeDataFolder, startSystem, untilRunning, type Launched } from './launched';
import { PROCESSES, playThrough, sevenKillings } from './killings';
import { openLedger } from './ledger';

jest.setTimeout(240_000);

const SEED = Number(process.env['STORY_SEED'] ?? 20_261_125);
const dataFolder = makeDataFolder();
const launched: Launched[] = [];
let undisturbed = '';

beforeAll(async () => {
  launched.push(startSystem(dataFolder));
  await Promise.all(launched.map((one) => untilRunning(one, dataFolder)));
  undisturbed = await playThrough(dataFolder, null);
});
afterAll(() => cleanUp(launched, dataFolder));

test('seven killings hit each step once and each process at least once', () => {
  expect(sevenKillings(SEED).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(sevenKillings(SEED).map(({ process }) => process)).size).toBe(PROCESSES.length);
});

test.each(sevenKillings(SEED))('$process killed in step $step after $afterMs ms: the story ends the same', async (killing) => {
  expect(await playThrough(dataFolder, killing)).toBe(undisturbed);
});

test('after all of it every fact was applied once, in the order of its stream, and none is parked', async () => {
  expect(await openLedger(dataFolder).faults()).toEqual([]);
});
