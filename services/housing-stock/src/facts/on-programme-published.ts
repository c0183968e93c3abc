import type { programmePublished } from '@passerelle/shared/facts/programme-published';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordMembership } from '../use-cases/record-membership';

/** A version of a programme names its partners. Programmes belong to no organisation, so there is none to compare. */
export function onProgrammePublished(tx: Tx, fact: ReceivedFact<typeof programmePublished>): Promise<void> {
  return recordMembership.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
