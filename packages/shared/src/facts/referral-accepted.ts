import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const referralAccepted = declareFact({
  type: 'referral-accepted.v1',
  about: 'The operator of a programme accepted a household: an admission.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id.describe('The referral that was accepted.'),
    householdId: fields.id.describe('The household that was referred.'),
    programmeId: fields.id.describe('The programme that it enters.'),
    version: fields.count.describe('Version of the programme by whose rules it was judged, from 1.'),
    landlordId: fields.id.describe('The landlord that referred it.'),
    operatorId: fields.id.describe('The association that accepted it.'),
    acceptedOn: fields.date.describe('The day on which it was accepted.'),
    component: fields.code.describe('Component of the programme that it enters; left out by facts told before it was.').optional(),
  },
});
