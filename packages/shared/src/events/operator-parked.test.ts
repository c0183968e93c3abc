import { newId, type Id } from '../domain/ids';
import { accessEnded } from '../facts/access-ended';
import { accessGranted } from '../facts/access-granted';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { factRecord } from '../testing/fact-record';
import { until } from '../testing/until';
import { applyChunk } from './apply-chunk';
import type { Operator } from './operator-audit';
import { discardParked, listParked, showParked } from './operator-parked';
import { replayParked } from './replay-parked';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
beforeEach(() => bench.troubles.clear());
afterEach(() => bench.rest());
afterAll(() => bench.close());

const system = () => bench.listener.door.system;
const operator = (command: string, dryRun = false): Operator => ({ name: 'jeanne', command, dryRun });
const list = (key: Id) => listParked(system(), operator('list'), { key, limit: 20 });

/** A household whose second fact of four is poison. */
async function poisoned(): Promise<Id> {
  const household = newId();
  bench.troubles.set('POISON', Infinity);
  bench.relay();
  bench.consumer('finance');
  await bench.rings(household, ['OK', 'POISON', 'OK', 'OK']);
  await bench.settled();
  return household;
}

describe('what is parked', () => {
  test('is listed in the order of its key, with why it waits', async () => {
    const household = await poisoned();
    const facts = await list(household);
    expect(facts.map(({ streamVersion, attempts, consumer }) => ({ streamVersion, attempts, consumer }))).toEqual([
      { streamVersion: 2, attempts: 1, consumer: 'finance' },
      { streamVersion: 3, attempts: 0, consumer: 'finance' },
      { streamVersion: 4, attempts: 0, consumer: 'finance' },
    ]);
    expect(facts[0]?.error).toContain('Poison');
    expect(await listParked(system(), operator('list'), { consumer: 'finance-access', key: household, limit: 20 })).toEqual([]);
    expect(await listParked(system(), operator('list'), { key: household, limit: 1 })).toHaveLength(1);
  });

  test('is shown whole, with what waits behind it', async () => {
    const household = await poisoned();
    const [first] = await list(household);
    const whole = await showParked(system(), operator('show'), first?.id ?? '');
    expect(whole).toMatchObject({ streamVersion: 2, topic: 'passerelle.housing-stock', note: null });
    expect(whole?.headers['ce_type']).toBe('lease-ended.v1');
    expect(JSON.parse(whole?.value ?? '')).toMatchObject({ householdId: household, reason: 'POISON' });
    expect(whole?.behind.map(({ streamVersion }) => streamVersion)).toEqual([3, 4]);
    expect(await showParked(system(), operator('show'), newId())).toBeNull();
  });

  test('is looked at under the name of the operator, where the auditor of the organisation reads it', async () => {
    const household = await poisoned();
    const [first] = await list(household);
    await showParked(system(), operator('show'), first?.id ?? '');
    const [shown] = await auditOf('events:show', first?.id ?? '');
    const whole = await showParked(system(), operator('show'), first?.id ?? '');
    expect(shown).toEqual({
      subject: 'operator:jeanne',
      organisation_id: whole?.headers['ce_organisation'],
      reason: null,
      returned: [household],
    });
  });
});

