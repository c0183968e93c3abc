import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

/** A version as far as its days go; `to` is exclusive. */
export interface VersionPeriod {
  readonly version: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The mistakes of the periods of versions, each at its version: one that holds on no day (`PERIOD_IMPOSSIBLE`), a number that is there twice
 * (`VERSION_TWICE`), two that hold on one day (`VERSIONS_OVERLAP`).
 */
export function periodMistakes(versions: readonly VersionPeriod[], path: readonly string[]): InvalidInput[] {
  const at = (version: VersionPeriod, name: string) => [...path, String(versions.indexOf(version)), name];
  const inOrder = [...versions].sort((left, right) => left.from.localeCompare(right.from) || left.version - right.version);
  return inOrder.flatMap((later, index) => {
    const mistakes: InvalidInput[] = [];
    if (later.to !== null && later.to <= later.from) mistakes.push(new InvalidInput('PERIOD_IMPOSSIBLE', { path: at(later, 'to') }));
    if (inOrder.slice(0, index).some(({ version }) => version === later.version)) {
      mistakes.push(new InvalidInput('VERSION_TWICE', { path: at(later, 'version'), parameters: { version: later.version } }));
    }
    const overlapping = inOrder.slice(0, index).find(({ to }) => to === null || to > later.from);
    if (overlapping !== undefined) {
      mistakes.push(
        new InvalidInput('VERSIONS_OVERLAP', {
          path: at(later, 'from'),
          parameters: { earlier: overlapping.version, later: later.version },
        }),
      );
    }
    return mistakes;
  });
}
