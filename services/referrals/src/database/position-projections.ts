// What the owners of accounts, homes and applications say of them. A position is kept where it is newer than the one that is known; each of
// the writers answers whether it was.
import type { FactDeclaration, FactPayload } from '@passerelle/shared/events/declare-fact';
import type { Id } from '@passerelle/shared/domain/ids';
import type { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import type { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import type { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import type { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import type { unitDescribed } from '@passerelle/shared/facts/unit-described';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { TenantOf } from './landlord-acts';

type Position<Fact extends FactDeclaration> = FactPayload<Fact> & { readonly sourceVersion: number };

export type ProcedurePosition = Position<typeof procedureStageChanged>;
export type EffortRatePosition = Position<typeof effortRateChanged>;
export type ApplicationPosition = Position<typeof housingApplicationChanged>;
export type UnitAddress = Position<typeof unitAddressRecorded>;
export type UnitDescription = Position<typeof unitDescribed>;

export async function keepProcedure(tx: Tx, position: ProcedurePosition): Promise<boolean> {
  const { accountId, householdId, landlordId, stage, since, asOf, sourceVersion } = position;
  const rows = await tx.query(
    `insert into household_procedure as p (account_id, household_id, landlord_id, stage, since, as_of, source_version)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (account_id) do update set stage = excluded.stage, since = excluded.since, as_of = excluded.as_of,
       source_version = excluded.source_version
     where p.source_version < excluded.source_version and p.landlord_id = excluded.landlord_id returning account_id`,
    [accountId, householdId, landlordId, stage, since, asOf, sourceVersion],
  );
  return rows.length > 0;
}

export async function keepEffortRate(tx: Tx, position: EffortRatePosition): Promise<boolean> {
  const { accountId, householdId, landlordId, leaseId, rateBasisPoints, withEnergy, missing, asOf, sourceVersion } = position;
  const rows = await tx.query(
    `insert into household_effort_rate as r (account_id, household_id, landlord_id, lease_id, rate_basis_points, with_energy, missing, as_of,
       source_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (account_id) do update set rate_basis_points = excluded.rate_basis_points, with_energy = excluded.with_energy,
       missing = excluded.missing, as_of = excluded.as_of, source_version = excluded.source_version
     where r.source_version < excluded.source_version and r.landlord_id = excluded.landlord_id returning account_id`,
    [accountId, householdId, landlordId, leaseId, rateBasisPoints, withEnergy, missing, asOf, sourceVersion],
  );
  return rows.length > 0;
}

export async function keepApplication(tx: Tx, position: ApplicationPosition): Promise<boolean> {
  const { applicationId, householdId, departments, live, asOf, sourceVersion } = position;
  const rows = await tx.query(
    `insert into household_application as a (application_id, household_id, departments, live, as_of, source_version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (application_id) do update set departments = excluded.departments, live = excluded.live, as_of = excluded.as_of,
       source_version = excluded.source_version
     where a.source_version < excluded.source_version and a.household_id = excluded.household_id returning application_id`,
    [applicationId, householdId, departments, live, asOf, sourceVersion],
  );
  return rows.length > 0;
}

export async function keepUnitAddress(tx: Tx, address: UnitAddress): Promise<boolean> {
  await holdUnit(tx, address.unitId);
  const { unitId, landlordId, department, commune, street, number, asOf, sourceVersion } = address;
  const rows = await tx.query(
    `insert into unit_address as u (unit_id, landlord_id, department, commune, street, number, as_of, source_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (unit_id) do update set department = excluded.department, commune = excluded.commune, street = excluded.street,
       number = excluded.number, as_of = excluded.as_of, source_version = excluded.source_version
     where u.source_version < excluded.source_version and u.landlord_id = excluded.landlord_id returning unit_id`,
    [unitId, landlordId, department, commune, street, number, asOf, sourceVersion],
  );
  return rows.length > 0;
}

export async function keepUnitDescription(tx: Tx, description: UnitDescription): Promise<boolean> {
  await holdUnit(tx, description.unitId);
  const { unitId, landlordId, ownerId, residenceId, unitKind, asOf, sourceVersion } = description;
  const rows = await tx.query(
    `insert into unit_description as u (unit_id, landlord_id, owner_id, residence_id, unit_kind, as_of, source_version)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (unit_id) do update set owner_id = excluded.owner_id, residence_id = excluded.residence_id, unit_kind = excluded.unit_kind,
       as_of = excluded.as_of, source_version = excluded.source_version
     where u.source_version < excluded.source_version and u.landlord_id = excluded.landlord_id returning unit_id`,
    [unitId, landlordId, ownerId, residenceId, unitKind, asOf, sourceVersion],
  );
  return rows.length > 0;
}

/** What a home is and a lease of it come in streams of their own: the later one waits, and finds the other. */
export async function holdUnit(tx: Tx, unitId: Id): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('unit ' || $1, 0))`, [unitId]);
}

/** The households that hold a home, whether or not they wait for an answer: one may be on its way. */
export async function tenantsOfUnit(tx: Tx, unitId: Id): Promise<TenantOf[]> {
  return tx.query<TenantOf>(
    `select distinct h.household_id as "householdId", h.landlord_id as "landlordId" from household_home h
     where h.unit_id = $1 and (h.ended_on is null or h.ended_on > app_today()) order by 1, 2`,
    [unitId],
  );
}
