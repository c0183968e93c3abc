// What changed for clients between two public schemas, and which of it breaks them. A removal that was announced, in a release, and whose
// last day is over breaks nobody who read; any other break passes only when docs/schema/accepted.json says why.
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { z } from 'zod';
import { lastDayOf } from './deprecations';

/** A line of docs/schema/accepted.json. */
const acceptedShape = z.array(
  z.strictObject({
    /** The change in the words of the check. */
    change: z.string().min(1),
    reason: z.string().min(10),
    date: z.iso.date(),
  }),
);

export type Accepted = z.infer<typeof acceptedShape>[number];

export function parseAccepted(text: string): Accepted[] {
  return acceptedShape.parse(JSON.parse(text));
}

export interface SchemaChange {
  /** One sentence. */
  readonly message: string;
  readonly type: string;
  readonly breaking: boolean;
  /** Part of something that was added as a whole, or wording: of no interest in a list of changes. */
  readonly minor: boolean;
}

/** All changes, the breaking ones marked; `on` is the day on which they are made. */
export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema, on: LocalDate): Promise<SchemaChange[]> {
  const changes = await diff(before, after);
  const added = new Set(changes.filter(({ type }) => type === 'TYPE_ADDED' || type === 'FIELD_ADDED').map(({ path }) => path));
  const left: Left = {
    announced: new Set(changes.filter((change) => isRemoval(change) && wasAnnounced(before, change, on)).map(({ path }) => path)),
    types: new Set(changes.filter(({ type }) => type === 'TYPE_REMOVED').map(({ path }) => path)),
  };
  return changes.map((change) => ({
    message: change.message,
    type: change.type,
    breaking: change.criticality.level === CriticalityLevel.Breaking && !left.announced.has(change.path) && !isOrphan(before, change, left),
    minor: isWording(change) || parentsOf(change.path).some((parent) => added.has(parent)),
  }));
}

/** Paths of what was removed: as announced, and whole types. */
interface Left {
  readonly announced: ReadonlySet<string | undefined>;
  readonly types: ReadonlySet<string | undefined>;
}

/** A release, by its day, and the lines of docs/schema/accepted.json. */
interface SinceRelease {
  readonly since: LocalDate;
  readonly accepted: readonly Accepted[];
}

/** What breaks clients of the last release and was not accepted since. */
export function unacceptedBreaks(changes: readonly SchemaChange[], { since, accepted }: SinceRelease): string[] {
  const current = new Set(accepted.filter(({ date }) => date >= since).map(({ change }) => change));
  return changes.filter(({ breaking, message }) => breaking && !current.has(message)).map(({ message }) => message);
}

/** What was accepted since the last release and did not come, or was taken back. */
export function idleAcceptances(changes: readonly SchemaChange[], { since, accepted }: SinceRelease): string[] {
  const known = new Set(changes.map(({ message }) => message));
  return accepted.filter(({ change, date }) => date > since && !known.has(change)).map(({ change }) => change);
}

const REMOVALS: ReadonlySet<string> = new Set(['FIELD_REMOVED', 'FIELD_ARGUMENT_REMOVED', 'INPUT_FIELD_REMOVED', 'ENUM_VALUE_REMOVED']);

function isRemoval({ type }: Change): boolean {
  return REMOVALS.has(type);
}

/** True when the released schema said that the element goes, and its last day is over. */
function wasAnnounced(before: GraphQLSchema, { path }: Change, on: LocalDate): boolean {
  const lastDay = lastDayOf(elementAt(before, path ?? '')?.deprecationReason);
  return lastDay !== null && lastDay < on;
}

/** A field, an argument, a field of an input or a value, by the path that the comparison gives it: "Query.units.first". */
function elementAt(schema: GraphQLSchema, path: string): { readonly deprecationReason?: string | null | undefined } | undefined {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(name) ?? undefined;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  const field = type.getFields()[name];
  if (argument === undefined || field === undefined) return field;
  return 'args' in field ? field.args.find((given) => given.name === argument) : undefined;
}

/** A type has no end of its own: it goes with the last announced element that led to it. What led to it inside other removed types goes with them. */
function isOrphan(before: GraphQLSchema, { type, path }: Change, left: Left): boolean {
  if (type !== 'TYPE_REMOVED') return false;
  const ways = placesIn(before).filter(({ owner, names }) => names === path && !left.types.has(owner));
  return ways.every((way) => [way.path, ...parentsOf(way.path)].some((place) => left.announced.has(place)));
}

interface Place {
  readonly owner: string;
  readonly path: string;
  /** The type that is named there. */
  readonly names: string;
}

function placesIn(schema: GraphQLSchema): Place[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    return fields.flatMap((field) => {
      const path = `${type.name}.${field.name}`;
      const given = 'args' in field ? field.args.map((argument) => ({ path: `${path}.${argument.name}`, type: argument.type })) : [];
      return [{ path, type: field.type }, ...given].map((place) => ({ owner: type.name, path: place.path, names: namedAt(place.type) }));
    });
  });
}

function namedAt(type: GraphQLType): string {
  return getNamedType(type).name;
}

/** "Query.units.first" is part of "Query.units" and of "Query". */
function parentsOf(path: string | undefined): string[] {
  const steps = (path ?? '').split('.');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'));
}

function isWording({ type }: Change): boolean {
  return type.includes('DESCRIPTION') || type.startsWith('DIRECTIVE_USAGE');
}
