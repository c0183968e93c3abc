import type { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordProfile } from '../use-cases/record-profile';

/** The size and means of a household changed: its candidacies are judged with them from now on. */
export function onHouseholdProfileRecorded(tx: Tx, fact: ReceivedFact<typeof householdProfileRecorded>): Promise<void> {
  return recordProfile.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
