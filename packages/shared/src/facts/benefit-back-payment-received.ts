import { declareFact, fields } from '../events/declare-fact';

/** Housing benefit owed for past months was paid to the account. */
export const benefitBackPaymentReceived = declareFact({
  type: 'benefit-back-payment-received.v1',
  publisher: 'finance',
  stream: 'household',
  shape: {
    entryId: fields.id,
    householdId: fields.id,
    landlordId: fields.id,
    receivedOn: fields.date,
    amountCents: fields.cents,
  },
});
