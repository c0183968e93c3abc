import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Purpose } from '@passerelle/shared/access/categories';
import type { Tx } from '@passerelle/shared/use-case-types';

export type BasisKind = 'REGISTRATION' | 'LEASE' | 'REFERRAL';

export interface NewGrant {
  readonly householdId: Id;
  readonly organisationId: Id;
  readonly purpose: Purpose;
  readonly basisKind: BasisKind;
  readonly basisId: Id;
  readonly from: LocalDate;
}

/** An access grant that has no end yet. */
export interface RunningGrant {
  readonly id: Id;
  readonly householdId: Id;
  readonly organisationId: Id;
}

/** Opens a household to an organisation. The database proves the basis itself, so the rows that the grant rests on are written first. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<Id> {
  const grantId = newId();
  await tx.query('select grant_access($1, $2, $3, $4, $5, $6, $7)', [
    grantId,
    grant.householdId,
    grant.organisationId,
    grant.purpose,
    grant.basisKind,
    grant.basisId,
    grant.from,
  ]);
  return grantId;
}

export async function closeGrant(tx: Tx, grantId: Id, to: LocalDate): Promise<void> {
  await tx.query('select end_access($1, $2)', [grantId, to]);
}

/** Running grants that rest on one act, for one purpose. */
export async function runningGrants(
  tx: Tx,
  wanted: { readonly basisKind: BasisKind; readonly basisId: Id; readonly purpose: Purpose; readonly organisationId?: Id },
): Promise<RunningGrant[]> {
  return tx.query<RunningGrant>(
    `select g.id, g.household_id as "householdId", g.organisation_id as "organisationId" from access_grant g
     where g.basis_kind = $1 and g.basis_id = $2 and g.purpose = $3 and g.to_on is null and ($4::uuid is null or g.organisation_id = $4)
     order by g.id`,
    [wanted.basisKind, wanted.basisId, wanted.purpose, wanted.organisationId ?? null],
  );
}
