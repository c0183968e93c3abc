import { EntitySchema } from 'typeorm';
import { HousingBenefit } from '../domain/housing-benefit';
import { ProcedureRecord } from '../domain/procedure';
import { RepaymentPlan } from '../domain/repayment-plan';

const owner = {
  id: { type: 'uuid', primary: true },
  accountId: { type: 'uuid', name: 'account_id' },
  householdId: { type: 'uuid', name: 'household_id' },
  landlordId: { type: 'uuid', name: 'landlord_id' },
} as const;

const state = { type: 'text' } as const;

const repaymentPlanMapping = new EntitySchema<RepaymentPlan>({
  name: 'RepaymentPlan',
  target: RepaymentPlan,
  tableName: 'repayment_plan',
  columns: {
    ...owner,
    state,
    signedOn: { type: 'date', name: 'signed_on' },
    debtCents: { type: 'bigint', name: 'debt_cents' },
    completedOn: { type: 'date', name: 'completed_on', nullable: true },
    replacesPlanId: { type: 'uuid', name: 'replaces_plan_id', nullable: true },
  },
});

const housingBenefitMapping = new EntitySchema<HousingBenefit>({
  name: 'HousingBenefit',
  target: HousingBenefit,
  tableName: 'housing_benefit',
  columns: {
    ...owner,
    state,
    fromOn: { type: 'date', name: 'from_on' },
    monthlyCents: { type: 'bigint', name: 'monthly_cents' },
    recordedOn: { type: 'date', name: 'recorded_on' },
  },
});

const procedureRecordMapping = new EntitySchema<ProcedureRecord>({
  name: 'ProcedureRecord',
  target: ProcedureRecord,
  tableName: 'procedure_record',
  columns: {
    ...owner,
    stage: { type: 'text' },
    reachedOn: { type: 'date', name: 'reached_on' },
    reason: { type: 'text', nullable: true },
    evidence: { type: 'text' },
    recordedOn: { type: 'date', name: 'recorded_on' },
  },
});

/** What is made by a domain class and inserted whole. Accounts, terms and entries are read and written in bulk: see rent-accounts.ts. */
export const entities = [repaymentPlanMapping, housingBenefitMapping, procedureRecordMapping];
