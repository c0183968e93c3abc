// The limits of the gateway come from what the screens ask: each screen fits with a margin, and no limit is far above the largest screen,
// for what nobody needs is there for attacks only.
import { LARGEST_PAGE, QUERY_LIMITS, sizeOf, type Measure } from '@passerelle/gateway/limits';
import {
  getIntrospectionQuery,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A limit is at least this many times what the largest screen needs, so that a screen can grow; and at most so many times. */
export const MARGIN = { least: 1.5, most: 4 } as const;

export interface Screen {
  readonly name: string;
  readonly text: string;
}

export type ScreenSize = Measure & { readonly page: number };

export const SCREEN_LIMITS: ScreenSize = { ...QUERY_LIMITS, page: LARGEST_PAGE };

const UNITS = Object.keys(SCREEN_LIMITS) as (keyof ScreenSize)[];

/** Size of the one operation of a screen, and its longest page. */
export function sizeOfScreen({ name, text }: Screen): ScreenSize {
  const document = parse(text);
  const [operation, ...others] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined || others.length > 0) throw new Error(`gateway/screens/${name}.graphql holds one operation.`);
  return { ...sizeOf(document, operation), page: longestPage(document, operation) };
}

/** The query by which tools read the schema, with all that it can ask for. */
export const INTROSPECTION: Screen = {
  name: 'introspection',
  text: getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  }),
};

/** What is wrong between the screens, the schema and the limits, one sentence each. */
export function faultsOfScreens(screens: readonly Screen[], schema: GraphQLSchema, limits: ScreenSize = SCREEN_LIMITS): string[] {
  const sizes = screens.map((screen) => ({ name: screen.name, size: sizeOfScreen(screen) }));
  const largest = largestOf(sizes.map(({ size }) => size));
  const introspection = sizeOfScreen(INTROSPECTION);
  return [
    ...screens.flatMap((screen) =>
      validate(schema, parse(screen.text)).map(({ message }) => `screensAreValid: gateway/screens/${screen.name}.graphql: ${message}`),
    ),
    ...sizes.flatMap(({ name, size }) =>
      UNITS.filter((unit) => size[unit] * MARGIN.least > limits[unit]).map(
        (unit) =>
          `screensFitWithMargin: gateway/screens/${name}.graphql has ${unit} ${size[unit]}; with the margin of ${MARGIN.least} the limit of ${limits[unit]} is too small.`,
      ),
    ),
    ...UNITS.filter((unit) => limits[unit] > largest[unit] * MARGIN.most).map(
      (unit) =>
        `limitsAreNeeded: ${unit} ${limits[unit]} is more than ${MARGIN.most} times what the largest screen needs, ${largest[unit]}.`,
    ),
    ...UNITS.filter((unit) => introspection[unit] > limits[unit]).map(
      (unit) => `introspectionFits: the standard introspection query has ${unit} ${introspection[unit]}, the limit is ${limits[unit]}.`,
    ),
  ];
}

/** The page that shows where the limits come from. */
export function screensPage(screens: readonly Screen[]): string {
  const sizes = screens.map((screen) => ({ name: screen.name, size: sizeOfScreen(screen) }));
  const largest = largestOf(sizes.map(({ size }) => size));
  const times = UNITS.map((unit) => (SCREEN_LIMITS[unit] / largest[unit]).toFixed(1));
  return [
    '# What the screens ask, and the limits that come from it',
    '',
    'Written by `npm run compose` from the operations in `gateway/screens` and the limits in `gateway/src/limits.ts`: do not edit. A limit is at',
    `least ${MARGIN.least} and at most ${MARGIN.most} times what the largest screen needs; \`npm run check\` sees to it. Objects are those that the pages of an`,
    'operation could hold together, a list that is not paged counted once.',
    '',
    row(['screen', 'depth', 'aliases', 'root fields', 'fields', 'objects', 'longest page']),
    row(['---', ...UNITS.map(() => '---:')]),
    ...sizes.map(({ name, size }) => row([name, ...figures(size)])),
    row(['**largest screen**', ...figures(largest)]),
    row(['**limit**', ...figures(SCREEN_LIMITS)]),
    row(['limit / largest', ...times]),
    row(['standard introspection', ...figures(sizeOfScreen(INTROSPECTION))]),
    '',
  ].join('\n');
}

function largestOf(sizes: readonly ScreenSize[]): ScreenSize {
  const most = (unit: keyof ScreenSize) => Math.max(...sizes.map((size) => size[unit]), 0);
  return Object.fromEntries(UNITS.map((unit) => [unit, most(unit)])) as unknown as ScreenSize;
}

function longestPage(document: DocumentNode, operation: OperationDefinitionNode): number {
  let longest = 0;
  const variables = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]));
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== 'first') return;
      const length = value.kind === Kind.VARIABLE ? variables.get(value.name.value) : value;
      if (length?.kind === Kind.INT) longest = Math.max(longest, Number(length.value));
    },
  });
  return longest;
}

function figures(size: ScreenSize): string[] {
  return UNITS.map((unit) => size[unit].toLocaleString('en'));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
