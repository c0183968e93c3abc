import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import type { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordBenefit } from '../use-cases/record-benefit';

/** Housing benefit was recorded by the landlord of the lease it is paid for. */
export async function onHousingBenefitReinstated(tx: Tx, fact: ReceivedFact<typeof housingBenefitReinstated>): Promise<void> {
  requireSameOrganisation(fact.payload.landlordId, fact);
  await recordBenefit.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
