import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const referralEnded = declareFact({
  type: 'referral-ended.v1',
  about: 'A referral that had been accepted came to its end.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id.describe('The referral.'),
    householdId: fields.id.describe('The household that was referred.'),
    operatorId: fields.id.describe('The association that had accepted it.'),
    endedOn: fields.date.describe('The day on which it ended.'),
    reason: fields.code.describe('Why it ended: COMPLETED, when the support was closed.'),
  },
});
