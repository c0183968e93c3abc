import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Applicant, ApplicantProfile } from '../domain/applicant';

/** Most applications judged at once: beyond it the oldest are judged, the others wait until they are among them. */
export const MOST_APPLICANTS = 5_000;

interface ApplicantRow extends Omit<Applicant, 'profile' | 'benefit'> {
  readonly profile: ApplicantProfile | null;
  readonly benefit: Applicant['benefit'];
}

/**
 * Households with a live application that the caller's organisation may see, with all that judges them, in one statement. Each part is
 * under its own category: what is closed to the caller is not known here, and its criterion stays unknown. One more than are judged at once.
 */
export async function readApplicants(tx: Tx, only: readonly Id[] | null = null): Promise<Applicant[]> {
  return tx.query<ApplicantRow>(
    `select a.household_id as "householdId", a.wanted_types as "wantedTypes", a.departments, a.recorded_on as "appliedOn",
       case when p.household_id is not null then jsonb_build_object('persons', p.persons, 'adults', p.adults, 'dependentChildren', p.dependent_children,
         'asOf', p.as_of, 'monthlyResourcesCents', p.monthly_resources_cents, 'referenceTaxIncomeCents', p.reference_tax_income_cents,
         'resourcesAsOf', p.resources_as_of) end as profile,
       case when b.household_id is not null then jsonb_build_object('monthlyCents', b.monthly_cents, 'from', b.from_on) end as benefit,
       coalesce(e.enrolments, '[]'::jsonb) as enrolments, d.unit_id as "allocatedUnitId"
     from housing_application a
     ${visible({ alias: 'a', category: 'HOUSING_REQUEST', organisation: '$1' })}
     left join household_profile p on p.household_id = a.household_id
     left join lateral (
       select x.household_id, x.monthly_cents, x.from_on from household_benefit x
       where x.household_id = a.household_id and x.landlord_id = $1 and x.from_on <= (select app_today())
       order by x.from_on desc, x.source_version desc limit 1) b on true
     left join allocation_decision d on d.household_id = a.household_id and d.landlord_id = $1 and d.state = 'DECIDED'
     left join lateral (
       select jsonb_agg(jsonb_build_object('programmeId', x.programme_id, 'version', x.version, 'component', x.component, 'acceptedOn', x.accepted_on,
         'endedOn', x.ended_on)) as enrolments
       from programme_enrolment x where x.household_id = a.household_id) e on true
     where a.closed_on is null and ($2::uuid[] is null or a.household_id = any($2::uuid[]))
     order by a.recorded_on, a.household_id limit ${MOST_APPLICANTS + 1}`,
    [tx.actor.organisationId, only],
  );
}
