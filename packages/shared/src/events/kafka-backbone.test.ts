import { findTestKafka, type TestKafka } from '../../../../test/setup/kafka';
import { backboneSuite, BACKBONE_PARTITIONS } from '../testing/backbone-suite';
import { freshReadingSuite } from '../testing/fresh-reading';
import { openKafkaLog } from './kafka-log';

const found = findTestKafka();

(found === null ? describe.skip : describe)('with a broker', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    if (found !== null) kafka = await found.open();
  }, 120_000);
  afterAll(() => kafka.close(), 30_000);

  const connect = () => openKafkaLog({ brokers: kafka.brokers, partitions: BACKBONE_PARTITIONS });
  backboneSuite('the Kafka log', connect);
  freshReadingSuite('the Kafka log', connect);
});
