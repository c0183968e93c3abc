import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import { holdUnit } from './position-projections';

export interface Home {
  readonly leaseId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly unitId: Id;
  readonly unitType: string;
  readonly leaseNumber: string;
  readonly department: string;
  readonly ownerId: Id;
  readonly unitKind: string | null;
  readonly commune: string | null;
  readonly titleHolder: string;
  readonly holderId: Id | null;
  readonly startsOn: LocalDate;
  readonly sourceVersion: number;
}

export interface ArrearsPosition {
  readonly accountId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly episodeId: Id | null;
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly oldestDueOn: LocalDate | null;
  readonly asOf: LocalDate;
  readonly sourceVersion: number;
}

/** Keeps a home as housing-stock said; false when something newer is known already. */
export async function keepHome(tx: Tx, home: Home): Promise<boolean> {
  await holdUnit(tx, home.unitId);
  const rows = await tx.query(
    `insert into household_home as h (lease_id, household_id, landlord_id, department, starts_on, source_version, unit_id, unit_type,
       lease_number, owner_id, unit_kind, commune, title_holder, holder_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (lease_id) do update set department = excluded.department, starts_on = excluded.starts_on,
       source_version = excluded.source_version, unit_id = excluded.unit_id, unit_type = excluded.unit_type,
       lease_number = excluded.lease_number, owner_id = excluded.owner_id, unit_kind = excluded.unit_kind, commune = excluded.commune,
       title_holder = excluded.title_holder, holder_id = excluded.holder_id
     where h.source_version < excluded.source_version and h.landlord_id = excluded.landlord_id returning lease_id`,
    [
      ...[home.leaseId, home.householdId, home.landlordId, home.department, home.startsOn, home.sourceVersion],
      ...[home.unitId, home.unitType, home.leaseNumber],
      ...[home.ownerId, home.unitKind, home.commune, home.titleHolder, home.holderId],
    ],
  );
  return rows.length > 0;
}

/** Landlord of a home; null when it was never heard of. */
export async function landlordOfHome(tx: Tx, leaseId: Id): Promise<Id | null> {
  const [home] = await tx.query<{ landlordId: Id }>('select landlord_id as "landlordId" from household_home where lease_id = $1', [
    leaseId,
  ]);
  return home?.landlordId ?? null;
}

export async function keepHomeEnd(tx: Tx, end: { leaseId: Id; endedOn: LocalDate; sourceVersion: number }): Promise<void> {
  await tx.query('update household_home set ended_on = $2, source_version = $3 where lease_id = $1 and source_version < $3', [
    end.leaseId,
    end.endedOn,
    end.sourceVersion,
  ]);
}

/** Keeps an arrears position as finance said; false when something newer is known already. */
export async function keepArrears(tx: Tx, position: ArrearsPosition): Promise<boolean> {
  const rows = await tx.query(
    `insert into household_arrears as a (account_id, household_id, landlord_id, episode_id, missed_terms, arrears_cents, as_of,
       source_version, oldest_due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (account_id) do update set episode_id = excluded.episode_id, missed_terms = excluded.missed_terms,
       arrears_cents = excluded.arrears_cents, as_of = excluded.as_of, source_version = excluded.source_version, oldest_due_on = excluded.oldest_due_on
     where a.source_version < excluded.source_version and a.landlord_id = excluded.landlord_id returning account_id`,
    [
      position.accountId,
      position.householdId,
      position.landlordId,
      position.episodeId,
      position.missedTerms,
      position.arrearsCents,
      position.asOf,
      position.sourceVersion,
      position.oldestDueOn,
    ],
  );
  return rows.length > 0;
}

/** Arrears episodes of a household that run with a landlord, the one with most missed terms first. */
export async function runningEpisodes(tx: Tx, { householdId, landlordId }: { householdId: Id; landlordId: Id }): Promise<Id[]> {
  const rows = await tx.query<{ episodeId: Id }>(
    `select episode_id as "episodeId" from household_arrears
     where household_id = $1 and landlord_id = $2 and episode_id is not null order by missed_terms desc, account_id`,
    [householdId, landlordId],
  );
  return rows.map(({ episodeId }) => episodeId);
}
