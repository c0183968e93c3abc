import type { GraphContext } from '@passerelle/shared/graphql/context';

/** Types of fields whose values have a unit; a yes or a code has none. */
const UNITS = ['COUNT', 'CENTS', 'BASIS_POINTS', 'YEARS', 'MONTHS', 'DATE'] as const;

/** The unit of a field in the reader's language; null where it has none. */
export function unitText({ say }: Pick<GraphContext, 'say'>, type: string): string | null {
  const unit = UNITS.find((one) => one === type);
  return unit === undefined ? null : (say('RULE_FIELD_UNIT', { about: unit })?.message ?? null);
}
