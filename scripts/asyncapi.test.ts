import { accessSubscriptions } from '@passerelle/shared/access/project-access';
import { declareFact } from '@passerelle/shared/events/declare-fact';
import { fromRecord, toRecord } from '@passerelle/shared/events/envelope';
import { fields } from '@passerelle/shared/events/fact-fields';
import { on } from '@passerelle/shared/events/subscribe';
import { FACTS } from '@passerelle/shared/facts/registry';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { asyncApiDocument } from './asyncapi';
import { generatedFiles, loadSamples } from './generate-docs';
import { loadDefinitions } from './services';

type Tree = { readonly [key: string]: Tree } & { readonly $ref?: string };

let document: Tree;
beforeAll(async () => {
  const file = generatedFiles(await loadDefinitions()).find(({ path }) => path === 'docs/asyncapi.yaml');
  document = parse(file?.text ?? '') as Tree;
});

/** AsyncAPI's own JSON Schema, which carries the meta-schema of its draft with it. */
function asyncApiSchema() {
  const schema = JSON.parse(readFileSync(require.resolve('@asyncapi/specs/schemas/3.0.0.json'), 'utf8')) as object;
  return new Ajv({ strict: false, meta: false, validateSchema: false, validateFormats: false }).compile(schema);
}

test('the document is valid by the JSON Schema of AsyncAPI 3.0, which refuses a wrong one', () => {
  const valid = asyncApiSchema();
  expect([valid(document), valid.errors]).toEqual([true, null]);
  expect(valid({ ...document, operations: { 'support.send': { action: 'shout', channel: { $ref: '#/channels/support' } } } })).toBe(false);
  expect(valid({ ...document, channels: { support: { bindings: { kafka: { partitions: 'many' } } } } })).toBe(false);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/(?<path>[^"]+)"/g)].map(({ groups }) => groups?.path ?? '');
  expect(references.length).toBeGreaterThan(FACTS.length);
  const lost = references.filter((path) => path.split('/').reduce<Tree | undefined>((tree, key) => tree?.[key], document) === undefined);
  expect(lost).toEqual([]);
});

test('each service sends its own facts, and each consumer receives what it listens to, from the topic of the publisher', () => {
  const { operations = {} } = document;
  expect(operations['support.send']).toMatchObject({
    action: 'send',
    messages: ['support-case-closed.v1', 'support-case-position-changed.v2', 'support-started.v1'].map((type) => ({
      $ref: `#/channels/support/messages/${type}`,
    })),
  });
  expect(operations['finance-access.receive.referrals']).toMatchObject({
    action: 'receive',
    channel: { $ref: '#/channels/referrals' },
    bindings: { kafka: { groupId: { enum: ['finance-access'] } } },
  });
  expect(operations['finance.receive.housing-stock']).toMatchObject({
    description: 'lease-started.v2 (projection+reaction), lease-ended.v1 (projection+reaction).',
  });
  expect(Object.keys(operations).filter((name) => name.startsWith('support.receive'))).toEqual(['support.receive.referrals']);
});

test('topics are kept for ever, and their records have a stream as their key', () => {
  expect(document.channels?.['finance']).toMatchObject({
    address: 'passerelle.finance',
    bindings: { kafka: { topic: 'passerelle.finance', partitions: 12, topicConfiguration: { 'retention.ms': -1 } } },
  });
});

test('the payloads are JSON Schema of draft 2020-12 and take their examples', () => {
  const ajv = new Ajv2020({ formats: { date: true } });
  for (const { type } of FACTS) {
    const message = document.components?.messages?.[type] as unknown as {
      payload: { schemaFormat: string; schema: object };
      examples: { payload: unknown }[];
    };
    expect(message.payload.schemaFormat).toBe('application/schema+json;version=draft-2020-12');
    const valid = ajv.compile(message.payload.schema);
    expect(message.examples.map(({ payload }) => valid(payload))).toEqual(message.examples.map(() => true));
  }
});

test('the headers are those that records have', () => {
  const trait = document.components?.messageTraits?.['fact'] as unknown as { headers: object; bindings: { kafka: { key: object } } };
  const id = '10000000-0000-4000-8000-000000000001';
  const record = toRecord({
    eventId: id,
    streamKey: id,
    streamVersion: 1,
    type: 'support-started.v1',
    topic: 'passerelle.support',
    subject: id,
    organisationId: id,
    payload: {},
    audience: [id, '20000000-0000-4000-8000-000000000002'],
    headers: { traceparent: '00-11111111111111111111111111111111-2222222222222222-01' },
    occurredAt: new Date('2026-11-25T08:00:00Z'),
  });
  expect(fromRecord({ ...record, partition: 0, offset: 0 }).id).toBe(id);
  const ajv = new Ajv({ formats: { 'date-time': true } });
  const valid = ajv.compile({ ...trait.headers, additionalProperties: false });
  expect([valid(record.headers), valid.errors]).toEqual([true, null]);
  expect(valid({ ...record.headers, ce_streamversion: '0' })).toBe(false);
  expect(valid({ ...record.headers, ce_audience: 'everybody' })).toBe(false);
  expect(valid(Object.fromEntries(Object.entries(record.headers).filter(([name]) => name !== 'ce_audience')))).toBe(true);
  expect(ajv.compile(trait.bindings.kafka.key)(record.key)).toBe(true);
});

test('an older major is received still and sent no more', () => {
  const declaration = { about: 'A bell rang.', publisher: 'finance', stream: 'household' } as const;
  const shape = { strokes: fields.count.describe('Strokes.') };
  const v1 = declareFact({ ...declaration, type: 'bell-rung.v1', shape });
  const v2 = declareFact({ ...declaration, type: 'bell-rung.v2', shape, upcast: { from: v1, with: (rung) => rung } });
  const listen = on(v2, 'projection', () => Promise.resolve());
  const services = [{ name: 'support' as const, useCases: [], subscriptions: [listen, ...accessSubscriptions], projections: [] }];
  const { operations, components } = asyncApiDocument({ version: '1', services, facts: [...FACTS, v2], samples: loadSamples() }) as Tree;
  const refs = (name: string) => JSON.stringify(operations?.[name]?.messages).match(/bell-rung\.v\d/g);
  expect(refs('finance.send')).toEqual(['bell-rung.v2']);
  expect(refs('support.receive.finance')).toEqual(['bell-rung.v2', 'bell-rung.v1']);
  expect(components?.messages?.['bell-rung.v1']).toMatchObject({ summary: 'A bell rang. Published no more, still read.' });
});
