// What finance and support said of households, as the overview is derived from it.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';

export interface Plan {
  readonly planId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly accountId: Id;
  readonly signedOn: LocalDate;
  readonly debtCents: Cents;
  readonly schedule: readonly { readonly dueOn: LocalDate; readonly amountCents: Cents }[];
  readonly sourceVersion: number;
}

/** Keeps a plan that was signed: it takes the place of the one that ran on its account. */
export async function keepPlan(tx: Tx, plan: Plan): Promise<void> {
  const { planId, householdId, landlordId, accountId, signedOn, debtCents, schedule, sourceVersion } = plan;
  await tx.query(
    `update household_plan set state = 'REPLACED', as_of = $2, source_version = $3
     where account_id = $1 and state = 'RUNNING' and source_version < $3`,
    [accountId, signedOn, sourceVersion],
  );
  await tx.query(
    `insert into household_plan (plan_id, household_id, landlord_id, account_id, state, signed_on, debt_cents, instalments, as_of,
       source_version)
     values ($1, $2, $3, $4, 'RUNNING', $5, $6, $7::jsonb, $5, $8) on conflict (plan_id) do nothing`,
    [
      planId,
      householdId,
      landlordId,
      accountId,
      signedOn,
      debtCents,
      JSON.stringify(schedule.map(({ dueOn, amountCents }) => ({ due_on: dueOn, amount_cents: amountCents }))),
      sourceVersion,
    ],
  );
}

export interface PlanCompletion {
  readonly planId: Id;
  readonly landlordId: Id;
  readonly completedOn: LocalDate;
  readonly sourceVersion: number;
}

export async function keepPlanCompletion(tx: Tx, { planId, landlordId, completedOn, sourceVersion }: PlanCompletion): Promise<void> {
  await tx.query(
    `update household_plan set state = 'COMPLETED', as_of = $3, source_version = $4
     where plan_id = $1 and landlord_id = $2 and source_version < $4`,
    [planId, landlordId, completedOn, sourceVersion],
  );
}

export interface Benefit {
  readonly benefitId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly leaseId: Id;
  readonly from: LocalDate;
  readonly monthlyCents: Cents;
  readonly recordedOn: LocalDate;
  readonly sourceVersion: number;
}

export async function keepBenefit(tx: Tx, benefit: Benefit): Promise<void> {
  const { benefitId, householdId, landlordId, leaseId, from, monthlyCents, recordedOn, sourceVersion } = benefit;
  await tx.query(
    `insert into household_benefit (benefit_id, household_id, landlord_id, lease_id, from_on, monthly_cents, recorded_on, source_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (benefit_id) do nothing`,
    [benefitId, householdId, landlordId, leaseId, from, monthlyCents, recordedOn, sourceVersion],
  );
}

export interface CasePosition {
  readonly caseId: Id;
  readonly referralId: Id;
  readonly householdId: Id;
  readonly operatorId: Id;
  readonly referentId: Id;
  readonly stage: string;
  readonly phase: 'DIAGNOSTIC' | 'SUPPORT' | 'CLOSED';
  readonly stageSince: LocalDate | null;
  readonly openedOn: LocalDate;
  readonly diagnosticOn: LocalDate | null;
  readonly contractEndsOn: LocalDate | null;
  readonly lastInterviewOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly asOf: LocalDate;
  readonly sourceVersion: number;
}

/** Keeps where a case stands as support said, unless something newer is known already. */
export async function keepCase(tx: Tx, position: CasePosition): Promise<void> {
  const { caseId, householdId, operatorId, referralId, referentId, stage, openedOn, diagnosticOn, contractEndsOn } = position;
  await tx.query(
    `insert into household_case as c (case_id, household_id, operator_id, referral_id, referent_id, stage, opened_on, diagnostic_on,
       contract_ends_on, last_interview_on, closed_on, as_of, source_version, phase, stage_since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (case_id) do update set referent_id = excluded.referent_id, stage = excluded.stage,
       diagnostic_on = excluded.diagnostic_on, contract_ends_on = excluded.contract_ends_on,
       last_interview_on = excluded.last_interview_on, closed_on = excluded.closed_on, as_of = excluded.as_of,
       source_version = excluded.source_version, phase = excluded.phase, stage_since = excluded.stage_since
     where c.source_version < excluded.source_version and c.operator_id = excluded.operator_id`,
    [
      ...[caseId, householdId, operatorId, referralId, referentId, stage, openedOn, diagnosticOn, contractEndsOn],
      ...[position.lastInterviewOn, position.closedOn, position.asOf, position.sourceVersion, position.phase, position.stageSince],
    ],
  );
}
