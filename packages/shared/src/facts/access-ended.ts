import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const accessEnded = declareFact({
  type: 'access-ended.v1',
  about: 'An access grant ended: from that date on (exclusive) it opens nothing.',
  publisher: 'referrals',
  stream: 'household',
  group: 'access',
  shape: {
    grantId: fields.id.describe('The grant that ended.'),
    householdId: fields.id.describe('The household it had opened.'),
    organisationId: fields.id.describe('The organisation that it had opened the household to.'),
    to: fields.date.describe('First day on which the grant opens nothing.'),
    reason: fields.code.describe(
      'Why it ended: LEASE_STARTED, LEASE_ENDED, SUPPORT_CLOSED, or the reason for which a referral was closed.',
    ),
  },
});
