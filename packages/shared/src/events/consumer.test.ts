import { newId, type Id } from '../domain/ids';
import { accessEnded } from '../facts/access-ended';
import { accessGranted } from '../facts/access-granted';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { until } from '../testing/until';
import { startConsumer, type ConsumerOptions } from './consumer';
import { topicOf } from './declare-fact';
import { toRecord } from './envelope';
import { replayParked } from './replay-parked';
import { beginningAt, on } from './subscribe';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
beforeEach(() => bench.troubles.clear());
afterEach(() => bench.rest());
afterAll(() => bench.close());

interface DeadLetter {
  readonly version: number;
  readonly status: string;
  readonly attempts: number;
}

const parkedOf = (key: Id) =>
  bench.listener.sql<DeadLetter>(
    'select stream_version as version, status, attempts from dead_letter where stream_key = $1 order by stream_version',
    [key],
  );

describe('a fact that cannot be applied', () => {
  test('is parked with all that follows for its household, while the other households go on', async () => {
    const [ill, well] = [newId(), newId()];
    bench.troubles.set('POISON', Infinity);
    await bench.rings(ill, ['OK', 'POISON', 'OK']);
    await bench.rings(well, ['OK', 'OK']);
    bench.relay();
    bench.consumer('finance');
    await bench.settled();
    await bench.rings(ill, ['OK']);
    await bench.settled();
    expect(await bench.heard(ill)).toEqual([1]);
    expect(await bench.heard(well)).toEqual([1, 2]);
    expect(await parkedOf(ill)).toEqual([
      { version: 2, status: 'PARKED', attempts: 1 },
      { version: 3, status: 'PARKED', attempts: 0 },
      { version: 4, status: 'PARKED', attempts: 0 },
    ]);
  });

  test('is replayed in order once its cause is mended, and what comes later flows again', async () => {
    const householdId = newId();
    bench.troubles.set('POISON', Infinity);
    bench.relay();
    bench.consumer('finance');
    await bench.rings(householdId, ['POISON', 'OK', 'OK']);
    await bench.settled();
    const first = await replayParked(bench.context('finance'));
    expect(first.stillParkedKeys).toContain(householdId);
    expect(await bench.heard(householdId)).toEqual([]);
    bench.troubles.clear();
    const second = await replayParked(bench.context('finance'));
    expect(second.stillParkedKeys).toEqual([]);
    await bench.rings(householdId, ['OK']);
    await bench.settled();
    expect(await bench.heard(householdId)).toEqual([1, 2, 3, 4]);
    expect((await parkedOf(householdId)).map(({ status }) => status)).toEqual(['REPLAYED', 'REPLAYED', 'REPLAYED']);
  });

  test('is parked when its record cannot even be read', async () => {
    const key = newId();
    await bench.log.publish([{ topic: topicOf('housing-stock'), key, headers: { ce_type: 'lease-ended.v1' }, value: 'not json' }]);
    bench.consumer('finance');
    await bench.settled();
    expect(await parkedOf(key)).toEqual([{ version: 0, status: 'PARKED', attempts: 1 }]);
  });

  test('of a type nobody listens to is passed over', async () => {
    const key = newId();
    await bench.log.publish([{ topic: topicOf('housing-stock'), key, headers: { ce_type: 'unit-painted.v1' }, value: '{}' }]);
    bench.consumer('finance');
    await bench.settled();
    expect(await parkedOf(key)).toEqual([]);
  });
});

describe('a fact that meets trouble of the moment', () => {
  test('is tried again after a deadlock, and not parked', async () => {
    const householdId = newId();
    bench.troubles.set('DEADLOCK', 3);
    bench.relay();
    bench.consumer('finance');
    await bench.rings(householdId, ['OK', 'DEADLOCK', 'OK']);
    await bench.settled();
    expect(await bench.heard(householdId)).toEqual([1, 2, 3]);
    expect(await parkedOf(householdId)).toEqual([]);
  });

  test('is tried for as long as the database is away, and not parked', async () => {
    const householdId = newId();
    bench.troubles.set('CUT', 6);
    bench.relay();
    bench.consumer('finance');
    await bench.rings(householdId, ['OK', 'CUT', 'OK']);
    await bench.settled();
    expect(await bench.heard(householdId)).toEqual([1, 2, 3]);
    expect(await parkedOf(householdId)).toEqual([]);
  }, 20_000);
});

test('a fact that stands twice in a chunk is applied once', async () => {
  const householdId = newId();
  await bench.rings(householdId, ['OK']);
  const twice = {
    ...bench.log,
    publish: (records: Parameters<typeof bench.log.publish>[0]) => bench.log.publish([...records, ...records]),
  };
  bench.relay({ log: twice });
  await until('it to be published', waitingInOutbox, (count) => count === 0);
  bench.consumer('finance');
  await bench.settled();
  expect(await bench.heard(householdId)).toEqual([1]);
});

test('a fact that a handler publishes travels on', async () => {
  const householdId = newId();
  bench.relay();
  bench.relay({ of: bench.listener });
  bench.consumer('finance');
  await bench.rings(householdId, ['ANSWER']);
  await bench.settled();
  const published = (await bench.listener.published()).filter(({ key }) => key === householdId);
  expect(published.map(({ type, version }) => ({ type, version }))).toEqual([{ type: 'repayment-plan-signed.v1', version: 1 }]);
});

