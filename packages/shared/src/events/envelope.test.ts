import { newId } from '../domain/ids';
import { AUDIENCE, readAudience, type writeAudience } from './audience';
import { fromRecord, placeholdersFor, toRecord } from './envelope';
import type { DeliveredRecord } from './port';
import { Poison } from './poison';

const row = {
  eventId: newId(),
  streamKey: newId(),
  streamVersion: 7,
  type: 'lease-ended.v1',
  topic: 'passerelle.housing-stock',
  subject: newId(),
  organisationId: newId(),
  payload: { endedOn: '2026-11-25' },
  headers: { traceparent: '00-aa-bb-01' },
  occurredAt: new Date('2026-11-25T09:30:00.250Z'),
};
const record: DeliveredRecord = { ...toRecord(row), partition: 3, offset: 41 };

test.each([
  ['ce_id', 'seven'],
  ['ce_source', '/passerelle/elsewhere'],
  ['ce_specversion', '0.3'],
  ['ce_time', 'yesterday'],
  ['ce_streamversion', '0'],
  ['ce_organisation', ''],
  ['ce_partitionkey', 'a household'],
])('a record whose header %s is %j is poison', (header, value) => {
  expect(() => fromRecord({ ...record, headers: { ...record.headers, [header]: value } })).toThrow(Poison);
});

test('what the outbox says of a fact comes back from its record', () => {
  expect(fromRecord(record)).toEqual({
    id: row.eventId,
    source: 'housing-stock',
    type: row.type,
    subject: row.subject,
    organisationId: row.organisationId,
    streamKey: row.streamKey,
    streamVersion: 7,
    occurredAt: row.occurredAt,
    traceparent: '00-aa-bb-01',
    record,
  });
  expect(record.key).toBe(row.streamKey);
  expect(JSON.parse(record.value)).toEqual(row.payload);
});

test('a record names the organisations whose lists it may change: the one that the fact names first, then fifty at most in all', () => {
  const [named, ...others] = Array.from({ length: 60 }, newId);
  expect(record.headers).not.toHaveProperty(AUDIENCE);
  const told = (fact: Parameters<typeof writeAudience>[0]) => readAudience({ ...record, ...toRecord({ ...row, ...fact }) });
  expect(told({ payload: row.payload, audience: others.slice(0, 2) })).toEqual(others.slice(0, 2));
  expect(told({ payload: { organisationId: named }, audience: null })).toEqual([named]);
  expect(told({ payload: { organisationId: named }, audience: others })).toEqual([named, ...others.slice(0, 49)]);
});

test('an audience that is none tells nobody', () => {
  for (const given of ['', ',', 'everybody', `${newId()}x,`])
    expect(readAudience({ ...record, headers: { ...record.headers, [AUDIENCE]: given } })).toEqual([]);
});

test('an unreadable record is parked under the same ids at every delivery', () => {
  const unreadable = { ...record, key: 'not an id' };
  expect(placeholdersFor(unreadable)).toEqual(placeholdersFor({ ...unreadable, headers: {} }));
  expect(placeholdersFor(unreadable).id).not.toBe(placeholdersFor({ ...unreadable, offset: 42 }).id);
  expect(placeholdersFor(record).streamKey).toBe(row.streamKey);
});
