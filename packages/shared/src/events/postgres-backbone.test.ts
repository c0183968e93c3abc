import { backboneSuite, BACKBONE_PARTITIONS } from '../testing/backbone-suite';
import { testEventLog } from '../testing/database';
import { openPostgresLog } from './postgres-log';

let database: Awaited<ReturnType<typeof testEventLog>>;
beforeAll(async () => {
  database = await testEventLog();
}, 30_000);
afterAll(() => database.drop());

backboneSuite('the Postgres log', () => openPostgresLog({ url: database.url, partitions: BACKBONE_PARTITIONS }));