describe('an access fact that cannot be applied', () => {
  test('closes its household to every organisation until it is replayed', async () => {
    const [householdId, landlord, association] = [newId(), newId(), newId()];
    const grants = [grantRecord(householdId, landlord, 1), grantRecord(householdId, association, 2)];
    bench.consumer('finance-access');
    await bench.log.publish(grants.map(({ record }) => record));
    await until(
      'both to see it',
      () => whoSees(householdId),
      (who) => who.length === 2,
    );
    const revoked = endRecord(householdId, association, { grantId: grants[1]?.grantId ?? '', version: 3 });
    await bench.log.publish([{ ...revoked, value: '{"to":"nonsense"}' }]);
    await until(
      'the household to be closed',
      () => whoSees(householdId),
      (who) => who.length === 0,
    );
    const third = newId();
    await bench.log.publish([grantRecord(householdId, third, 4).record]);
    await until(
      'the later grant to wait',
      () => parkedOf(householdId),
      (parked) => parked.length === 2,
    );
    expect(await whoSees(householdId)).toEqual([]);

    await bench.listener.sql(`update dead_letter set value = $2 where stream_key = $1 and stream_version = 3`, [
      householdId,
      revoked.value,
    ]);
    await replayParked(bench.context('finance-access'));
    expect(await whoSees(householdId)).toEqual([landlord, third].sort());
  });
});

async function waitingInOutbox(): Promise<number> {
  const [row] = await bench.ringer.sql<{ count: number }>('select count(*)::int as count from outbox where published_at is null');
  return row?.count ?? -1;
}

async function whoSees(householdId: Id): Promise<Id[]> {
  const rows = await bench.listener.sql<{ organisation_id: Id }>(
    `select distinct organisation_id from household_access
     where household_id = $1 and from_on <= '2026-11-25' and (to_on is null or to_on > '2026-11-25') order by 1`,
    [householdId],
  );
  return rows.map((row) => row.organisation_id);
}

function grantRecord(householdId: Id, organisationId: Id, streamVersion: number) {
  const grantId = newId();
  const payload = { grantId, householdId, organisationId, purpose: 'SUPPORT', basisKind: 'REFERRAL', basisId: newId(), from: '2026-11-01' };
  return { grantId, record: recordOf(accessGranted.type, { householdId, organisationId, streamVersion, payload }) };
}

function endRecord(householdId: Id, organisationId: Id, { grantId, version }: { grantId: Id; version: number }) {
  const payload = { grantId, householdId, organisationId, to: '2026-11-25', reason: 'REVOKED' };
  return recordOf(accessEnded.type, { householdId, organisationId, streamVersion: version, payload });
}

function recordOf(
  type: string,
  fact: { householdId: Id; organisationId: Id; streamVersion: number; payload: Readonly<Record<string, unknown>> },
) {
  const { householdId, organisationId, streamVersion, payload } = fact;
  return toRecord({
    eventId: newId(),
    streamKey: householdId,
    streamVersion,
    type,
    topic: topicOf('referrals'),
    subject: householdId,
    organisationId,
    payload,
    headers: {},
    occurredAt: new Date('2026-11-25T10:00:00Z'),
  });
}

describe('a service that speaks for another one', () => {
  test('grants nothing: its relay publishes in its own topic, where a grant is no fact', async () => {
    const [householdId, organisationId] = [newId(), newId()];
    const { grantId, record } = grantRecord(householdId, organisationId, 1);
    await bench.ringer.sql(
      `insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at)
       values ($1, $2, 1, 'access-granted.v1', $3, $1, $4, $5, $6, now())`,
      [grantId, householdId, topicOf('referrals'), organisationId, record.value, { ce_source: record.headers['ce_source'] }],
    );
    bench.relay();
    bench.consumer('finance-access');
    bench.consumer('finance');
    await bench.settled();
    const seen = (id: Id) => bench.listener.sql('select 1 from household_access where household_id = $1', [id]);
    expect(await seen(householdId)).toEqual([]);
    const honest = newId();
    await bench.log.publish([grantRecord(honest, organisationId, 1).record]);
    await bench.settled();
    expect(await seen(honest)).not.toEqual([]);
    expect(await seen(householdId)).toEqual([]);
  });
});

describe('a reaction that begins later than the log', () => {
  const beginsAt = (reactsSince: Date) => (options: ConsumerOptions) =>
    startConsumer({ ...options, subscriptions: options.subscriptions.map((subscription) => ({ ...subscription, reactsSince })) });
  const lastHeard = (household: Id) =>
    bench.listener.sql<{ code: string }>('select code from last_heard where household_id = $1', [household]);

  test('projects what was told before, and sets nothing off by it', async () => {
    const household = newId();
    bench.relay();
    bench.consumer('finance', bench.log, beginsAt(new Date('2027-01-01')));
    await bench.rings(household, ['ANSWER', 'OK', 'ANSWER']);
    await bench.settled();
    expect(await bench.heard(household)).toEqual([1, 2, 3]);
    expect(await lastHeard(household)).toEqual([{ code: 'ANSWER' }]);
    expect((await bench.listener.published()).filter(({ key }) => key === household)).toEqual([]);
  });

  test('reacts to what is told from then on', async () => {
    const household = newId();
    bench.relay();
    bench.consumer('finance', bench.log, beginsAt(new Date('2026-01-01')));
    await bench.rings(household, ['ANSWER', 'OK']);
    await bench.settled();
    expect((await bench.listener.published()).filter(({ key }) => key === household)).toHaveLength(1);
  });

  test('must be declared with an instant, for something that reacts', () => {
    const nothing = () => Promise.resolve();
    expect(beginningAt('2026-12-01T00:00:00+01:00', on(accessEnded, 'reaction', nothing)).reactsSince).toEqual(
      new Date('2026-11-30T23:00:00Z'),
    );
    expect(() => beginningAt('2026-12-01', on(accessEnded, 'reaction', nothing))).toThrow('an instant with its zone');
    expect(() => beginningAt('2026-12-01T00:00:00Z', on(accessEnded, 'projection', nothing))).toThrow('only what reacts');
  });
});
