// The one form of a programme by which two are compared: without ids, authors and times; sets in the order of their codes, stages as they stand.
import { createHash } from 'node:crypto';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Lists whose order says something. */
const ORDERED: ReadonlySet<string> = new Set(['stages']);

/** SHA-256, in hexadecimal, of the canonical form of what is written. */
export function canonicalHash(written: object): string {
  return createHash('sha256').update(canonicalText(written)).digest('hex');
}

/** The canonical form as JSON. */
export function canonicalText(written: object): string {
  return JSON.stringify(canonical(written as Json, ''));
}

function canonical(value: Json | undefined, name: string): Json {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  if (isList(value)) {
    const parts = value.map((part) => canonical(part, ''));
    return ORDERED.has(name) ? parts : sorted(parts, name);
  }
  const names = Object.keys(value)
    .filter((key) => value[key] !== undefined && value[key] !== null)
    .sort();
  return Object.fromEntries(names.map((key) => [key, canonical(value[key], keyOf(value, key))]));
}

/** The two ends of BETWEEN are no set: they keep their order. */
function keyOf(value: { readonly [name: string]: Json }, key: string): string {
  return key === 'value' && value['operator'] === 'BETWEEN' ? 'stages' : key;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function sorted(parts: readonly Json[], name: string): readonly Json[] {
  const text = (part: Json) => sortKey(part, name) + JSON.stringify(part);
  return [...parts].sort((left, right) => (text(left) < text(right) ? -1 : 1));
}

function sortKey(part: Json, name: string): string {
  if (name === 'versions' && part !== null && typeof part === 'object' && 'version' in part)
    return String(part['version']).padStart(5, '0');
  return part !== null && typeof part === 'object' && 'code' in part ? `${String(part['code'])} ` : '';
}