describe('a replay', () => {
  test('of one key leaves the others parked', async () => {
    const [mended, other] = [await poisoned(), await poisoned()];
    bench.troubles.clear();
    expect(await replayParked(bench.context('finance'), { key: mended })).toEqual({ replayed: 3, stillParkedKeys: [] });
    expect(await bench.heard(mended)).toEqual([1, 2, 3, 4]);
    expect(await bench.heard(other)).toEqual([1]);
  });

  test('that is a dry run says what would happen and keeps nothing', async () => {
    const household = await poisoned();
    const still = await replayParked(bench.context('finance'), { key: household, dryRun: true });
    expect(still).toEqual({ replayed: 0, stillParkedKeys: [household] });
    bench.troubles.clear();
    const well = await replayParked(bench.context('finance'), { key: household, dryRun: true });
    expect(well).toEqual({ replayed: 3, stillParkedKeys: [] });
    expect(await bench.heard(household)).toEqual([1]);
    expect((await list(household)).map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
  });
});

test('a replay during which the database goes away says so, and blames no fact', async () => {
  const household = await poisoned();
  const before = await list(household);
  bench.troubles.clear();
  await bench.listener.sql(`update dead_letter set value = replace(value, 'POISON', 'CUT') where id = $1`, [before[0]?.id]);
  bench.troubles.set('CUT', 1);
  await expect(replayParked(bench.context('finance'), { key: household })).rejects.toThrow();
  expect(await list(household)).toEqual(before);
});

describe('a fact that is discarded', () => {
  test('is never applied; what waited behind it is, when the key is replayed', async () => {
    const household = await poisoned();
    const [first] = await list(household);
    await discardParked(system(), operator('discard'), { id: first?.id ?? '', reason: 'written twice by the old system' });
    expect(await bench.heard(household)).toEqual([1]);
    await replayParked(bench.context('finance'), { key: household });
    expect(await bench.heard(household)).toEqual([1, 3, 4]);
    await bench.rings(household, ['OK']);
    await bench.settled();
    expect(await bench.heard(household)).toEqual([1, 3, 4, 5]);
    const whole = await showParked(system(), operator('show'), first?.id ?? '');
    expect(whole).toMatchObject({ status: 'DISCARDED', note: 'written twice by the old system' });
    expect(await auditOf('events:discard', first?.id ?? '')).toHaveLength(1);
  });

  test('stays parked in a dry run, whose audit line says so', async () => {
    const household = await poisoned();
    const [first] = await list(household);
    await discardParked(system(), operator('discard', true), { id: first?.id ?? '', reason: 'a look' });
    expect(await list(household)).toHaveLength(3);
    expect(await auditOf('events:discard', first?.id ?? '')).toMatchObject([{ reason: 'DRY_RUN' }]);
  });

  test('need not be before the facts of its key from other topics, which wait behind it', async () => {
    const household = await poisoned();
    const [poison, second] = await list(household);
    await bench.listener.sql(`update dead_letter set topic = 'passerelle.finance' where id = $1`, [second?.id]);
    const { behind } = (await showParked(system(), operator('show'), poison?.id ?? '')) ?? missing();
    expect(behind.map(({ streamVersion }) => streamVersion)).toEqual([3, 4]);
    await discardParked(system(), operator('discard'), { id: poison?.id ?? '', reason: 'written twice by the old system' });
    await replayParked(bench.context('finance'), { key: household });
    expect(await bench.heard(household)).toEqual([1, 3, 4]);
  });

  test('has a reason, is the first of its key, and is parked', async () => {
    const household = await poisoned();
    const [first, second] = await list(household);
    const discard = (id = '', reason = 'a reason') => discardParked(system(), operator('discard'), { id, reason });
    await expect(discard(first?.id, ' ')).rejects.toMatchObject({ reason: 'REASON_MISSING', path: ['reason'] });
    await expect(discard(second?.id)).rejects.toMatchObject({ reason: 'WAITS_BEHIND' });
    expect(await discard(newId())).toBeNull();
    await discard(first?.id);
    await expect(discard(first?.id)).rejects.toMatchObject({ reason: 'NOT_PARKED' });
  });
});

describe('access', () => {
  test('stays as it was derived when a record that was discarded is delivered once more', async () => {
    const [household, landlord] = [newId(), newId()];
    bench.consumer('finance-access');
    await bench.log.publish([grant(household, landlord, 1)]);
    await seenBy(household, 1);
    const unreadable = { ...grant(household, newId(), 2), headers: { ce_type: accessGranted.type } };
    await bench.log.publish([unreadable]);
    await seenBy(household, 0);
    const [first] = await list(household);
    await discardParked(system(), operator('discard'), { id: first?.id ?? '', reason: 'not a grant' });
    await replayParked(bench.context('finance-access'), { key: household });
    const { topic, partition, offset, headers, value } = (await showParked(system(), operator('show'), first?.id ?? '')) ?? missing();
    const context = { ...bench.context('finance-access'), survived: new Set<string>() };
    await applyChunk(context, [{ topic, partition, offset: Number(offset), key: household, headers, value }], async () => undefined);
    expect(await whoSees(household)).toEqual([landlord]);
  });

  test('of a household whose access fact was discarded is derived anew only when its key is replayed', async () => {
    const [household, landlord, association] = [newId(), newId(), newId()];
    const grants = [grant(household, landlord, 1), grant(household, association, 2)];
    bench.consumer('finance-access');
    await bench.log.publish(grants);
    await seenBy(household, 2);
    await bench.log.publish([{ ...grant(household, newId(), 3), value: '{"purpose":"nonsense"}' }]);
    await seenBy(household, 0);
    const [first] = await list(household);
    await discardParked(system(), operator('discard'), { id: first?.id ?? '', reason: 'not a grant' });
    expect(await whoSees(household)).toEqual([]);
    await replayParked(bench.context('finance-access'), { key: household });
    expect(await whoSees(household)).toEqual([landlord, association].sort());
  });

  test('is refused within two seconds of its revocation, though a work fact of the household is poison', async () => {
    const household = await poisoned();
    const association = newId();
    bench.consumer('finance-access');
    const granted = grant(household, association, 1);
    await bench.log.publish([granted]);
    await seenBy(household, 1);
    expect(await list(household)).toHaveLength(3);
    const { grantId } = JSON.parse(granted.value) as { grantId: Id };
    const payload = { grantId, householdId: household, organisationId: association, to: '2026-11-25', reason: 'REVOKED' };
    await bench.log.publish([factRecord(accessEnded, { key: household, organisationId: association, version: 2, payload })]);
    await seenBy(household, 0, 2_000);
    expect(await list(household)).toHaveLength(3);
  });
});

function missing(): never {
  throw new Error('It is not there.');
}

function grant(householdId: Id, organisationId: Id, version: number) {
  const basis = { basisKind: 'REFERRAL', basisId: newId(), from: '2026-11-01' } as const;
  const payload = { grantId: newId(), householdId, organisationId, purpose: 'SUPPORT', ...basis } as const;
  return factRecord(accessGranted, { key: householdId, organisationId, version, payload });
}

async function seenBy(household: Id, organisations: number, deadlineMs = 15_000): Promise<void> {
  await until(
    `${organisations} to see the household`,
    () => whoSees(household),
    (who) => who.length === organisations,
    { deadlineMs },
  );
}

async function whoSees(household: Id): Promise<Id[]> {
  const rows = await bench.listener.sql<{ organisation_id: Id }>(
    `select distinct organisation_id from household_access
     where household_id = $1 and from_on <= '2026-11-25' and (to_on is null or to_on > '2026-11-25') order by 1`,
    [household],
  );
  return rows.map((row) => row.organisation_id);
}

function auditOf(useCase: string, asked: Id): Promise<object[]> {
  return bench.listener.sql('select subject, organisation_id, reason, returned from audit where use_case = $1 and $2 = any(asked)', [
    useCase,
    asked,
  ]);
}
