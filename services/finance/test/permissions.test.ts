import { holds } from '@passerelle/shared/auth/permissions';
import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { finance } from '../src/service';

const READERS: readonly Role[] = ['RENTAL_MANAGER', 'FINANCE_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];
const OFFICER: readonly Role[] = ['FINANCE_OFFICER'];

/** Who may call what, said a second time and by hand: a change of the permission table must be wanted here too. */
const MAY_CALL: Readonly<Record<string, readonly Role[]>> = {
  importRentMovements: OFFICER,
  signRepaymentPlan: OFFICER,
  recordBenefitReinstatement: OFFICER,
  recordBenefitBackPayment: OFFICER,
  recordProcedureStage: ['RENTAL_MANAGER', 'FINANCE_OFFICER'],
  listProcedureRecords: READERS,
  countProcedureRecords: READERS,
  tellEffortRates: [],
  availableActionsOfRentAccount: [...ROLES],
  readFinance: READERS,
  readFinanceToldUntil: READERS,
  listAccounts: READERS,
  countAccounts: READERS,
  countStandings: READERS,
  listTerms: READERS,
  countTerms: READERS,
  listEntries: READERS,
  countEntries: READERS,
  readAccounts: READERS,
  readPlans: READERS,
  readBenefits: READERS,
  readImports: OFFICER,
  readAudit: ['AUDITOR'],
  countAudit: ['AUDITOR'],
  openAccount: [],
  closeAccount: [],
  recordHouseholdProfile: [],
  recordGrant: [],
  recordGrantEnd: [],
};

test.each(finance.useCases.map(({ name, permission }) => ({ name, permission })))(
  '$name is for these roles only',
  ({ name, permission }) => {
    expect(ROLES.filter((role) => holds([role], permission))).toEqual(ROLES.filter((role) => MAY_CALL[name]?.includes(role)));
  },
);

test('every use case is in the table', () => {
  expect(finance.useCases.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_CALL).sort());
});
