import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { defineUseCase } from '@passerelle/shared/use-case';

type Benefit = FactPayload<typeof housingBenefitReinstated> & { readonly streamVersion: number };

/** Keeps a housing benefit that a landlord recorded, one per lease and first day: an effort rate assumes the one paid on its day. */
export const recordBenefit = defineUseCase<Benefit, void>({
  name: 'recordBenefit',
  permission: 'system',
  kind: 'write',
  async run(tx, benefit) {
    tx.recordAccess({ asked: [benefit.householdId], categories: ['RENT'] });
    await tx.query(
      `insert into household_benefit as b (household_id, landlord_id, benefit_id, lease_id, from_on, recorded_on, monthly_cents, source_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (lease_id, from_on) do update set benefit_id = excluded.benefit_id, recorded_on = excluded.recorded_on,
         monthly_cents = excluded.monthly_cents, source_version = excluded.source_version
       where b.source_version < excluded.source_version and b.landlord_id = excluded.landlord_id`,
      [
        benefit.householdId,
        benefit.landlordId,
        benefit.benefitId,
        benefit.leaseId,
        benefit.from,
        benefit.recordedOn,
        benefit.monthlyCents,
        benefit.streamVersion,
      ],
    );
  },
});
