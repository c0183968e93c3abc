import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const supportStarted = declareFact({
  type: 'support-started.v1',
  about: 'A support contract was signed: the support that is counted starts.',
  publisher: 'support',
  stream: 'household',
  shape: {
    caseId: fields.id.describe('The case of the contract.'),
    referralId: fields.id.describe('The referral that it came from.'),
    householdId: fields.id.describe('The household that is supported.'),
    operatorId: fields.id.describe('The association that supports it.'),
    startedOn: fields.date.describe('The day on which the contract was signed.'),
  },
});
