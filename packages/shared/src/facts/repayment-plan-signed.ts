import { declareFact, fields } from '../events/declare-fact';

/** A repayment plan was signed for the debt of an account. */
export const repaymentPlanSigned = declareFact({
  type: 'repayment-plan-signed.v1',
  publisher: 'finance',
  stream: 'household',
  shape: {
    planId: fields.id,
    accountId: fields.id,
    householdId: fields.id,
    landlordId: fields.id,
    signedOn: fields.date,
    debtCents: fields.cents,
    instalments: fields.count,
  },
});
