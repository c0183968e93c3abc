import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { ProcedureStage } from '@passerelle/shared/domain/procedure-stage';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { AccountStanding } from '../domain/arrears-position';
import type { RepaymentPlanState } from '../domain/repayment-plan';

/** A rent account as the graph shows it, with what the home costs a month. */
export interface AccountView {
  readonly id: Id;
  readonly version: number;
  readonly reference: string;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly leaseNumber: string;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly balanceCents: Cents;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly oldestDueOn: LocalDate | null;
  /** Null until the account was judged for the first time. */
  readonly judgedOn: LocalDate | null;
  readonly standing: AccountStanding;
  readonly procedureStage: ProcedureStage;
  /** Null for an account that nothing happened to since stages are recorded. */
  readonly procedureSince: LocalDate | null;
}

/** An `AccountStanding` in SQL; the table's alias is `a`. */
export const STANDING = `case when a.judged_on is null then 'NOT_JUDGED' when a.missed_terms > 0 then 'IN_ARREARS' else 'UP_TO_DATE' end`;

/** The stage of the procedure, and since when, in SQL; the table's alias is `a`. Kept with what others were told, with each act. */
const PROCEDURE = `coalesce((select t.stage from told_position t where t.account_id = a.id), case when a.missed_terms > 0 then 'IMPAYE' else 'NONE' end)
    as "procedureStage", (select t.since from told_position t where t.account_id = a.id) as "procedureSince"`;

/** Columns of an `AccountView`; the table's alias is `a`. */
export const ACCOUNT_COLUMNS = `a.id, a.version, a.reference, a.household_id as "householdId", a.landlord_id as "landlordId", a.lease_number as "leaseNumber",
  a.opened_on as "openedOn", a.closed_on as "closedOn", a.balance_cents as "balanceCents", a.rent_cents as "rentCents",
  a.service_charges_cents as "serviceChargesCents", a.energy_charges_cents as "energyChargesCents", a.missed_terms as "missedTerms",
  a.arrears_cents as "arrearsCents", a.oldest_due_on as "oldestDueOn", a.judged_on as "judgedOn", ${STANDING} as standing,
  ${PROCEDURE}`;

export interface PlanView {
  readonly id: Id;
  readonly version: number;
  readonly reference: string;
  readonly accountId: Id;
  readonly householdId: Id;
  readonly debtCents: Cents;
  readonly state: RepaymentPlanState;
  readonly signedOn: LocalDate;
  readonly replacesPlanId: Id | null;
  readonly instalments: readonly { readonly number: number; readonly dueOn: LocalDate; readonly amountCents: Cents }[];
}

/** Plans by their own id or by household, the running and then the latest signed first. */
export async function planViews(tx: Tx, by: 'id' | 'household_id', ids: readonly Id[]): Promise<readonly PlanView[]> {
  return tx.query<PlanView>(
    `select p.id, p.version, p.reference, p.account_id as "accountId", p.household_id as "householdId", p.debt_cents as "debtCents", p.state, p.signed_on as "signedOn",
       p.replaces_plan_id as "replacesPlanId",
       (select json_agg(json_build_object('number', i.number, 'dueOn', i.due_on, 'amountCents', i.amount_cents) order by i.number)
        from instalment i where i.plan_id = p.id) as instalments
     from repayment_plan p where p.${by} = any($1) order by (p.state = 'RUNNING') desc, p.signed_on desc, p.id`,
    [ids],
  );
}

export interface BenefitView {
  readonly id: Id;
  readonly version: number;
  readonly householdId: Id;
  readonly state: 'REINSTATED';
  readonly monthlyCents: Cents;
  readonly from: LocalDate;
  readonly recordedOn: LocalDate;
}

const BENEFIT_COLUMNS = `id, version, household_id as "householdId", state, monthly_cents as "monthlyCents", from_on as "from",
  recorded_on as "recordedOn"`;

/** Benefits by their own id. */
export async function benefitsById(tx: Tx, ids: readonly Id[]): Promise<readonly BenefitView[]> {
  return tx.query<BenefitView>(`select ${BENEFIT_COLUMNS} from housing_benefit where id = any($1)`, [ids]);
}

/**
 * The benefit paid today of each household that has one: with the latest first day that has come, whatever was recorded last. Of two from
 * one day, for two homes, the one recorded last.
 */
export async function benefitsOfToday(tx: Tx, householdIds: readonly Id[]): Promise<readonly BenefitView[]> {
  return tx.query<BenefitView>(
    `select distinct on (household_id) ${BENEFIT_COLUMNS} from housing_benefit
     where household_id = any($1) and from_on <= app_today() order by household_id, from_on desc, sequence desc`,
    [householdIds],
  );
}
