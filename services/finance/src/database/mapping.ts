import { EntitySchema } from 'typeorm';
import { HousingBenefit } from '../domain/housing-benefit';
import { RepaymentPlan } from '../domain/repayment-plan';

const owner = {
  id: { type: 'uuid', primary: true },
  accountId: { type: 'uuid', name: 'account_id' },
  householdId: { type: 'uuid', name: 'household_id' },
  landlordId: { type: 'uuid', name: 'landlord_id' },
  state: { type: 'text' },
} as const;

const repaymentPlanMapping = new EntitySchema<RepaymentPlan>({
  name: 'RepaymentPlan',
  target: RepaymentPlan,
  tableName: 'repayment_plan',
  columns: {
    ...owner,
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
    fromOn: { type: 'date', name: 'from_on' },
    monthlyCents: { type: 'bigint', name: 'monthly_cents' },
    recordedOn: { type: 'date', name: 'recorded_on' },
  },
});

/** What is made by a domain class and inserted whole. Accounts, terms and entries are read and written in bulk: see rent-accounts.ts. */
export const entities = [repaymentPlanMapping, housingBenefitMapping];
