import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { defineUseCase } from '@passerelle/shared/use-case';

type Profile = FactPayload<typeof householdProfileRecorded> & { readonly streamVersion: number };

/** Keeps the newest size and means of a household; a household not heard of before is kept too. */
export const recordProfile = defineUseCase<Profile, void>({
  name: 'recordProfile',
  permission: 'system',
  kind: 'write',
  async run(tx, profile) {
    tx.recordAccess({ asked: [profile.householdId], categories: ['RESOURCES'] });
    await tx.query(
      `insert into household_profile as p (household_id, as_of, persons, adults, dependent_children, monthly_resources_cents,
         reference_tax_income_cents, resources_as_of, source_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (household_id) do update set as_of = excluded.as_of, persons = excluded.persons, adults = excluded.adults,
         dependent_children = excluded.dependent_children, monthly_resources_cents = excluded.monthly_resources_cents,
         reference_tax_income_cents = excluded.reference_tax_income_cents, resources_as_of = excluded.resources_as_of,
         source_version = excluded.source_version
       where p.source_version < excluded.source_version`,
      [
        profile.householdId,
        profile.asOf,
        profile.persons,
        profile.adults,
        profile.dependentChildren,
        profile.monthlyResourcesCents,
        profile.referenceTaxIncomeCents,
        profile.resourcesAsOf,
        profile.streamVersion,
      ],
    );
  },
});
