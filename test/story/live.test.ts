// Live updates on the system as `npm start` starts it: what is pushed shows the change in every service, and ends with the right to see it.
import { newId } from '@passerelle/shared/domain/ids';
import { openEventStream, type EventStream, type SentEvent } from '@passerelle/shared/testing/event-stream';
import type { SystemDescription } from '../../scripts/launcher/system-file';
import { cleanUp, makeDataFolder, startSystem, untilRunning, type Launched } from './launched';
import { openLedger } from './ledger';
import { delayConsumers, listenToFiles, recordResources, shownBy } from './live';
import { accepted } from './steps/accepted';
import { raiseArrears, registerTenant } from './steps/arrears';
import { confirm } from './steps/referral';
import { known, newWorld, type World } from './world';

jest.setTimeout(240_000);

const LANES = 4;
/** The bench does it a thousand times. */
const ACTS = 100;

const dataFolder = makeDataFolder();
let launched: Launched;
let system: SystemDescription;
beforeAll(async () => {
  launched = startSystem(dataFolder);
  system = await untilRunning(launched, dataFolder);
});
afterAll(() => cleanUp([launched], dataFolder));

const streams: EventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

async function listen(role: string, households: readonly string[], lastEventId?: string): Promise<EventStream> {
  const stream = await listenToFiles(system, {
    token: system.tokens[role] ?? '',
    households,
    ...(lastEventId === undefined ? {} : { lastEventId }),
  });
  streams.push(stream);
  return stream;
}

async function tenant(): Promise<World> {
  const world = newWorld(system);
  await registerTenant(world);
  return world;
}

const resourcesIn = ({ data }: SentEvent) => shownBy(data).own;

test(`${ACTS} acts, consumers that are 300 ms late: every pushed answer shows the act in the other service too`, async () => {
  const worlds = await Promise.all(Array.from({ length: LANES }, tenant));
  const stream = await listen(
    'rental-manager',
    worlds.map((world) => known(world, 'household')),
  );
  await stream.have(LANES);
  const end = await delayConsumers(openLedger(dataFolder), 0.3);
  let well = 0;
  await Promise.all(
    worlds.map(async (world, lane) => {
      for (let turn = 1; turn <= ACTS / LANES; turn += 1) {
        const cents = 200_000 + turn;
        await recordResources(world, cents);
        const { data } = await stream.next('the act', (event) => event.data['watch'] === lane && resourcesIn(event) === cents);
        if (shownBy(data).known === cents) well += 1;
      }
    }),
  );
  await end();
  expect(well).toBe(ACTS);
});

test('two listen and one loses his right: he hears the end, as of a household that never was, and the other hears what goes on', async () => {
  const world = await tenant();
  await raiseArrears(world);
  await confirm(world);
  const household = known(world, 'household');
  const [landlord, association] = [await listen('rental-manager', [household]), await listen('programme-manager', [household])];
  await Promise.all([landlord.have(1), association.have(1)]);
  const input = { clientKey: newId(), referralId: known(world, 'referral'), reason: 'HOUSEHOLD_REFUSED' };
  accepted(
    await world.people['rental-manager'].act(
      `mutation($input: CancelReferralInput!) { cancelReferral(input: $input) { refusals { code path message } } }`,
      input,
    ),
  );
  await association.ended;
  expect(association.events.slice(-2)).toMatchObject([
    { event: 'gone', data: { watch: 0, code: 'NOT_FOUND' } },
    { event: 'end', data: { code: 'NOTHING_LEFT' } },
  ]);
  const heard = association.events.length;
  await landlord.next('the end of the referral', ({ data }) => JSON.stringify(data).includes('"endReason":{"code":"HOUSEHOLD_REFUSED"'));
  await recordResources(world, 211_111);
  await landlord.next('the new means', (event) => resourcesIn(event) === 211_111);
  expect(association.events).toHaveLength(heard);
  const nothing = await listen('programme-manager', [newId()]);
  const again = await listen('programme-manager', [household]);
  await Promise.all([nothing.ended, again.ended]);
  expect(again.events.map(({ event, data }) => [event, data])).toEqual(nothing.events.map(({ event, data }) => [event, data]));
});

test('whoever comes back with the id of his last event gets what he missed, and nothing that he has', async () => {
  const world = await tenant();
  const household = known(world, 'household');
  const first = await listen('rental-manager', [household]);
  await recordResources(world, 222_222);
  await first.next('the new means', (event) => resourcesIn(event) === 222_222 && shownBy(event.data).known === 222_222);
  // What finance makes of them is told as well, and shows the same means once more: that is missed by whoever leaves before it.
  expect(await openLedger(dataFolder).faults()).toEqual([]);
  const had = first.events.map(({ id }) => id);
  first.close();
  const again = await listen('rental-manager', [household], had.at(-1) ?? '');
  await recordResources(world, 233_333);
  await again.next('the newest means', (event) => resourcesIn(event) === 233_333);
  // The id of an event is the digest of its answer.
  expect(again.events.filter(({ id }) => had.includes(id))).toEqual([]);
});

test('the reading of a pushed answer is written down as any reading', async () => {
  const world = await tenant();
  const household = known(world, 'household');
  const stream = await listen('rental-manager', [household]);
  await stream.have(1);
  const readings = () =>
    openLedger(dataFolder).sql<{ count: number }>('referrals', 'select count(*)::int as count from audit where $1 = any(returned)', [
      household,
    ]);
  const before = (await readings())[0]?.count ?? 0;
  await recordResources(world, 244_444);
  await stream.next('the new means', (event) => resourcesIn(event) === 244_444);
  // One line of the act, and of the answer at least one.
  expect((await readings())[0]?.count ?? 0).toBeGreaterThan(before + 1);
});

test('a client that asks without a token is refused', async () => {
  const stream = await openEventStream(system.graph.replace('/graphql', '/live'), { watch: [] });
  expect(stream.status).toBe(401);
});
