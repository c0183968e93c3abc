import type { EffortRateInputs } from '@passerelle/shared/domain/effort-rate';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ArrearsPosition } from '../domain/arrears-position';
import type { EffortPosition } from '../domain/effort-position';
import type { RecordedStage, StagePosition } from '../domain/procedure';

/** All that others are told of an account. */
export interface Told extends ArrearsPosition, StagePosition, EffortPosition {}

/** An account with what its position follows from, and what was last told of it. */
export interface AccountToTell extends ArrearsPosition, EffortRateInputs {
  readonly id: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly judgedOn: LocalDate | null;
  readonly episodeId: Id | null;
  readonly inArrearsSince: LocalDate | null;
  readonly settledOn: LocalDate | null;
  readonly records: readonly RecordedStage[];
  /** Null when nothing was told yet. */
  readonly told: Told | null;
}

/** The accounts whose effort rate hangs on the means of a household: those whose lease has not ended. */
export async function openAccountsOf(tx: Tx, householdId: Id): Promise<readonly Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select id from rent_account where household_id = $1 and (closed_on is null or closed_on > app_today()) order by id`,
    [householdId],
  );
  return rows.map(({ id }) => id);
}

/**
 * The accounts with all that is told of them, in one statement for one as for a thousand. Their streams must have been taken. The benefit
 * is the one that the landlord of the account recorded and that is paid today: what another landlord recorded is not his to be told.
 */
export async function accountsToTell(tx: Tx, ids: readonly Id[]): Promise<readonly AccountToTell[]> {
  return tx.query<AccountToTell>(
    `select a.id, a.household_id as "householdId", a.landlord_id as "landlordId", a.opened_on as "openedOn", a.closed_on as "closedOn",
       a.judged_on as "judgedOn", a.missed_terms as "missedTerms", a.arrears_cents as "arrearsCents", a.oldest_due_on as "oldestDueOn",
       e.id as "episodeId", e.opened_on as "inArrearsSince",
       (select max(c.closed_on) from arrears_episode c where c.account_id = a.id) as "settledOn",
       a.rent_cents as "rentCents", a.service_charges_cents as "serviceChargesCents", a.energy_charges_cents as "energyChargesCents",
       (select b.monthly_cents from housing_benefit b where b.household_id = a.household_id and b.landlord_id = a.landlord_id
          and b.from_on <= app_today() order by b.from_on desc, b.sequence desc limit 1) as "monthlyAidCents",
       p.monthly_resources_cents as "monthlyResourcesCents",
       coalesce((select json_agg(json_build_object('stage', r.stage, 'reachedOn', r.reached_on) order by r.sequence)
          from procedure_record r where r.account_id = a.id), '[]') as records,
       (select json_build_object('missedTerms', t.missed_terms, 'arrearsCents', t.arrears_cents, 'oldestDueOn', t.oldest_due_on,
          'stage', t.stage, 'since', t.since, 'rateBasisPoints', t.rate_basis_points, 'withEnergy', t.with_energy, 'missing', t.missing)
          from told_position t where t.account_id = a.id) as told
     from rent_account a left join arrears_episode e on e.account_id = a.id and e.closed_on is null
       left join household_profile p on p.household_id = a.household_id
     where a.id = any($1::uuid[]) order by a.id`,
    [ids],
  );
}

/** Keeps what was told of accounts. */
export async function keepTold(tx: Tx, told: readonly { readonly account: AccountToTell; readonly position: Told }[]): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ account, position }) => ({
    account_id: account.id,
    household_id: account.householdId,
    landlord_id: account.landlordId,
    missed_terms: position.missedTerms,
    arrears_cents: position.arrearsCents,
    oldest_due_on: position.oldestDueOn,
    stage: position.stage,
    since: position.since,
    rate_basis_points: position.rateBasisPoints,
    with_energy: position.withEnergy,
    missing: position.missing,
    told_on: tx.clock.today(),
  }));
  await tx.query(
    `insert into told_position select * from jsonb_populate_recordset(null::told_position, $1::jsonb)
     on conflict (account_id) do update set missed_terms = excluded.missed_terms, arrears_cents = excluded.arrears_cents,
       oldest_due_on = excluded.oldest_due_on, stage = excluded.stage, since = excluded.since, rate_basis_points = excluded.rate_basis_points,
       with_energy = excluded.with_energy, missing = excluded.missing, told_on = excluded.told_on`,
    [JSON.stringify(rows)],
  );
}
