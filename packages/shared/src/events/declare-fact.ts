import { z } from 'zod';
import { requireSafeShape, strict } from './fact-fields';

export const SERVICE_NAMES = ['referrals', 'support', 'housing-stock', 'finance'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** A fact that one service publishes and others may rely on. */
export interface FactDeclaration<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Past participle and major version, for instance `lease-started.v1`. Additions only inside a major. */
  readonly type: string;
  /** What it says, in one sentence. */
  readonly about: string;
  readonly publisher: ServiceName;
  /** What orders it: all facts of one stream are applied in the order they were published. */
  readonly stream: 'household' | 'organisation' | 'programme' | 'unit';
  /** Access facts travel in a consumer group of their own. */
  readonly group: 'access' | 'work';
  /** Publishing checks this: an unknown field is refused. */
  readonly published: z.ZodObject<Shape, z.core.$strict>;
  /** Reading checks this: a field added later is passed over. */
  readonly read: z.ZodObject<Shape>;
  /** How facts of the major before this one are read as this one; null for the first. */
  readonly upcast: Upcast | null;
}

/** What makes a payload of the major before out of one that the log has kept since. */
export interface Upcast {
  readonly from: FactDeclaration;
  with(payload: unknown): unknown;
}

export type FactPayload<Fact extends FactDeclaration> = z.infer<Fact['read']>;

/** Facts that have a later major: they stay readable and are published no more. */
const superseded = new WeakSet<FactDeclaration>();

/**
 * Declares a type of fact, the only place where its shape stands. Throws for a shape that could hold a name or a free text, for a field
 * without a description, and for a major after the first that does not say how facts of the one before are read.
 */
export function declareFact<Shape extends z.ZodRawShape, Older extends FactDeclaration = FactDeclaration>(declaration: {
  type: string;
  about: string;
  publisher: ServiceName;
  stream: FactDeclaration['stream'];
  group?: FactDeclaration['group'];
  shape: Shape;
  upcast?: { readonly from: Older; readonly with: (payload: FactPayload<Older>) => z.infer<z.ZodObject<Shape>> };
}): FactDeclaration<Shape> {
  const { type, about, publisher, stream, group = 'work', shape, upcast } = declaration;
  requireSafeShape(shape, { path: type, labels: stream === 'programme' });
  requireNextMajor({ type, publisher, stream, group }, upcast?.from ?? null);
  const read = z.object(shape);
  if (upcast !== undefined) superseded.add(upcast.from);
  return {
    type,
    about,
    publisher,
    stream,
    group,
    published: strict(read),
    read,
    upcast: upcast === undefined ? null : { from: upcast.from, with: (payload) => upcast.with(payload as FactPayload<Older>) },
  };
}

/** Throws for a fact that has a later major: readers keep reading it, publishers publish the newest. */
export function requireNewest(fact: FactDeclaration): void {
  if (superseded.has(fact)) throw new Error(`${fact.type} has a later major: publish that.`);
}

/** Partitions of each topic: a key keeps its partition, so the number stands for as long as the log does. */
export const TOPIC_PARTITIONS = 12;

/** The topic of everything that a service publishes. */
export function topicOf(service: ServiceName): string {
  return `passerelle.${service}`;
}

function requireNextMajor(fact: Pick<FactDeclaration, 'type' | 'publisher' | 'stream' | 'group'>, older: FactDeclaration | null): void {
  const { name, major } = nameOf(fact.type);
  if (older === null) {
    if (major === 1) return;
    throw new Error(`${fact.type} needs an upcast from ${name}.v${major - 1}: the log holds such facts for ever.`);
  }
  const before = nameOf(older.type);
  if (before.name !== name || before.major !== major - 1)
    throw new Error(`${fact.type} is upcast from ${name}.v${major - 1}, not from ${older.type}.`);
  if (older.publisher !== fact.publisher || older.stream !== fact.stream || older.group !== fact.group)
    throw new Error(`${fact.type} keeps the publisher, the stream and the group of ${older.type}: its order rests on them.`);
  if (superseded.has(older)) throw new Error(`${older.type} has a later major already: ${fact.type} is declared once.`);
}

function nameOf(type: string): { name: string; major: number } {
  const { name, major } = /^(?<name>[a-z]+(?:-[a-z]+)+)\.v(?<major>[1-9]\d*)$/.exec(type)?.groups ?? {};
  if (name === undefined || major === undefined)
    throw new Error(`${type} is not the name of a fact: a past participle and a major version, for instance lease-started.v1.`);
  return { name, major: Number(major) };
}
