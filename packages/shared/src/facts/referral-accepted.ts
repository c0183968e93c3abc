import { declareFact, fields } from '../events/declare-fact';

/** The operator of a programme accepted a household: an admission. */
export const referralAccepted = declareFact({
  type: 'referral-accepted.v1',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id,
    householdId: fields.id,
    programmeId: fields.id,
    version: fields.count,
    landlordId: fields.id,
    operatorId: fields.id,
    acceptedOn: fields.date,
  },
});
