// A section says up to when it holds what others told: by the consumer that makes it, and not past what that one could not apply.
import { newId, type Id } from '../domain/ids';
import { park } from '../events/parking';
import { advance } from '../events/stream-positions';
import { accessGranted } from '../facts/access-granted';
import { leaseEnded } from '../facts/lease-ended';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { factRecord } from '../testing/fact-record';
import { until } from '../testing/until';
import { defineToldUntil } from './told-until';

const read = defineToldUntil({ name: 'readToldUntil', service: 'finance', permission: 'rent-account:read', category: 'RENT' });
const landlord = newId();
const [EARLY, NOON, EVENING] = ['2026-11-25T08:00:00.000Z', '2026-11-25T12:00:00.000Z', '2026-11-25T18:00:00.000Z'] as const;

let bench: EventBench;
let household: Id;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
beforeEach(() => {
  household = newId();
  bench.troubles.clear();
});
afterEach(() => bench.rest());
afterAll(() => bench.close());

async function told(): Promise<string | null> {
  const found = await bench.listener.as({ roles: ['FINANCE_OFFICER'], organisationId: landlord }).call(read, [household]);
  return found.get(household)?.toISOString() ?? null;
}

/** Opens the section, by the consumer of access facts. */
async function grant(at: string): Promise<void> {
  const grantId = newId();
  const of = {
    grantId,
    householdId: household,
    organisationId: landlord,
    purpose: 'TENANCY',
    basisKind: 'LEASE',
    basisId: newId(),
  } as const;
  const payload = { ...of, from: '2026-11-01' };
  await bench.log.publish([
    factRecord(accessGranted, { key: household, organisationId: landlord, version: 1, payload, occurredAt: new Date(at) }),
  ]);
  bench.consumer('finance-access');
  await until(
    'the grant to be applied',
    () => bench.listener.sql('select from access_grant where id = $1', [grantId]),
    (rows) => rows.length === 1,
  );
}

function leaseEndedAt(at: string, version: number, reason = 'OK') {
  const payload = { leaseId: newId(), householdId: household, landlordId: landlord, endedOn: '2026-11-25', reason } as const;
  return factRecord(leaseEnded, { key: household, organisationId: landlord, version, payload, occurredAt: new Date(at) });
}

test('what only the consumer of access facts has heard, the section does not hold', async () => {
  await grant(EVENING);
  expect(await told()).toBeNull();
  await bench.log.publish([leaseEndedAt(NOON, 1)]);
  bench.consumer('finance');
  await bench.settled();
  expect(await told()).toBe(NOON);
});

test('a fact that its consumer has parked holds it up, whatever another consumer hears later', async () => {
  bench.troubles.set('POISON', Infinity);
  await bench.log.publish([leaseEndedAt(EARLY, 1), leaseEndedAt(NOON, 2, 'POISON'), leaseEndedAt(NOON, 3)]);
  bench.consumer('finance');
  await bench.settled();
  await grant(EVENING);
  expect(await told()).toBe(EARLY);
});

test('a fact that was parked after a later one of another service was applied takes it back to the moment before', async () => {
  await grant(EARLY);
  const { system } = bench.context('finance');
  await advance(system.manager, 'finance', [{ source: 'support', streamKey: household, streamVersion: 1, occurredAt: new Date(EVENING) }]);
  expect(await told()).toBe(EVENING);
  const record = { ...leaseEndedAt(NOON, 1), partition: 0, offset: 0 };
  const late = { id: newId(), streamKey: household, streamVersion: 1, type: leaseEnded.type, occurredAt: new Date(NOON), record };
  await park(bench.context('finance'), late, { error: new Error('for the test'), attempts: 1 });
  expect(await told()).toBe('2026-11-25T11:59:59.999Z');
});
