import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireDecidedBy } from './allocation-decision';
import { requireRanADay, requireStartDay } from './lease';
import { requireLetUntil } from './unit';
import { requireFreeBy } from './vacancy';

/** What the start of the lease of an allocation hangs on, besides the allocation itself. */
export interface StartConditions {
  readonly decidedOn: LocalDate;
  /** First day on which the home can be let. */
  readonly freeOn: LocalDate;
  /** First day after the last lease of the home that ended; null while there was none. */
  readonly letUntil: LocalDate | null;
  /** The lease that runs in the home; null when none is known. */
  readonly sittingLeaseId: Id | null;
  /** The lease of the household that runs with the same landlord; null when none does. */
  readonly running: { readonly id: Id; readonly startsOn: LocalDate } | null;
}

interface Start {
  readonly startsOn: LocalDate;
  readonly replacesLeaseId: Id | null;
}

/** One by one what keeps the lease of an allocation from starting like this. */
export function startGuards(conditions: StartConditions, { startsOn, replacesLeaseId }: Start, today: LocalDate): (() => void)[] {
  const { decidedOn, freeOn, letUntil, sittingLeaseId, running } = conditions;
  const staysInTheHome = sittingLeaseId !== null && sittingLeaseId === replacesLeaseId;
  return [
    () => requireStartDay(startsOn, today),
    () => requireNamed(running, replacesLeaseId),
    () => (running !== null && running.id === replacesLeaseId ? requireRanADay(running, startsOn) : undefined),
    () => requireDecidedBy({ decidedOn }, startsOn),
    () => requireTenantLeft(staysInTheHome ? null : sittingLeaseId),
    // A household that stays leaves on the very day on which its new lease starts.
    () => (staysInTheHome ? undefined : requireFreeBy(freeOn, startsOn)),
    () => requireLetUntil(letUntil, startsOn),
  ];
}

/** The start that goes through if any does: as late as can be, in the place of the lease that runs. */
export function bestStart({ running }: StartConditions, today: LocalDate): Start {
  return { startsOn: today, replacesLeaseId: running?.id ?? null };
}

/** A household has one lease with a landlord: the one that runs is named, to end on the first day of the new one. */
function requireNamed(running: StartConditions['running'], replacesLeaseId: Id | null): void {
  if (running === null || replacesLeaseId !== null) return;
  throw new Refused('RUNNING_LEASE_NOT_NAMED', { path: ['replacesLeaseId'] });
}

function requireTenantLeft(sittingLeaseId: Id | null): void {
  if (sittingLeaseId === null) return;
  throw new Conflict('UNIT_ALREADY_LET', { path: ['allocationId'] });
}
