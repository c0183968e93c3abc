import { recordGrant, recordGrantEnd, accessProjections } from '@passerelle/shared/access/project-access';
import { join } from 'node:path';
import { countAudit, readAudit } from '@passerelle/shared/audit-read';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { entities } from './database/mapping';
import { Finance1764000100000 } from './database/migrations/1764000100000-finance';
import { Versions1764000110000 } from './database/migrations/1764000110000-versions';
import { ReferencesAndOrders1764000120000 } from './database/migrations/1764000120000-references-and-orders';
import { Positions1764000400000 } from './database/migrations/1764000400000-positions';
import { subscriptions } from './facts/subscriptions';
import { accountActions } from './graphql/account-actions';
import { resolvers } from './graphql/resolvers';
import { importRentMovements } from './use-cases/import-rent-movements';
import { countAccounts, countStandings, listAccounts } from './use-cases/list-accounts';
import { countEntries, countTerms, listEntries, listTerms } from './use-cases/list-of-account';
import { countProcedureRecords, listProcedureRecords } from './use-cases/list-procedure-records';
import { closeAccount, openAccount } from './use-cases/project-leases';
import { readAccounts, readBenefits, readImports, readPlans } from './use-cases/read-by-id';
import { readFinance, readFinanceToldUntil } from './use-cases/read-finance';
import { recordBenefitBackPayment } from './use-cases/record-benefit-back-payment';
import { recordBenefitReinstatement } from './use-cases/record-benefit-reinstatement';
import { recordHouseholdProfile } from './use-cases/record-household-profile';
import { recordProcedureStage } from './use-cases/record-procedure-stage';
import { signRepaymentPlan } from './use-cases/sign-repayment-plan';
import { tellEffortRates } from './use-cases/tell-positions';

/** Rent accounts, arrears, repayment plans, housing benefit and effort rates. */
export const finance: ServiceDefinition = {
  name: 'finance',
  schemaPath: join(__dirname, '../schema.graphql'),
  resolvers,
  entities,
  migrations: [Finance1764000100000, Versions1764000110000, ReferencesAndOrders1764000120000, Positions1764000400000],
  subscriptions,
  projections: [...accessProjections, { table: 'household_profile', madeBy: ['recordHouseholdProfile'] }],
  useCases: [
    importRentMovements,
    signRepaymentPlan,
    recordBenefitReinstatement,
    recordBenefitBackPayment,
    recordProcedureStage,
    listProcedureRecords,
    countProcedureRecords,
    tellEffortRates,
    accountActions.useCase,
    readFinance,
    readFinanceToldUntil,
    listAccounts,
    countAccounts,
    countStandings,
    listTerms,
    countTerms,
    listEntries,
    countEntries,
    readAccounts,
    readPlans,
    readBenefits,
    readImports,
    readAudit,
    countAudit,
    openAccount,
    closeAccount,
    recordHouseholdProfile,
    recordGrant,
    recordGrantEnd,
  ],
};
