import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const repaymentPlanSigned = declareFact({
  type: 'repayment-plan-signed.v1',
  about: 'A repayment plan was signed for the debt of an account.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    planId: fields.id.describe('The repayment plan.'),
    accountId: fields.id.describe('The rent account whose debt it repays.'),
    householdId: fields.id.describe('The household that signed it.'),
    landlordId: fields.id.describe('The landlord that signed it.'),
    signedOn: fields.date.describe('The day on which it was signed.'),
    debtCents: fields.cents.describe('The debt that it repays.'),
    instalments: fields.count.describe('How many instalments it has.'),
    schedule: z
      .array(
        z.object({
          dueOn: fields.date.describe('The day on which it is due.'),
          amountCents: fields.cents.describe('What is due.'),
        }),
      )
      .describe('The instalments in order; left out by facts told before it was.')
      .optional(),
  },
});
