// What a fact may be made of. Facts are kept for ever and read by every service, so a field that could hold a name or a person's free text
// is refused when its type is declared, before any such fact can be published.
import { z } from 'zod';
import { isId } from '../domain/ids';
import { isLocalDate } from '../domain/local-date';

/** A code: of an enumeration, of a department. Capitals, digits and underscores, so that no sentence fits. */
const CODE = /^[A-Z0-9][A-Z0-9_]{0,63}$/;

/** The only kinds of value that a fact may hold, besides enumerations of codes and booleans. */
export const fields = {
  id: z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .refine(isId, 'not an id'),
  date: z
    .string()
    .regex(/^(?:19|2[01])\d\d-\d\d-\d\d$/)
    .refine(isLocalDate, 'not a date'),
  cents: z.int(),
  count: z.int().nonnegative(),
  code: z.string().regex(CODE),
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/),
  identity: z.string().regex(/^[!-~]{1,255}$/),
  label: z.string().regex(/^[^\p{Cc}]{1,200}$/u),
} as const;

export type FieldKind = keyof typeof fields;

/** What each kind means, with its unit, as the documents and the JSON Schemas say it. */
export const KINDS: Readonly<Record<FieldKind, string>> = {
  id: 'An opaque id.',
  date: 'A local date of Europe/Paris, YYYY-MM-DD, between the years 1900 and 2199.',
  cents: 'Whole cents of euro.',
  count: 'A whole number, never negative.',
  code: 'A code of 1 to 64 capitals, digits and underscores.',
  reference: 'A number that an organisation gave: 1 to 40 letters, digits and . _ / -, no spaces.',
  identity: 'Issuer or subject of a token, opaque: 1 to 255 visible characters of ASCII, no spaces.',
  label: 'One line of text of a programme, 1 to 200 characters. Only facts of the stream programme may hold one.',
};

const kinds = z.registry<{ readonly kind: FieldKind }>();
for (const kind of Object.keys(fields) as FieldKind[]) kinds.add(fields[kind], { kind });

/** The kind of a field, also of one that was described or narrowed since; undefined when it is none of `fields`. */
export function kindOf(schema: z.core.$ZodType): FieldKind | undefined {
  return kinds.get(schema)?.kind;
}

/** What a field is about: its own description, or that of the value inside a `nullable()` or `optional()`. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  return own ?? (isWrapper(schema) ? descriptionOf(schema.unwrap()) : undefined);
}

interface Place {
  /** Type of the fact and path inside it, for the message. */
  readonly path: string;
  readonly labels: boolean;
}

/** Throws for a shape that could hold a name or a free text at any depth, that could not grow, or that leaves a field undescribed. */
export function requireSafeShape(shape: z.core.$ZodShape, place: Place): void {
  for (const [name, schema] of Object.entries(shape)) {
    const path = `${place.path}.${name}`;
    if (descriptionOf(schema) === undefined) throw new Error(`${path} needs a description: add .describe('…').`);
    requireSafe(schema, { ...place, path });
  }
}

function requireSafe(schema: z.core.$ZodType, place: Place): void {
  const kind = kindOf(schema);
  if (kind === 'label' && !place.labels)
    throw new Error(`${place.path} is a label: only facts of the stream programme may hold one, since others could name a person.`);
  if (kind !== undefined || schema instanceof z.ZodBoolean) return;
  if (isWrapper(schema)) return requireSafe(schema.unwrap(), place);
  if (schema instanceof z.ZodArray) return requireSafe(schema.element, { ...place, path: `${place.path}[]` });
  if (schema instanceof z.ZodEnum && schema.options.every((option) => CODE.test(String(option)))) return;
  if (schema instanceof z.ZodObject && schema.def.catchall === undefined) return requireSafeShape(schema.shape, place);
  throw new Error(
    `${place.path} could hold a name or a free text, as it is declared (${schema._zod.def.type}). A fact holds the kinds of \`fields\`, booleans, ` +
      'enumerations of codes, and arrays and plain objects of these, nullable or optional.',
  );
}

/** The same shape as publishing checks it: a field that is not declared is refused, at every depth. */
export function strict<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>): z.ZodObject<Shape, z.core.$strict> {
  return strictly(schema) as z.ZodObject<Shape, z.core.$strict>;
}

function strictly(schema: z.core.$ZodType): z.core.$ZodType {
  const parent = { parent: true };
  if (isWrapper(schema)) return schema.clone({ ...schema.def, innerType: strictly(schema.unwrap()) } as never, parent);
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: strictly(schema.element) }, parent);
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.fromEntries(Object.entries(schema.shape as z.core.$ZodShape).map(([name, inner]) => [name, strictly(inner)]));
  return schema.clone({ ...schema.def, shape, catchall: z.never() }, parent);
}

function isWrapper(schema: z.core.$ZodType): schema is z.ZodNullable | z.ZodOptional {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
}
