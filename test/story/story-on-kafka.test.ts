// The same story with the event log in a real Apache Kafka: it ends as it does on the Postgres log, also when the broker is killed in the
// midst of it.
import { bePatient } from '@passerelle/shared/testing/until';
import { findTestKafka, type TestKafka } from '../setup/kafka';
import { playThrough } from './killings';
import { cleanUp, makeDataFolder, readSystem, startSystem, untilRunning, type Launched } from './launched';
import { openLedger } from './ledger';
import { outcomeOf } from './steps/file';
import { playStory } from './story';
import { newWorld } from './world';

jest.setTimeout(180_000);

const found = findTestKafka();
const describeKafka = found === null ? describe.skip : describe;

describeKafka('the story on Kafka', () => {
  const dataFolder = makeDataFolder();
  const launched: Launched[] = [];
  let kafka: TestKafka;
  let environment: Record<string, string>;
  let undisturbed = '';

  beforeAll(async () => {
    if (found !== null) kafka = await found.open();
    environment = { KAFKA_BROKERS: kafka.brokers.join(), KAFKA_REPLICATION_FACTOR: '1' };
    const one = startSystem(dataFolder, { environment });
    launched.push(one);
    await untilRunning(one, dataFolder);
  });
  afterAll(async () => {
    await cleanUp(launched, dataFolder);
    await kafka.close();
  });

  test('is told from its first step to its last', async () => {
    undisturbed = await playThrough(dataFolder, null);
    expect(undisturbed).toContain('SUPPORT');
  });

  const killBroker = found?.canBeKilled === true ? test : test.skip;
  killBroker('ends the same when the broker is killed in its third step and comes back', async () => {
    bePatient(60_000);
    const world = newWorld(readSystem(dataFolder));
    let back: Promise<void> | undefined;
    await playStory(world, (step) => {
      if (step === 3) back = Promise.resolve(kafka.outage?.kill()).then(() => kafka.outage?.start());
    });
    await back;
    expect(await outcomeOf(world)).toBe(undisturbed);
  });

  test('every fact was applied once and in order, and none is parked', async () => {
    expect(await openLedger(dataFolder, environment).faults()).toEqual([]);
  });
});
