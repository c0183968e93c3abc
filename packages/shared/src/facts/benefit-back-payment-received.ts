import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const benefitBackPaymentReceived = declareFact({
  type: 'benefit-back-payment-received.v1',
  about: 'Housing benefit owed for past months was paid to the account.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    entryId: fields.id.describe('The entry of the rent account.'),
    householdId: fields.id.describe('The household whose benefit it is.'),
    landlordId: fields.id.describe('The landlord that received it.'),
    receivedOn: fields.date.describe('The day on which it was received.'),
    amountCents: fields.cents.describe('The amount of the payment.'),
  },
});
