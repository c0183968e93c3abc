// What a person does with the two commands: start, stop, start again, and what happens when the launcher is killed.
import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { person, send } from './client';
import { cleanUp, makeDataFolder, startSystem, stillRunning, untilRunning, type Launched } from './launched';
import type { SystemDescription } from '../../scripts/launcher/system-file';

jest.setTimeout(180_000);

const dataFolder = makeDataFolder();
const launched: Launched[] = [];

afterAll(() => cleanUp(launched, dataFolder));

function start(options: readonly string[] = []): Launched {
  const one = startSystem(dataFolder, { options });
  launched.push(one);
  return one;
}

function rentalManager(system: SystemDescription) {
  return person(system.graph, 'rental-manager', system.tokens['rental-manager'] ?? '');
}

async function registerHousehold(system: SystemDescription): Promise<string> {
  const member = { givenName: 'Ada', familyName: 'Exemple', birthDate: '1990-05-04', role: 'HEAD', from: '2024-01-01' };
  const { household, refusals } = await rentalManager(system).act<{ household: { id: string } | null }>(
    'mutation Register($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } refusals { code path message } } }',
    { clientKey: newId(), members: [member] },
  );
  if (household === null) throw new Error(`The household was refused: ${JSON.stringify(refusals)}`);
  return household.id;
}

async function adultsOf(system: SystemDescription, id: string): Promise<number | undefined> {
  const { household } = await rentalManager(system).ask<{ household: { composition: { adults: number } | null } | null }>(
    'query Adults($id: ID!) { household(id: $id) { composition { adults } } }',
    { id },
  );
  return household?.composition?.adults;
}

test('Ctrl-C in the middle of the start leaves nothing running', async () => {
  const first = start();
  await until(
    'the first step',
    () => Promise.resolve(first.output()),
    (words) => words.includes('Database server'),
    { deadlineMs: 60_000 },
  );
  first.launcher.kill('SIGINT');
  expect(await first.ended).toBe(0);
});

test('start, Ctrl-C, start again: the data are there, the old processes are not', async () => {
  const first = start();
  const system = await untilRunning(first, dataFolder);
  expect(Object.keys(system.processes).sort()).toEqual([
    'finance',
    'gateway',
    'guardian',
    'housing-stock',
    'launcher',
    'postgres',
    'referrals',
    'support',
  ]);
  const household = await registerHousehold(system);
  first.launcher.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.output()).toContain('Stopped. The data stay.');
  await until(
    'the guardian to leave',
    () => Promise.resolve(stillRunning(system)),
    (left) => left.length === 0,
  );

  const second = start();
  const again = await untilRunning(second, dataFolder);
  expect(again.graph).toBe(system.graph);
  expect(await adultsOf(again, household)).toBe(1);
  // A token of the first run is still good: the issuer's key and address were kept.
  const { status } = await send(again.graph, { token: system.tokens['rental-manager'] ?? '', query: '{ __typename }' });
  expect(status).toBe(200);

  const intruder = start();
  expect(await intruder.ended).toBe(1);
  expect(intruder.output()).toContain('Passerelle runs already from this folder');
  expect(stillRunning(again)).toHaveLength(8);

  second.launcher.kill('SIGKILL');
  await second.ended;
  const third = start();
  const afterKill = await untilRunning(third, dataFolder);
  expect(stillRunning(again)).toEqual([]);
  expect(await adultsOf(afterKill, household)).toBe(1);

  third.launcher.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  const emptied = await untilRunning(start(['--reset', '--today', '2026-03-16']), dataFolder);
  expect(await adultsOf(emptied, household)).toBeUndefined();
  const { household: registered } = await rentalManager(emptied).ask<{ household: { registeredOn: string } }>(
    'query RegisteredOn($id: ID!) { household(id: $id) { registeredOn } }',
    { id: await registerHousehold(emptied) },
  );
  expect(registered.registeredOn).toBe('2026-03-16');
});
