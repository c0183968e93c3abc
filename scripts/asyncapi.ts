// docs/asyncapi.yaml: the topics, what is sent and received there, and every payload, for machines (AsyncAPI 3.0). Pure, so that a test can
// read it.
import { AUDIENCE, MOST_IN_AUDIENCE } from '@passerelle/shared/events/audience';
import { consumerGroupsOf, type ConsumerGroup } from '@passerelle/shared/events/consumer-groups';
import { SERVICE_NAMES, TOPIC_PARTITIONS, topicOf, type FactDeclaration, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { fields, KINDS } from '@passerelle/shared/events/fact-fields';
import { jsonSchemaOf } from '@passerelle/shared/events/fact-schema';
import { kindOfSubscription } from '@passerelle/shared/events/subscribe';
import { majorsOf, typesReadAs } from '@passerelle/shared/events/upcast';
import { z } from 'zod';
import type { Documented, Samples } from './documents';

const KAFKA_BINDINGS = '0.5.0';
const ID = z.toJSONSchema(fields.id).pattern;
/** The same within a longer text. */
const ONE_ID = String(ID).slice(1, -1);

/** What the document is made of. */
export interface Described {
  readonly version: string;
  readonly services: readonly Documented[];
  readonly facts: readonly FactDeclaration[];
  readonly samples: Samples;
}

/** The whole document, as a value to be written as YAML. */
export function asyncApiDocument({ version, services, facts, samples }: Described): object {
  const majors = facts.flatMap(majorsOf);
  const publishers = SERVICE_NAMES.filter((service) => facts.some(({ publisher }) => publisher === service));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Passerelle: facts between the services',
      version,
      description:
        'Written by `npm run docs` from the code: do not edit. Facts of one stream have one key and are applied in the order in which they ' +
        'were published. Topics are kept for ever. A fact holds ids, dates, amounts, counts and codes, never a name or a free text of a person.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: {
      log: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'The event log, where it is Kafka.',
        variables: { brokers: { default: '127.0.0.1:9092', description: 'What KAFKA_BROKERS says.' } },
      },
    },
    channels: Object.fromEntries(publishers.map((service) => [service, channel(service, majors)])),
    operations: Object.fromEntries([
      ...publishers.map((service) => [`${service}.send`, sending(service, facts)] as const),
      ...services.flatMap((service) => consumerGroupsOf(service).flatMap((group) => receiving(service.name, group))),
    ]),
    components: {
      messages: Object.fromEntries(majors.map((fact) => [fact.type, message(fact, { samples, newest: facts.includes(fact) })])),
      messageTraits: { fact: { headers: headers(), bindings: { kafka: { key: keySchema(), bindingVersion: KAFKA_BINDINGS } } } },
    },
  };
}

function channel(service: ServiceName, majors: readonly FactDeclaration[]): object {
  const types = majors.filter(({ publisher }) => publisher === service).map(({ type }) => type);
  return {
    address: topicOf(service),
    title: `What ${service} says`,
    servers: [{ $ref: '#/servers/log' }],
    messages: Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: {
      kafka: {
        topic: topicOf(service),
        partitions: TOPIC_PARTITIONS,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 },
        bindingVersion: KAFKA_BINDINGS,
      },
    },
  };
}

/** A publisher sends the newest major of its facts. */
function sending(service: ServiceName, facts: readonly FactDeclaration[]): object {
  const types = facts.filter(({ publisher }) => publisher === service).map(({ type }) => type);
  return { action: 'send', channel: { $ref: `#/channels/${service}` }, title: `${service} says`, messages: messageRefs(service, types) };
}

/** A consumer receives what it listens to, one operation per topic; the older majors too. */
function receiving(service: ServiceName, { group, subscriptions }: ConsumerGroup): (readonly [string, object])[] {
  const publishers = SERVICE_NAMES.filter((name) => subscriptions.some(({ fact }) => fact.publisher === name));
  return publishers.map((publisher) => {
    const heard = subscriptions.filter(({ fact }) => fact.publisher === publisher);
    const operation = {
      action: 'receive',
      channel: { $ref: `#/channels/${publisher}` },
      title: `${service} listens to ${publisher}`,
      description: `${heard.map((own) => `${own.fact.type} (${kindOfSubscription(own)})`).join(', ')}.`,
      messages: messageRefs(publisher, [...new Set(heard.flatMap(({ fact }) => typesReadAs(fact)))]),
      bindings: { kafka: { groupId: { type: 'string', enum: [group] }, bindingVersion: KAFKA_BINDINGS } },
    };
    return [`${group}.receive.${publisher}`, operation] as const;
  });
}

function messageRefs(publisher: ServiceName, types: readonly string[]): object[] {
  return types.map((type) => ({ $ref: `#/channels/${publisher}/messages/${type}` }));
}

function message(fact: FactDeclaration, { samples, newest }: { samples: Samples; newest: boolean }): object {
  return {
    name: fact.type,
    title: fact.type,
    summary: newest ? fact.about : `${fact.about} Published no more, still read.`,
    traits: [{ $ref: '#/components/messageTraits/fact' }],
    payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: jsonSchemaOf(fact) },
    examples: (samples[fact.type] ?? []).map((payload) => ({ payload })),
  };
}

/** CloudEvents 1.0 in binary mode: see events/envelope.ts. */
function headers(): object {
  const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
  const id = (description: string) => text(`${description} ${KINDS.id}`, { pattern: ID });
  const properties = {
    'content-type': text('Media type of the payload.', { const: 'application/json' }),
    ce_specversion: text('Version of CloudEvents.', { const: '1.0' }),
    ce_id: id('The fact: the same at every delivery.'),
    ce_source: text('The service that says it.', { enum: SERVICE_NAMES.map((service) => `/passerelle/${service}`) }),
    ce_type: text('Type of the fact with its major: the name of the message.'),
    ce_subject: id('What the fact is about.'),
    ce_time: text('When it was said, in UTC.', { format: 'date-time' }),
    ce_partitionkey: id('Its stream, which is the key of the record.'),
    ce_organisation: id('On whose behalf it was said.'),
    ce_streamversion: text('Place in its stream, counted from 1 without gaps.', { pattern: '^[1-9][0-9]*$' }),
    [AUDIENCE]: text(
      'The organisations whose lists it may change: those that its household was open to when it was published, and the one that it names ' +
        `itself. Ids separated by commas, ${MOST_IN_AUDIENCE} at most; may be missing.`,
      { pattern: `^${ONE_ID}(,${ONE_ID}){0,${MOST_IN_AUDIENCE - 1}}$` },
    ),
    traceparent: text('W3C trace context of the act that it tells of; may be missing.'),
  };
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => ![AUDIENCE, 'traceparent'].includes(name)) };
}

function keySchema(): object {
  return {
    type: 'string',
    pattern: ID,
    description: 'The stream: the household of a household fact, else the organisation or the programme.',
  };
}
