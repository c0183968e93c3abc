import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const arrearsPositionChanged = declareFact({
  type: 'arrears-position-changed.v1',
  about: 'What is past due and open on a rent account changed, after the oldest debt was settled first.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    episodeId: fields.id
      .nullable()
      .describe('The running arrears episode; null when nothing past due is open: the last episode is closed.'),
    accountId: fields.id.describe('The rent account.'),
    leaseId: fields.id.describe('The lease of the account.'),
    householdId: fields.id.describe('The household that owes.'),
    landlordId: fields.id.describe('The landlord it owes to.'),
    missedTerms: fields.count.describe('Rent terms past due with anything open.'),
    oldestDueOn: fields.date.nullable().describe('Due date of the oldest open term; null when nothing past due is open.'),
    arrearsCents: fields.cents.describe('What is past due and open.'),
    asOf: fields.date.describe('The day of this position.'),
  },
});
