import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { programmePublished } from '@passerelle/shared/facts/programme-published';
import { defineUseCase } from '@passerelle/shared/use-case';

type Published = FactPayload<typeof programmePublished> & { readonly streamVersion: number };

/** Keeps who takes part in a programme, and from when to when. */
export const recordMembership = defineUseCase<Published, void>({
  name: 'recordMembership',
  permission: 'system',
  kind: 'write',
  async run(tx, { programmeId, partners, streamVersion }) {
    tx.recordAccess({ asked: [programmeId] });
    await tx.query(
      `insert into programme_membership as m (programme_id, organisation_id, part, from_on, to_on, source_version)
       select $1, p.organisation_id, p.part, p.from_on, p.to_on, $3
       from jsonb_to_recordset($2::jsonb) as p (organisation_id uuid, part text, from_on date, to_on date)
       on conflict (programme_id, organisation_id, part, from_on) do update set to_on = excluded.to_on, source_version = excluded.source_version
       where m.source_version < excluded.source_version`,
      [
        programmeId,
        JSON.stringify(
          partners.map(({ organisationId, part, from, to }) => ({ organisation_id: organisationId, part, from_on: from, to_on: to })),
        ),
        streamVersion,
      ],
    );
  },
});
