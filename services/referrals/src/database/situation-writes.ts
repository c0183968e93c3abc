import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { WithdrawalReason } from '../domain/attestation';
import { staffIdOf } from './reference';
import {
  ACCOMMODATION_COLUMNS,
  ATTESTATION_COLUMNS,
  STATUS_COLUMNS,
  type AccommodationRow,
  type AttestationRow,
  type DisabilityRow,
  type EnergyDebtRow,
  type LifeEventRow,
  type StatusRow,
} from './situation';

/** The member of staff who records something; null for who is not registered. */
export async function recorderId(tx: Tx): Promise<Id | null> {
  return tx.actor.kind === 'user' ? staffIdOf(tx, tx.actor) : null;
}

/** All accommodations of a household, whatever the day: what a new one must not overlap. */
export async function allAccommodations(tx: Tx, householdId: Id): Promise<AccommodationRow[]> {
  return tx.query<AccommodationRow>(`select ${ACCOMMODATION_COLUMNS} from accommodation a where a.household_id = $1`, [householdId]);
}

export async function accommodationsByIds(tx: Tx, ids: readonly Id[]): Promise<AccommodationRow[]> {
  return tx.query<AccommodationRow>(`select ${ACCOMMODATION_COLUMNS} from accommodation a where a.id = any($1::uuid[])`, [ids]);
}

export async function insertAccommodation(tx: Tx, stay: AccommodationRow): Promise<void> {
  await tx.query(
    `insert into accommodation (id, household_id, kind, department, commune, structure_id, operators_own, from_on, to_on, source, recorded_by,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[stay.id, stay.householdId, stay.kind, stay.department, stay.commune, stay.structureId, stay.operatorsOwn, stay.from, stay.to],
      ...[stay.source, await recorderId(tx), tx.clock.now()],
    ],
  );
}

export async function endStay(tx: Tx, id: Id, to: LocalDate): Promise<void> {
  await tx.query('update accommodation set to_on = $2 where id = $1', [id, to]);
}

/** All statuses of a household, whatever the day. */
export async function allStatuses(tx: Tx, householdId: Id): Promise<StatusRow[]> {
  return tx.query<StatusRow>(`select ${STATUS_COLUMNS} from priority_status s where s.household_id = $1`, [householdId]);
}

export async function statusesByIds(tx: Tx, ids: readonly Id[]): Promise<StatusRow[]> {
  return tx.query<StatusRow>(`select ${STATUS_COLUMNS} from priority_status s where s.id = any($1::uuid[])`, [ids]);
}

export async function insertStatus(tx: Tx, status: Omit<StatusRow, 'recordedById'>): Promise<void> {
  await tx.query(
    `insert into priority_status (id, household_id, code, proof, from_on, to_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [status.id, status.householdId, status.code, status.proof, status.from, status.to, await recorderId(tx), tx.clock.now()],
  );
}

export async function endStatus(tx: Tx, id: Id, to: LocalDate): Promise<void> {
  await tx.query('update priority_status set to_on = $2 where id = $1', [id, to]);
}

export async function insertNoStatus(tx: Tx, said: { readonly id: Id; readonly householdId: Id; readonly asOf: LocalDate }): Promise<void> {
  await tx.query('insert into no_priority_status (id, household_id, as_of, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)', [
    ...[said.id, said.householdId, said.asOf, await recorderId(tx), tx.clock.now()],
  ]);
}

export async function attestationsByIds(tx: Tx, ids: readonly Id[]): Promise<AttestationRow[]> {
  return tx.query<AttestationRow>(`select ${ATTESTATION_COLUMNS} from attestation j where j.id = any($1::uuid[])`, [ids]);
}

export async function insertAttestation(tx: Tx, given: Omit<AttestationRow, 'number' | 'withdrawnOn' | 'withdrawalReason'>): Promise<void> {
  await tx.query(
    `insert into attestation (id, household_id, kind, value, author_id, author_role, author_organisation_id, attested_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[given.id, given.householdId, given.kind, given.value, given.authorId, given.authorRole, given.authorOrganisationId],
      ...[given.attestedOn, tx.clock.now()],
    ],
  );
}

export async function withdraw(tx: Tx, id: Id, by: { readonly on: LocalDate; readonly reason: WithdrawalReason }): Promise<void> {
  await tx.query('update attestation set withdrawn_on = $2, withdrawal_reason = $3 where id = $1', [id, by.on, by.reason]);
}

export async function insertLifeEvent(tx: Tx, event: LifeEventRow): Promise<void> {
  await tx.query('insert into life_event (id, household_id, kind, happened_on, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)', [
    event.id,
    event.householdId,
    event.kind,
    event.on,
    await recorderId(tx),
    tx.clock.now(),
  ]);
}

export async function insertEnergyDebt(tx: Tx, debt: EnergyDebtRow): Promise<void> {
  await tx.query(
    `insert into energy_debt (id, household_id, amount_cents, as_of, source, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [debt.id, debt.householdId, debt.amountCents, debt.asOf, debt.source, await recorderId(tx), tx.clock.now()],
  );
}

export async function insertDisability(tx: Tx, told: DisabilityRow): Promise<void> {
  await tx.query(
    `insert into person_disability (id, household_id, person_id, recognised, as_of, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [told.id, told.householdId, told.personId, told.recognised, told.asOf, await recorderId(tx), tx.clock.now()],
  );
}
