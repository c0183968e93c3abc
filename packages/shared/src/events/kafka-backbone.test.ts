import { findTestKafka, type TestKafka } from '../../../../test/setup/kafka';
import { backboneSuite, BACKBONE_PARTITIONS } from '../testing/backbone-suite';
import { openKafkaLog } from './kafka-log';

const found = findTestKafka();

(found === null ? describe.skip : describe)('with a broker', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    if (found !== null) kafka = await found.open();
  }, 120_000);
  afterAll(() => kafka.close(), 30_000);

  backboneSuite('the Kafka log', () => openKafkaLog({ brokers: kafka.brokers, partitions: BACKBONE_PARTITIONS }));
});
