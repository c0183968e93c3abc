import { backboneSuite, BACKBONE_PARTITIONS } from '../testing/backbone-suite';
import { freshReadingSuite } from '../testing/fresh-reading';
import { testEventLog } from '../testing/database';
import { openPostgresLog } from './postgres-log';

let database: Awaited<ReturnType<typeof testEventLog>>;
beforeAll(async () => {
  database = await testEventLog();
}, 30_000);
afterAll(() => database.drop());

const connect = () => openPostgresLog({ url: database.url, partitions: BACKBONE_PARTITIONS });
backboneSuite('the Postgres log', connect);
freshReadingSuite('the Postgres log', connect);
