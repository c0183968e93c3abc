// What may change in a fact that was published once. The log keeps facts for ever and services are released one after the other, so that
// every reader meets payloads older and newer than itself: inside a major a payload only gains fields that may be missing.
import { isDeepStrictEqual } from 'node:util';
import type { FactDeclaration } from './declare-fact';
import { jsonSchemaOf, type JsonSchema } from './fact-schema';
import { majorsOf } from './upcast';

/** What readers rely on of each type: facts/shapes.json keeps it as it was published last. */
export type Shapes = Readonly<Record<string, Pick<FactDeclaration, 'publisher' | 'stream' | 'group'> & { readonly payload: JsonSchema }>>;

/** The shapes as they are declared now, of every major that is still read, without the words of the descriptions. */
export function shapesOf(facts: readonly FactDeclaration[]): Shapes {
  const majors = facts.flatMap((fact) => majorsOf(fact).reverse());
  return Object.fromEntries(
    majors.map((fact) => {
      const { type, publisher, stream, group } = fact;
      return [type, { publisher, stream, group, payload: withoutWords(jsonSchemaOf(fact)) }];
    }),
  );
}

/** All that changed in the shapes and would part old readers from new facts or new readers from old facts: one sentence each. */
export function breaksOf(before: Shapes, now: Shapes): string[] {
  return Object.entries(before).flatMap(([type, old]) => {
    const fresh = now[type];
    const wayOut = `Leave ${type} as it was and declare ${nextOf(type)} with an upcast from it.`;
    if (fresh === undefined) return [`${type} is declared no more, and the log holds such facts for ever. ${wayOut}`];
    const { payload, ...rest } = old;
    const { payload: freshPayload, ...freshRest } = fresh;
    const changes = payloadChanges(payload, freshPayload, '');
    if (!isDeepStrictEqual(rest, freshRest)) changes.push('its publisher, its stream or its group changed');
    return changes.map((change) => `${type}: ${change}. ${wayOut}`);
  });
}

function payloadChanges(before: JsonSchema, now: JsonSchema, path: string): string[] {
  if (isDeepStrictEqual(before, now)) return [];
  const { properties: oldFields, required: oldRequired, items: oldItems, ...oldRest } = before;
  const { properties: fields, required, items, ...rest } = now;
  if (!isDeepStrictEqual(oldRest, rest)) return alternativesChanges(before, now, path);
  if (isSchema(oldItems) && isSchema(items)) return payloadChanges(oldItems, items, `${path}[]`);
  if (oldFields === undefined || fields === undefined) return [`${path || 'the payload'} changed`];
  const names = [...new Set([...Object.keys(oldFields), ...Object.keys(fields)])];
  return names.flatMap((name) => {
    const place = path === '' ? name : `${path}.${name}`;
    const [old, fresh] = [oldFields[name], fields[name]];
    const needed = required?.includes(name) === true;
    if (fresh === undefined) return [`${place} was removed or renamed`];
    if (old === undefined) return needed ? [`${place} is new and required, and facts published before do not have it`] : [];
    if (needed !== (oldRequired?.includes(name) === true)) return [`${place} became ${needed ? 'required' : 'optional'}`];
    return isSchema(old) && isSchema(fresh) ? payloadChanges(old, fresh, place) : [];
  });
}

/** A nullable object or list may grow as any other; everything else is as it was, or it changed. */
function alternativesChanges(before: JsonSchema, now: JsonSchema, path: string): string[] {
  const { anyOf: old = [], ...oldRest } = before;
  const { anyOf: fresh = [], ...rest } = now;
  if (old.length === 0 || old.length !== fresh.length || !isDeepStrictEqual(oldRest, rest)) return [`${path || 'the payload'} changed`];
  return old.flatMap((schema, index) => {
    const other = fresh[index];
    return isSchema(schema) && isSchema(other) ? payloadChanges(schema, other, path) : [`${path} changed`];
  });
}

/** Without descriptions, and with the codes of an enumeration in one order: neither matters to a reader. */
function withoutWords(schema: JsonSchema): JsonSchema {
  const plain = (key: string, value: unknown): unknown => {
    if (isWord(key, value)) return undefined;
    return key === 'enum' && Array.isArray(value) ? value.map(String).sort() : value;
  };
  return JSON.parse(JSON.stringify(schema, plain)) as JsonSchema;
}

/** A field may itself be named `title` or `description`; then its value is a schema. */
function isWord(key: string, value: unknown): boolean {
  return typeof value === 'string' && (key === '$schema' || key === 'title' || key === 'description');
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nextOf(type: string): string {
  return type.replace(/\d+$/, (major) => String(Number(major) + 1));
}
