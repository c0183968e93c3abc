import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const repaymentPlanCompleted = declareFact({
  type: 'repayment-plan-completed.v1',
  about: 'Every term of the debt that a repayment plan spreads is paid, however it was paid.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    planId: fields.id.describe('The repayment plan.'),
    accountId: fields.id.describe('The rent account whose debt it repaid.'),
    householdId: fields.id.describe('The household that had signed it.'),
    landlordId: fields.id.describe('The landlord that had signed it.'),
    completedOn: fields.date.describe('The day on which it was found complete.'),
  },
});
