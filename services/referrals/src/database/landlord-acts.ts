import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Enrolment, LandlordAct } from '../domain/landlord-act';

/** A household and its landlord. */
export interface TenantOf {
  readonly householdId: Id;
  readonly landlordId: Id;
}

/** Keeps an act of the landlord as finance said; each is said once and never changes. */
export async function keepAct(tx: Tx, { householdId, landlordId, factId, kind, businessDate }: LandlordAct & TenantOf): Promise<void> {
  await tx.query(
    `insert into landlord_act (fact_id, household_id, landlord_id, kind, business_date) values ($1, $2, $3, $4, $5)
     on conflict (fact_id) do nothing`,
    [factId, householdId, landlordId, kind, businessDate],
  );
}

export async function actsOf(tx: Tx, { householdId, landlordId }: TenantOf): Promise<LandlordAct[]> {
  return tx.query<LandlordAct>(
    `select fact_id as "factId", kind, business_date as "businessDate" from landlord_act where household_id = $1 and landlord_id = $2`,
    [householdId, landlordId],
  );
}

/** When the landlord's household was accepted in which programme; of one programme where `programmeId` is given. */
export async function enrolmentsOf(tx: Tx, about: TenantOf & { readonly programmeId: Id | null }): Promise<Enrolment[]> {
  return tx.query<Enrolment>(
    `select id as "referralId", programme_id as "programmeId", accepted_on as "acceptedOn", ended_on as "endedOn" from referral
     where household_id = $1 and landlord_id = $2 and accepted_on is not null and ($3::uuid is null or programme_id = $3)`,
    [about.householdId, about.landlordId, about.programmeId],
  );
}
