import { accessEnded } from '../facts/access-ended';
import { accessGranted } from '../facts/access-granted';
import { on } from '../events/subscribe';
import type { FactPayload } from '../events/declare-fact';
import type { Projection } from '../service/definition';
import { defineUseCase } from '../use-case';
import type { Subscription } from '../use-case-types';

type Granted = FactPayload<typeof accessGranted> & { readonly version: number };
type Ended = FactPayload<typeof accessEnded> & { readonly version: number };

/** Keeps a grant that referrals decided, and derives from all grants of the household what its organisation may see here. */
export const recordGrant = defineUseCase<Granted, void>({
  name: 'recordGrant',
  permission: 'system',
  kind: 'write',
  async run(tx, grant) {
    tx.recordAccess({ asked: [grant.householdId] });
    await tx.query(
      `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on, source_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do nothing`,
      [grant.grantId, grant.householdId, grant.organisationId, grant.purpose, grant.basisKind, grant.basisId, grant.from, grant.version],
    );
    await tx.query('select recompute_household_access($1, $2)', [grant.householdId, grant.organisationId]);
  },
});

/** Ends a grant: from its date on it opens nothing here. */
export const recordGrantEnd = defineUseCase<Ended, void>({
  name: 'recordGrantEnd',
  permission: 'system',
  kind: 'write',
  async run(tx, grant) {
    tx.recordAccess({ asked: [grant.householdId] });
    await tx.query(`update access_grant set to_on = $2, source_version = $3 where id = $1 and source_version < $3`, [
      grant.grantId,
      grant.to,
      grant.version,
    ]);
    await tx.query('select recompute_household_access($1, $2)', [grant.householdId, grant.organisationId]);
  },
});

/** What support, housing-stock and finance listen to, each in its access group. */
export const accessSubscriptions: readonly Subscription[] = [
  on(accessGranted, 'projection', (tx, fact) => recordGrant.join(tx, { ...fact.payload, version: fact.streamVersion })),
  on(accessEnded, 'projection', (tx, fact) => recordGrantEnd.join(tx, { ...fact.payload, version: fact.streamVersion })),
];

/** What they make of it, in each of the three. In referrals the grants are the truth. */
export const accessProjections: readonly Projection[] = [
  { table: 'access_grant', madeBy: ['recordGrant', 'recordGrantEnd'] },
  { table: 'household_access', madeBy: ['recordGrant', 'recordGrantEnd'] },
];
