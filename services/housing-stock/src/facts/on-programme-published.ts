import type { programmePublished } from '@passerelle/shared/facts/programme-published';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordHomeRules } from '../use-cases/record-home-rules';
import { recordMembership } from '../use-cases/record-membership';

/** A version of a programme names its partners and its rules about homes. Programmes belong to no organisation, so there is none to compare. */
export async function onProgrammePublished(tx: Tx, fact: ReceivedFact<typeof programmePublished>): Promise<void> {
  const published = { ...fact.payload, streamVersion: fact.streamVersion };
  await recordMembership.join(tx, published);
  await recordHomeRules.join(tx, published);
}
