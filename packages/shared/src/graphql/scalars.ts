// The scalars of shared.graphql. They refuse a bad value at the edge with a message a person understands, so that nothing behind them
// has to ask again; on the way out they refuse what a bug would send, which is better than a wrong amount on a screen.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isLocalDate } from '../domain/local-date';

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

/** Resolvers of the shared scalars; `buildSubgraph` adds them to every service. */
export const scalars = {
  LocalDate: localDateScalar,
  Instant: instantScalar,
  Cents: wholeNumberScalar('Cents', 'An amount is a whole number of cents: send 12.34 euros as 1234.'),
  BasisPoints: wholeNumberScalar('BasisPoints', 'A ratio is a whole number of basis points: send 27.5 % as 2750.'),
} as const;
