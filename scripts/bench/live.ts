// What somebody who watches a household waits for: from sending an act in one service to having the pushed answer that shows it in another,
// on the system of `npm start`. And whether every pushed answer shows it.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@passerelle/shared/domain/ids';
import type { EventStream, SentEvent } from '@passerelle/shared/testing/event-stream';
import { bePatient } from '@passerelle/shared/testing/until';
import { delayConsumers, listenToFiles, recordResources, shownBy } from '../../test/story/live';
import { openLedger } from '../../test/story/ledger';
import { registerTenant } from '../../test/story/steps/arrears';
import { DEMO, known, newWorld, type World } from '../../test/story/world';
import { openDataFolder, type DataFolder } from '../launcher/data-folder';
import { issuerUrl, makeToken } from '../launcher/issuer';
import { loadIssuerKey } from '../launcher/issuer-key';
import { launch } from '../launcher/launch';
import type { Ports } from '../launcher/ports';
import type { SystemDescription } from '../launcher/system-file';
import { adapters, type Adapter } from './adapters';
import { line, median, ms, percentile, table, times, title, verdict } from './report';
import { later, temporaryFolder } from './workplace';

const AUDIENCES = [
  { people: 1, streams: 1, acts: 60 },
  { people: 10, streams: 1, acts: 30 },
  { people: 100, streams: 1, acts: 8 },
  { people: 20, streams: 5, acts: 15 },
] as const;
const [SHOWN_ACTS, LANES] = [1_000, 10];
/** Between two acts: nobody acts again in the moment in which he sees what he did. */
const PAUSE_MS = 250;
/** Consumers are that much late while it is counted how many answers show their act. */
const LATE_S = 0.3;

interface Setting {
  readonly system: SystemDescription;
  readonly folder: DataFolder;
  tokenOfSomebody(): Promise<string>;
}

/** Measures it on each adapter that can be had here, and prints it. */
export async function benchLive(): Promise<void> {
  // A hundred people on one household keep a busy machine at work for a while.
  bePatient(60_000);
  for (const adapter of await adapters()) {
    title(`Live updates on the ${adapter.name} log: act, fact, watched query, screen`);
    const setting = await startSystem(adapter);
    await showLatency(setting);
    await showTruth(setting, adapter);
  }
}

async function startSystem({ environment }: Adapter): Promise<Setting> {
  const folder = openDataFolder(temporaryFolder());
  // The launcher hands on to its children what its own environment says of Kafka.
  Object.assign(process.env, environment);
  const launched = launch({
    folder,
    environment: { ...environment, PORT: '0' },
    reset: false,
    onGivenUp: (message) => console.error(message),
  });
  later(async () => {
    await launched.stop();
    for (const name of Object.keys(environment)) delete process.env[name];
  });
  const system = await launched.ready;
  const key = await loadIssuerKey(folder.issuerKey);
  const { issuer } = JSON.parse(readFileSync(folder.ports, 'utf8')) as Ports;
  const roles = ['RENTAL_MANAGER'];
  const tokenOfSomebody = () => makeToken(key, issuerUrl(issuer), { staffId: newId(), organisationId: DEMO.landlord, token: '', roles });
  return { system, folder, tokenOfSomebody };
}

async function tenant({ system }: Setting): Promise<World> {
  const world = newWorld(system);
  await registerTenant(world);
  return world;
}

interface Latencies {
  readonly act: number[];
  readonly push: number[];
}

async function showLatency(setting: Setting): Promise<void> {
  const world = await tenant(setting);
  await measure(setting, world, { people: 1, streams: 1, acts: 20 });
  const rows: string[][] = [];
  for (const audience of AUDIENCES) {
    const { act, push } = await measure(setting, world, audience);
    const { people, streams } = audience;
    const name =
      streams === 1 ? `pushed to ${people}, each a person` : `pushed to ${people * streams}, ${people} people with ${streams} each`;
    if (rows.length === 0) rows.push(['the act itself (reference)', ms(median(act)), ms(percentile(act, 99)), times(1)]);
    rows.push([name, ms(median(push)), ms(percentile(push, 99)), times(median(push) / median(act))]);
  }
  table(['from sending the act', 'p50 ms', 'p99 ms', 'p50 : act'], rows);
}

async function measure(
  setting: Setting,
  world: World,
  audience: (typeof AUDIENCES)[number] | { people: 1; streams: 1; acts: number },
): Promise<Latencies> {
  const listening: EventStream[] = [];
  for (let person = 0; person < audience.people; person += 1) {
    const token = await setting.tokenOfSomebody();
    for (let stream = 0; stream < audience.streams; stream += 1)
      listening.push(await listenToFiles(setting.system, { token, households: [known(world, 'household')] }));
  }
  await Promise.all(listening.map((stream) => stream.have(1)));
  const [act, push]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < audience.acts; turn += 1) {
    const cents = nextCents();
    const from = performance.now();
    const acting = recordResources(world, cents).then(() => void act.push(performance.now() - from));
    const shown = await Promise.all(listening.map((stream) => showing(stream, 0, cents)));
    await acting;
    await pause(PAUSE_MS);
    push.push(...shown.map(({ at }) => at - from));
  }
  for (const stream of listening) stream.close();
  return { act, push };
}

let cents = 150_000;
/** Means that no act recorded before. */
function nextCents(): number {
  return (cents += 1);
}

function showing(stream: EventStream, watch: number, wanted: number): Promise<SentEvent> {
  return stream.next('the act', ({ data }) => data['watch'] === watch && shownBy(data).own === wanted);
}

/** Of the first answers that show an act in its own service, how many show it in the other one. */
async function showTruth(setting: Setting, { name, environment }: Adapter): Promise<void> {
  const worlds = await Promise.all(Array.from({ length: LANES }, () => tenant(setting)));
  const households = worlds.map((world) => known(world, 'household'));
  const stream = await listenToFiles(setting.system, { token: await setting.tokenOfSomebody(), households });
  await stream.have(LANES);
  const end = await delayConsumers(openLedger(setting.folder.path, environment), LATE_S);
  let well = 0;
  const lane = async (world: World, watch: number) => {
    for (let turn = 0; turn < SHOWN_ACTS / LANES; turn += 1) {
      const wanted = nextCents();
      await recordResources(world, wanted);
      if (shownBy((await showing(stream, watch, wanted)).data).known === wanted) well += 1;
    }
  };
  await Promise.all(worlds.map(lane));
  await end();
  stream.close();
  line(
    `  Consumers ${LATE_S * 1_000} ms late on the ${name} log: ${well} of ${SHOWN_ACTS} pushed answers show their act: ${verdict(well === SHOWN_ACTS, 'all')}`,
  );
}
