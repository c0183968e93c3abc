import { newId, type Id } from '../domain/ids';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { defineUseCase } from '../use-case';
import { applyChunk } from './apply-chunk';
import { declareFact, topicOf, type FactDeclaration, type FactPayload } from './declare-fact';
import { toRecord } from './envelope';
import { fields } from './fact-fields';
import { Poison } from './poison';
import { on } from './subscribe';
import { readAs, typesReadAs } from './upcast';

// A bell that was rung: first with the hour, then with the minutes since midnight, then with the strokes too.
const bell = { about: 'A bell rang.', publisher: 'housing-stock', stream: 'household' } as const;
const hour = fields.count.max(23).describe('The hour.');
const minutes = fields.count.describe('Minutes since midnight.');

const bellRungV1 = declareFact({ ...bell, type: 'bell-rung.v1', shape: { hour } });
const bellRungV2 = declareFact({
  ...bell,
  type: 'bell-rung.v2',
  shape: { minutes },
  upcast: { from: bellRungV1, with: (rung) => ({ minutes: rung.hour * 60 }) },
});
const bellRung = declareFact({
  ...bell,
  type: 'bell-rung.v3',
  shape: { minutes: fields.count.positive().describe('Minutes since midnight.'), strokes: fields.count.nullable().describe('Strokes.') },
  upcast: { from: bellRungV2, with: (rung) => ({ ...rung, strokes: null }) },
});

describe('a reader of the newest major', () => {
  test('reads every major', () => {
    expect(typesReadAs(bellRung)).toEqual(['bell-rung.v3', 'bell-rung.v2', 'bell-rung.v1']);
    expect(readAs(bellRung, 'bell-rung.v3', { minutes: 61, strokes: 2 })).toEqual({ minutes: 61, strokes: 2 });
    expect(readAs(bellRung, 'bell-rung.v2', { minutes: 61 })).toEqual({ minutes: 61, strokes: null });
    expect(readAs(bellRung, 'bell-rung.v1', { hour: 2, added: 1 })).toEqual({ minutes: 120, strokes: null });
  });

  test('refuses a payload that does not fit the major it was published in, or the one it was upcast to', () => {
    expect(() => readAs(bellRung, 'bell-rung.v1', { hour: 24 })).toThrow(
      new Poison('The payload of bell-rung.v1 does not fit at hour: too_big.'),
    );
    expect(() => readAs(bellRung, 'bell-rung.v1', { minutes: 60 })).toThrow('bell-rung.v1 does not fit at hour');
    expect(() => readAs(bellRung, 'bell-rung.v1', { hour: 0 })).toThrow('bell-rung.v3 does not fit at minutes');
  });
});

test('a reader of an older major does not read a newer one', () => {
  expect(typesReadAs(bellRungV2)).toEqual(['bell-rung.v2', 'bell-rung.v1']);
  expect(() => readAs(bellRungV2, 'bell-rung.v3', { minutes: 61, strokes: 2 })).toThrow('A bell-rung.v3 cannot be read as an older major');
});

describe('a service', () => {
  let bench: EventBench;
  let heard: [string, FactPayload<typeof bellRung>][];
  let skipped: number;
  beforeAll(async () => {
    bench = await openEventBench();
  }, 60_000);
  beforeEach(() => {
    heard = [];
    skipped = 0;
  });
  afterAll(() => bench.close());

  const ring = (type: string, payload: Readonly<Record<string, unknown>>, streamKey: Id, streamVersion: number) => {
    const row = { eventId: newId(), subject: newId(), organisationId: newId(), streamKey, streamVersion, type, payload };
    const record = toRecord({ ...row, topic: topicOf('housing-stock'), headers: {}, occurredAt: new Date('2026-11-25T08:00:00Z') });
    return { ...record, partition: 0, offset: streamVersion };
  };
  const context = () => {
    const base = bench.context('finance');
    const subscriptions = [on(bellRung, 'projection', (_tx, fact) => Promise.resolve(heard.push([fact.type, fact.payload])))];
    const metrics = { ...base.metrics, skipped: (_group: string, count: number) => (skipped += count) };
    return { ...base, subscriptions, metrics, survived: new Set<string>() };
  };

  test('that listens to the newest major applies the facts of all of them in the order of their stream', async () => {
    const key = newId();
    const records = [
      ring('bell-rung.v1', { hour: 7 }, key, 1),
      ring('bell-rung.v2', { minutes: 421 }, key, 2),
      ring('bell-rung.v3', { minutes: 422, strokes: 3 }, key, 3),
    ];
    await applyChunk(context(), records, () => Promise.resolve());
    expect(heard).toEqual([
      ['bell-rung.v3', { minutes: 420, strokes: null }],
      ['bell-rung.v3', { minutes: 421, strokes: null }],
      ['bell-rung.v3', { minutes: 422, strokes: 3 }],
    ]);
    expect(skipped).toBe(0);
  });

  test('passes over a major that it does not know, and counts it', async () => {
    await applyChunk(context(), [ring('bell-rung.v4', { chime: true }, newId(), 1)], () => Promise.resolve());
    expect(heard).toEqual([]);
    expect(skipped).toBe(1);
  });

  test('publishes the newest major, and is refused an older one and a field that is not declared', async () => {
    const householdId = newId();
    const publish = (fact: FactDeclaration, payload: Readonly<Record<string, unknown>>) =>
      bench.ringer.asSystem(
        defineUseCase<void, void>({
          name: 'ringBell',
          permission: 'system',
          kind: 'write',
          run: (tx) => tx.publish(fact, { key: householdId, subject: householdId, payload }),
        }),
        undefined,
      );
    await publish(bellRung, { minutes: 61, strokes: null });
    await expect(publish(bellRungV2, { minutes: 61 })).rejects.toThrow('bell-rung.v2 has a later major: publish that.');
    await expect(publish(bellRung, { minutes: 61, strokes: null, name: 'Jeanne' })).rejects.toThrow('Unrecognized key');
    const published = (await bench.ringer.published()).filter(({ key }) => key === householdId);
    expect(published.map(({ type }) => type)).toEqual(['bell-rung.v3']);
  });
});
