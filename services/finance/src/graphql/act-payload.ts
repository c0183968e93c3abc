import type { Id } from '@passerelle/shared/domain/ids';
import type { Refusals } from '@passerelle/shared/graphql/mutate';

/** What an act answers: ids of what changed, none when it was refused. What they name is read afresh, under the caller's rights. */
export interface ActPayload extends Refusals {
  readonly importId?: Id;
  readonly planId?: Id;
  readonly benefitId?: Id;
  readonly procedureRecordId?: Id;
  readonly accountId?: Id;
  readonly householdId?: Id;
}
