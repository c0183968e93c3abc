import { z } from 'zod';
import { isId } from '../domain/ids';
import { isLocalDate } from '../domain/local-date';

export const SERVICE_NAMES = ['referrals', 'support', 'housing-stock', 'finance'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** The only kinds of value a fact may hold: ids, dates, amounts, counts and codes. A name or a free text has no kind here. */
export const fields = {
  id: z.string().refine(isId, 'not an id'),
  date: z.string().refine(isLocalDate, 'not a date'),
  cents: z.int(),
  count: z.int().nonnegative(),
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/),
  /** A reference that an organisation gave (a lease number): letters, digits and separators, no spaces. */
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/),
  /** Issuer and subject of a token: opaque. */
  identity: z.string().max(255),
} as const;

/** A fact that one service publishes and others may rely on. */
export interface FactDeclaration<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Past participle and major version, for instance `lease-started.v1`. Additions only inside a major. */
  readonly type: string;
  readonly publisher: ServiceName;
  /** What orders it: all facts of one stream are applied in the order they were published. */
  readonly stream: 'household' | 'organisation' | 'programme';
  /** Access facts travel in a consumer group of their own. */
  readonly group: 'access' | 'work';
  /** Publishing checks this: an unknown field is refused. */
  readonly published: z.ZodObject<Shape, z.core.$strict>;
  /** Reading checks this: a field added later is passed over. */
  readonly read: z.ZodObject<Shape>;
}

export type FactPayload<Fact extends FactDeclaration> = z.infer<Fact['read']>;

export function declareFact<Shape extends z.ZodRawShape>(declaration: {
  type: string;
  publisher: ServiceName;
  stream: FactDeclaration['stream'];
  group?: FactDeclaration['group'];
  shape: Shape;
}): FactDeclaration<Shape> {
  const { type, publisher, stream, group = 'work', shape } = declaration;
  return { type, publisher, stream, group, published: z.strictObject(shape), read: z.object(shape) };
}

/** The topic of everything that a service publishes. */
export function topicOf(service: ServiceName): string {
  return `passerelle.${service}`;
}
