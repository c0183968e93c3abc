import type { Id } from '@passerelle/shared/domain/ids';
import type { Refusals } from '@passerelle/shared/graphql/mutate';

/** What an act on a case answers: ids of what changed, none when it was refused. The case itself is read afresh. */
export interface CasePayload extends Refusals {
  readonly caseId?: Id;
  readonly interviewId?: Id;
  readonly diagnosticId?: Id;
  readonly contractId?: Id;
  readonly noteId?: Id;
}
