import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Purpose } from '@passerelle/shared/access/categories';
import type { Tx } from '@passerelle/shared/use-case-types';
import { QueryFailedError } from 'typeorm';

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
  readonly basisId: Id;
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

/** True for the database's refusal of a grant that rests on nothing: a registration of a household that is there already, for one. */
export function isWithoutBasis(error: unknown): boolean {
  return error instanceof QueryFailedError && error.message.includes('access without a basis');
}

export async function closeGrant(tx: Tx, grantId: Id, to: LocalDate): Promise<void> {
  await tx.query('select end_access($1, $2)', [grantId, to]);
}

/** Which grants: those that one act gave, or those that an organisation has on a household. */
export type WantedGrants = { readonly purpose: Purpose } & (
  | { readonly basisKind: BasisKind; readonly basisId: Id; readonly organisationId?: Id }
  | { readonly householdId: Id; readonly organisationId: Id }
);

/** Running grants of one purpose. */
export async function runningGrants(tx: Tx, wanted: WantedGrants): Promise<RunningGrant[]> {
  const [place, values] =
    'basisId' in wanted
      ? ['g.basis_id = $2 and g.basis_kind = $3', [wanted.basisId, wanted.basisKind]]
      : ['g.household_id = $2 and $3::text is null', [wanted.householdId, null]];
  return tx.query<RunningGrant>(
    `select g.id, g.household_id as "householdId", g.organisation_id as "organisationId", g.basis_id as "basisId" from access_grant g
     where g.purpose = $1 and ${place} and ($4::uuid is null or g.organisation_id = $4) and g.to_on is null order by g.id`,
    [wanted.purpose, ...values, wanted.organisationId ?? null],
  );
}
