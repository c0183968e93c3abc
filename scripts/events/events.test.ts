// The commands as an operator runs them, on a system that rests: its database server is started for each and rests again.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@passerelle/shared/domain/ids';
import { SERVICE_NAMES, topicOf } from '@passerelle/shared/events/declare-fact';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { factRecord } from '@passerelle/shared/testing/fact-record';
import { openDataFolder, type DataFolder } from '../launcher/data-folder';
import { freePort } from '../launcher/free-port';
import { startPostgres, wipePostgres } from '../launcher/postgres';
import { readPostmaster, postgresPlace } from '../launcher/postgres-files';
import { prepare } from '../launcher/prepare';
import { runPostgresAs } from '../launcher/run-as';
import { loadSecrets } from '../launcher/secrets';
import { loadDefinitions } from '../services';
import { readArguments } from './arguments';
import { runCommand } from './commands';
import { openSystem } from './system';

let folder: DataFolder;
beforeAll(async () => {
  const path = mkdtempSync(join(tmpdir(), 'passerelle-events-'));
  chmodSync(path, 0o755);
  folder = openDataFolder(path);
  const secrets = loadSecrets(folder.secrets);
  const log = join(folder.logs, 'postgres.log');
  const server = await startPostgres({ dataFolder: path, password: secrets.postgresAdmin, logFile: log, forTests: true });
  await prepare({ adminUrl: server.url, passwords: secrets.passwords, definitions: await loadDefinitions() });
  writeFileSync(folder.ports, JSON.stringify({ postgres: await freePort() }));
  await server.stop();
}, 120_000);
afterAll(async () => {
  await wipePostgres({ dataFolder: folder.path });
  rmSync(folder.path, { recursive: true, force: true });
});

/** Runs a command line; answers what it printed. */
async function events(...args: string[]): Promise<string> {
  const { printed, failure } = await run(args);
  if (failure instanceof Error) throw failure;
  expect(failure).toBeNull();
  return printed;
}

async function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<{ printed: string; failure: unknown }> {
  const given = readArguments([...args, '--as', 'jeanne']);
  if (given === null) throw new Error('This asks for help.');
  const printed: string[] = [];
  const spy = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  const system = await openSystem({ PASSERELLE_DATA_DIR: folder.path, ...environment });
  try {
    await runCommand(system, given);
    return { printed: printed.join('\n'), failure: null };
  } catch (failure) {
    return { printed: printed.join('\n'), failure };
  } finally {
    await system.close();
    spy.mockRestore();
  }
}

async function inSystem<Answer>(work: (system: Awaited<ReturnType<typeof openSystem>>) => Promise<Answer>): Promise<Answer> {
  const system = await openSystem({ PASSERELLE_DATA_DIR: folder.path });
  return work(system).finally(() => system.close());
}

const sql = (statement: string, parameters: readonly unknown[] = []) =>
  inSystem(async (system) => (await system.service('finance')).system.query<object[]>(statement, [...parameters]));

test('lag says where every consumer and every publisher is; the server rests again afterwards', async () => {
  const printed = await events('lag');
  for (const group of ['referrals', 'support', 'support-access', 'housing-stock-access', 'finance', 'finance-access'])
    expect(printed).toMatch(new RegExp(`^${group} +0 +0$`, 'm'));
  for (const service of SERVICE_NAMES) expect(printed).toMatch(new RegExp(`^${service} +0 +0 +yes$`, 'm'));
  expect(readPostmaster(postgresPlace(folder.path, runPostgresAs()).cluster)).toBeNull();
}, 60_000);

test('a parked fact is listed, shown, replayed in vain, and discarded with a reason', async () => {
  expect(await events('list')).toBe('Nothing is parked.');
  const [id, key] = [newId(), newId()];
  const headers = { ce_organisation: newId() };
  await sql(
    `insert into dead_letter (id, consumer, event_id, topic, partition, log_offset, stream_key, stream_version, type, headers, value, error,
       attempts, status) values ($1, 'finance', $1, 'passerelle.referrals', 0, 0, $2, 3, 'household-profile-recorded.v1', $3, '{}', $4, 1, 'PARKED')`,
    [id, key, JSON.stringify(headers), JSON.stringify({ name: 'Poison', message: 'It does not fit.' })],
  );
  await expect(events('list', '--consumer', 'finanse')).rejects.toMatchObject({ path: ['consumer'] });
  expect(await events('list', 'finance', '--key', key)).toContain('It does not fit.');
  expect(await events('show', id)).toContain('"message": "It does not fit."');
  expect(await events('replay', '--id', id)).toContain('finance: 0 replayed, 1 keys still parked');
  await expect(events('discard', id)).rejects.toMatchObject({ reason: 'REASON_MISSING' });
  expect(await events('discard', id, '--reason', 'a look', '--dry-run')).toContain('would be discarded');
  expect(await events('discard', id, '--reason', 'written by hand')).toContain('is discarded');
  expect(await events('list')).toBe('Nothing is parked.');
  const lines = await sql(
    `select use_case, outcome, reason from audit where subject = 'operator:jeanne' and (asked && $1 or returned && $1) order by id`,
    [[id, key]],
  );
  expect(lines).toEqual([
    { use_case: 'events:list', outcome: 'OK', reason: null },
    { use_case: 'events:show', outcome: 'OK', reason: null },
    { use_case: 'events:replay', outcome: 'OK', reason: null },
    { use_case: 'events:replay', outcome: 'BEGUN', reason: null },
    { use_case: 'events:replay', outcome: 'OK', reason: null },
    { use_case: 'events:discard', outcome: 'REFUSED', reason: 'REASON_MISSING' },
    { use_case: 'events:discard', outcome: 'OK', reason: 'DRY_RUN' },
    { use_case: 'events:discard', outcome: 'OK', reason: null },
  ]);
}, 120_000);

