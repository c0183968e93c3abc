import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { defineUseCase } from '@passerelle/shared/use-case';

type Recorded = FactPayload<typeof householdProfileRecorded> & { readonly version: number };

/** Keeps the resources of a household, which the effort rate needs; only what is newer than what is kept. */
export const recordHouseholdProfile = defineUseCase<Recorded, void>({
  name: 'recordHouseholdProfile',
  permission: 'system',
  kind: 'write',
  async run(tx, profile) {
    tx.recordAccess({ asked: [profile.householdId], categories: ['RESOURCES'] });
    await tx.query(
      `insert into household_profile as p (household_id, monthly_resources_cents, resources_as_of, source_version) values ($1, $2, $3, $4)
       on conflict (household_id) do update set monthly_resources_cents = excluded.monthly_resources_cents,
         resources_as_of = excluded.resources_as_of, source_version = excluded.source_version
       where p.source_version < excluded.source_version`,
      [profile.householdId, profile.monthlyResourcesCents, profile.resourcesAsOf, profile.version],
    );
  },
});
