// The scalars of shared.graphql. They refuse a bad value at the edge with a message a person understands, so that nothing behind them
// has to ask again; on the way out they refuse what a bug would send, which is better than a wrong amount on a screen.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '../domain/local-date';
import type { Operand } from '../domain/rules/rule-tree';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function stringOf(node: ValueNode, message: string): string {
  return node.kind === Kind.STRING ? node.value : refuse(message);
}

const DATE_MESSAGE = 'A date is a day of the calendar between 1900 and 2199, written "2026-11-25".';

function parseLocalDate(value: unknown): string {
  return typeof value === 'string' && isLocalDate(value) ? value : refuse(DATE_MESSAGE);
}

const localDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  serialize: parseLocalDate,
  parseValue: parseLocalDate,
  parseLiteral: (node) => parseLocalDate(stringOf(node, DATE_MESSAGE)),
});

const INSTANT_MESSAGE = 'A moment is written "2026-11-25T08:30:00Z", with its time zone.';

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isLocalDate(value.slice(0, 10))) return refuse(INSTANT_MESSAGE);
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? refuse(INSTANT_MESSAGE) : instant;
}

const instantScalar = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(stringOf(node, INSTANT_MESSAGE)),
});

/** A scalar of whole numbers that JSON carries exactly. A literal with a point or an exponent is refused even when it is whole. */
function wholeNumberScalar(name: string, message: string): GraphQLScalarType<number, number> {
  const parse = (value: unknown): number => (Number.isSafeInteger(value) ? Number(value) : refuse(message));
  return new GraphQLScalarType<number, number>({
    name,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => (node.kind === Kind.INT ? parse(Number(node.value)) : refuse(message)),
  });
}

/** A scalar that is a text of a given shape. */
function textScalar(name: string, shape: RegExp, message: string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => (typeof value === 'string' && shape.test(value) ? value : refuse(message));
  return new GraphQLScalarType<string, string>({
    name,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(stringOf(node, message)),
  });
}

const RULE_VALUE_MESSAGE = 'A rule compares with a boolean, a whole number, a text, or a list of numbers or of texts, at most 500.';

/** What a rule compares with. Whether it makes sense for the field is the question of who judges the rule. */
function parseRuleValue(value: unknown): Operand {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (list.length > 500) return refuse(RULE_VALUE_MESSAGE);
    if (list.every((one): one is string => typeof one === 'string')) return list;
    return list.every((one): one is number => Number.isSafeInteger(one)) ? list : refuse(RULE_VALUE_MESSAGE);
  }
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? Number(value) : refuse(RULE_VALUE_MESSAGE);
}

function ruleValueOf(node: ValueNode): unknown {
  if (node.kind === Kind.LIST) return node.values.map(ruleValueOf);
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  return node.kind === Kind.INT ? Number(node.value) : refuse(RULE_VALUE_MESSAGE);
}

const ruleValueScalar = new GraphQLScalarType<Operand, Operand>({
  name: 'RuleValue',
  serialize: parseRuleValue,
  parseValue: parseRuleValue,
  parseLiteral: (node) => parseRuleValue(ruleValueOf(node)),
});

/** One @ with something on both sides, a domain with a dot, no spaces: whether it exists only a message to it can tell. */
const EMAIL = /^(?=.{3,254}$)[^\s@<>"(),;:\\]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/i;
/** E.164: a plus, the country, the number; 15 digits at most. */
const PHONE = /^\+[1-9]\d{6,14}$/;
/** Two digits or 2A, 2B for the department, three more; overseas three and two. */
const INSEE_CODE = /^(\d{2}|2[AB])\d{3}$/;

/** Resolvers of the shared scalars; `buildSubgraph` adds them to every service. */
export const scalars = {
  LocalDate: localDateScalar,
  Instant: instantScalar,
  Cents: wholeNumberScalar('Cents', 'An amount is a whole number of cents: send 12.34 euros as 1234.'),
  Email: textScalar('Email', EMAIL, 'An e-mail address is written "name@example.org", without spaces.'),
  Phone: textScalar('Phone', PHONE, 'A telephone number is written "+33612345678": the country first, digits only.'),
  INSEECode: textScalar(
    'INSEECode',
    INSEE_CODE,
    'A commune is given by its five-character INSEE code, for instance "93066" or "2A004"; it is not the postcode.',
  ),
  RuleValue: ruleValueScalar,
  BasisPoints: wholeNumberScalar('BasisPoints', 'A ratio is a whole number of basis points: send 27.5 % as 2750.'),
} as const;