test('a command that is refused, or fails, leaves its line in the audit', async () => {
  const id = newId();
  await expect(events('show', id)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(events('copy', '--from', 'postgres', '--to', 'kafka')).rejects.toThrow('KAFKA_BROKERS');
  const audit = `select use_case, outcome, reason from audit where subject = 'operator:jeanne' and outcome <> 'OK' order by id desc limit 2`;
  expect(await sql(audit)).toEqual([
    { use_case: 'events:copy', outcome: 'FAILED', reason: null },
    { use_case: 'events:show', outcome: 'REFUSED', reason: 'NOT_FOUND' },
  ]);
}, 60_000);

test('a projection is made again from the log', async () => {
  const householdId = newId();
  const means = { monthlyResourcesCents: 142_000, referenceTaxIncomeCents: null, resourcesAsOf: '2026-11-25' };
  const payload = { householdId, asOf: '2026-11-25', persons: 3, adults: 1, dependentChildren: 2, ...means };
  const record = factRecord(householdProfileRecorded, { key: householdId, organisationId: newId(), version: 1, payload });
  await inSystem(async (system) => {
    const log = system.log();
    await log.ensureTopics([topicOf('referrals')]);
    await log.publish([record]);
  });
  await sql(
    `insert into inbox (consumer, event_id, source, type, stream_key, stream_version) values ('finance', $1, 'referrals', $2, $3, 1)`,
    [record.headers['ce_id'], householdProfileRecorded.type, householdId],
  );
  const foreseen = await events('rebuild', 'finance', '--dry-run');
  expect(foreseen).toMatch(/^household_profile +1 +0 +0 /m);
  expect(foreseen).toContain('Nothing was changed.');
  expect(await events('rebuild', 'finance')).toMatch(/^household_profile +1 +0 +0 /m);
  expect(await sql('select household_id, monthly_resources_cents from household_profile')).toEqual([
    { household_id: householdId, monthly_resources_cents: 142_000 },
  ]);
  // The log holds a fact of referrals that its database never published: as after a backup.
  expect(await events('lag')).toMatch(/^referrals +0 +0 +no: npm run events -- recover referrals$/m);
  expect(await events('recover', 'referrals', '--dry-run')).toContain('1 streams would be raised');
  expect(await events('recover', 'referrals')).toMatch(/^household-profile-recorded\.v1 +1$/m);
  expect(await events('recover', 'referrals')).toContain('it publishes');
}, 120_000);

test('lag tells a service that may not publish since the log lost what it told', async () => {
  await sql(`insert into published_head (topic, partition, log_offset) values ('passerelle.finance', 0, 3)`);
  expect(await events('lag')).toMatch(/^finance +0 +0 +no: npm run events -- recover finance$/m);
  await sql(`update published_head set log_offset = 0 where topic = 'passerelle.finance'`);
}, 60_000);

test('lag tells what waits and what is parked while the log is away', async () => {
  const port = await freePort();
  const { printed, failure } = await run(['lag'], { KAFKA_BROKERS: `127.0.0.1:${port}` });
  expect(printed).toMatch(/^finance +0 +0 +\?$/m);
  expect(printed).toMatch(/^finance-access +\? +0$/m);
  expect(String(failure)).toContain('does not answer');
}, 60_000);

test('a copy names two logs, and says what is missing for the other', async () => {
  await expect(events('copy', '--from', 'postgres')).rejects.toMatchObject({ path: ['to'] });
  await expect(events('copy', '--from', 'kafka', '--to', 'postgres')).rejects.toThrow('KAFKA_BROKERS');
}, 60_000);

test('a folder without a system is told from one that rests', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'passerelle-events-'));
  await expect(openSystem({ PASSERELLE_DATA_DIR: empty })).rejects.toThrow('Start it once');
  rmSync(empty, { recursive: true, force: true });
});

describe('a command line', () => {
  test('without a command, or with --help, asks for help', () => {
    expect(readArguments([])).toBeNull();
    expect(readArguments(['rebuild', '--help'])).toBeNull();
  });

  test.each([
    [['lagg'], 'command'],
    [['lag', '--fast'], 'options'],
    [['rebuild'], 'service'],
    [['recover', 'gateway'], 'service'],
    [['list', 'gateway'], 'service'],
    [['show'], 'id'],
    [['discard', 'that-one'], 'id'],
    [['replay', '--key', 'that-one'], 'key'],
    [['list', '--limit', '0'], 'limit'],
  ])('%j is refused, naming what is wrong', (args, path) => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ reason: 'WRONG_ARGUMENT', path: [path] }));
  });

  test('names the operator, else the user of the machine', () => {
    expect(readArguments(['lag', '--as', 'jeanne'])?.operator).toEqual({ name: 'jeanne', command: 'lag', dryRun: false });
    expect(readArguments(['rebuild', 'finance', '--dry-run'])?.operator.name).toMatch(/./);
  });
});
