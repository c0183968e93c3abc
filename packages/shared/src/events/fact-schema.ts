import { z } from 'zod';
import type { FactDeclaration } from './declare-fact';
import { KINDS, kindOf } from './fact-fields';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schema (draft 2020-12) of a fact's payload, made from its declaration. `read`: what a reader relies on, fields may be added;
 * `published`: what its publisher checks, where a field that is not declared is refused.
 */
export function jsonSchemaOf(fact: FactDeclaration, as: 'read' | 'published' = 'read'): JsonSchema {
  const schema = z.toJSONSchema(fact[as], { target: 'draft-2020-12', io: 'input', override: sayKind });
  return { ...schema, title: fact.type, description: fact.about };
}

/** Adds the meaning and the unit of its kind to what a field is about. */
function sayKind({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const kind = kindOf(zodSchema);
  if (kind === undefined) return;
  jsonSchema.description = [jsonSchema.description, KINDS[kind]].filter((text) => text !== undefined).join(' ');
  if (kind === 'date') jsonSchema.format = 'date';
  // Bounds of what a JavaScript number holds exactly: no rule of the trade.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
