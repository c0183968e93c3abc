// Rows 8, 9, 11 and 12: the log or the database dies, or all connections do. Writes go on without the log; without their own database they
// fail and say so.
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../ask';
import type { Fault } from '../fault';
import { excusing } from '../scene';

const LONG = { facts: 10_000, actsPerSecond: 150, strikes: 2 };
/** Twenty killings take their time: the load is small, and there is some at each of them. */
const MANY = { facts: 500, actsPerSecond: 20, strikes: 20 };

const logDown: Fault = {
  row: 8,
  name: 'log down, writes go on',
  track: 'outages',
  long: { ...LONG, actsPerSecond: 60 },
  async strike({ log, mixed, ledger, databases }) {
    const facts = ledger.facts;
    await log.kill();
    try {
      await pause(mixed ? 3_000 : 30_000);
      const waiting = await ask(databases.teller, 'select from outbox where published_at is null limit 1');
      return ledger.facts > facts && waiting.length > 0;
    } finally {
      await log.start();
    }
  },
};

const logKilled: Fault = {
  row: 9,
  name: 'log killed and started',
  track: 'outages',
  long: MANY,
  async strike({ log }) {
    await log.kill();
    await log.start();
    return true;
  },
};

const databaseKilled: Fault = {
  row: 11,
  name: 'database killed and started',
  track: 'outages',
  long: MANY,
  strike: (scene) =>
    excusing(scene, async () => {
      await scene.database.kill();
      await scene.database.start();
      return true;
    }),
};

const connectionsCut: Fault = {
  row: 12,
  name: 'all connections cut',
  track: 'outages',
  long: { ...LONG, strikes: 12 },
  strike: (scene) =>
    excusing(scene, async () => {
      const cut = (await scene.database.cut()) + (await scene.log.cut());
      return cut > 0;
    }),
};

export const outages: readonly Fault[] = [logDown, logKilled, databaseKilled, connectionsCut];
