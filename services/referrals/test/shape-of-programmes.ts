// The shape of a programme's document twice over: as files are read, and as mutations take it. What one has and the other has not is told.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { z } from 'zod';

/** What a property holds, without the names of types. */
interface Held {
  readonly schema: z.core.$ZodType;
  readonly required: boolean;
}

/** The differences between an object of a file and an input object, at all depths: `rules[].when.field`. */
export function differences(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  type: GraphQLInputObjectType,
  path = '',
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const fields = type.getFields();
  const names = [...new Set([...Object.keys(shape), ...Object.keys(fields)])];
  return names.flatMap((name) => {
    const [schema, field] = [shape[name], fields[name]];
    const place = path === '' ? name : `${path}.${name}`;
    if (schema === undefined) return [`${place} can be set by mutations only`];
    if (field === undefined) return [`${place} can be set by files only`];
    return differencesOfProperty(held(schema), field.type, { place, seen: new Set([...seen, type.name]) });
  });
}

interface Place {
  readonly place: string;
  readonly seen: ReadonlySet<string>;
}

function differencesOfProperty({ schema, required }: Held, type: GraphQLInputType, { place, seen }: Place): string[] {
  const needed = isNonNullType(type);
  // A section that is left out of a mutation stays as it is, so none has to be given.
  const optional = place.includes('.') && required !== needed ? [`${place} must be given to ${required ? 'files' : 'mutations'} only`] : [];
  const inner = getNullableType(type);
  if (schema instanceof z.ZodArray !== isListType(inner)) return [...optional, `${place} is a list one way only`];
  if (schema instanceof z.ZodArray && isListType(inner)) {
    return [
      ...optional,
      ...differencesOfProperty({ ...held(schema.element), required: true }, inner.ofType, { place: `${place}[]`, seen }),
    ];
  }
  return [...optional, ...differencesOfValue(schema, getNamedType(type), { place, seen })];
}

function differencesOfValue(schema: z.core.$ZodType, type: GraphQLNamedType, { place, seen }: Place): string[] {
  if (schema instanceof z.ZodObject) {
    if (!isInputObjectType(type)) return [`${place} is an object in files only`];
    return seen.has(type.name) ? [] : differences(schema.shape, type, place, seen);
  }
  if (isInputObjectType(type)) return [`${place} is an object in mutations only`];
  if (schema instanceof z.ZodEnum) {
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    return String([...schema.options].sort()) === String([...values].sort()) ? [] : [`${place} has other values by mutations`];
  }
  const kind = kindOf(schema);
  return kind.includes(type.name) ? [] : [`${place} is ${kind.join(' or ')} in files and ${type.name} by mutations`];
}

/** Scalars as which a value of a file may stand in the contract. */
function kindOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodBoolean) return ['Boolean'];
  if (schema instanceof z.ZodNumber) return ['Int', 'Cents', 'BasisPoints'];
  if (schema instanceof z.ZodString) return ['String', 'LocalDate', 'UnitType'];
  return schema instanceof z.ZodUnion ? ['RuleValue'] : [schema._zod.def.type];
}

/** The schema inside of what makes it optional, lazy or another value. */
function held(schema: z.core.$ZodType, required = true): Held {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return held(schema.unwrap(), false);
  if (schema instanceof z.ZodPipe) return held(schema.in, required);
  if (schema instanceof z.ZodLazy) return held(schema.unwrap(), required);
  return { schema, required };
}
