import type { Id } from '@passerelle/shared/domain/ids';
import type { Refusals } from '@passerelle/shared/graphql/mutate';

/** What an act answers: ids of what changed, none when it was refused. The fields of its payload read them afresh. */
export interface ActPayload extends Refusals {
  readonly unitId?: Id;
  readonly householdId?: Id;
  readonly programmeId?: Id;
  readonly applicationId?: Id;
  readonly leaseId?: Id;
  readonly endedLeaseId?: Id | null;
  readonly allocationId?: Id;
}
