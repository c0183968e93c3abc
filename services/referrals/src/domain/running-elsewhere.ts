import type { Id } from '@passerelle/shared/domain/ids';
import { warning, type Warning } from '@passerelle/shared/domain/warning';

/** What who confirms or accepts must know: the household is confirmed or accepted to other programmes of the same component. */
export function runningElsewhere(programmeIds: readonly Id[]): readonly Warning[] {
  const [programmeId] = programmeIds;
  if (programmeId === undefined) return [];
  return [warning('RUNNING_IN_ANOTHER_PROGRAMME', { path: ['referralId'], parameters: { programmeId, programmes: programmeIds.length } })];
}
