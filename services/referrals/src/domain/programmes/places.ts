import { Refused } from '@passerelle/shared/domain/errors';
import { warning, type Warning } from '@passerelle/shared/domain/warning';
import type { ProgrammeDocument } from './programme-document';

/** Refuses a household that is in a programme which excludes this one, or which this one excludes (`EXCLUSIVE_PROGRAMMES`). */
export function requireNotExcluded(
  { code, document }: { readonly code: string; readonly document: Pick<ProgrammeDocument, 'exclusiveWith'> },
  others: readonly { readonly code: string; readonly excludes: readonly string[] }[],
): void {
  const excluded = document.exclusiveWith?.programmes ?? [];
  const met = others.find((other) => excluded.includes(other.code) || other.excludes.includes(code));
  if (met !== undefined) throw new Refused('EXCLUSIVE_PROGRAMMES', { path: ['referralId'], parameters: { other: met.code } });
}

/** What who accepts one more must know: as many are taken as the programme has places. */
export function capacityReached({ capacity }: Pick<ProgrammeDocument, 'capacity'>, taken: number): readonly Warning[] {
  if (capacity === null || taken < capacity.files) return [];
  return [warning('CAPACITY_REACHED', { path: ['referralId'], parameters: { places: capacity.files, taken } })];
}
