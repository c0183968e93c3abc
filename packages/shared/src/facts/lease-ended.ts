import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const leaseEnded = declareFact({
  type: 'lease-ended.v1',
  about: 'A title to a home ended: from that date on (exclusive) the household does not hold it.',
  publisher: 'housing-stock',
  stream: 'household',
  shape: {
    leaseId: fields.id.describe('The lease that ended.'),
    householdId: fields.id.describe('The household that held it.'),
    landlordId: fields.id.describe('The landlord that had let the home.'),
    endedOn: fields.date.describe('First day on which the household does not hold the home.'),
    reason: fields.code.describe('Why it ended: REPLACED by another lease, or TENANT_LEFT.'),
  },
});
