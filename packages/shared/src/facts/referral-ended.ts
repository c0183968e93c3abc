import { declareFact, fields } from '../events/declare-fact';

/** A referral that had been accepted came to its end. */
export const referralEnded = declareFact({
  type: 'referral-ended.v1',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id,
    householdId: fields.id,
    operatorId: fields.id,
    endedOn: fields.date,
    reason: fields.code,
  },
});
