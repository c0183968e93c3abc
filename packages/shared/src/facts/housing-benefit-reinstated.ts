import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const housingBenefitReinstated = declareFact({
  type: 'housing-benefit-reinstated.v1',
  about: 'Housing benefit is paid again from a date on.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    benefitId: fields.id.describe('The benefit as finance recorded it.'),
    householdId: fields.id.describe('The household it is paid for.'),
    landlordId: fields.id.describe('The landlord of the lease it is paid for.'),
    leaseId: fields.id.describe('The lease it is paid for.'),
    from: fields.date.describe('First day it is paid for; it may lie months back.'),
    recordedOn: fields.date.describe('The day on which finance recorded it.'),
    monthlyCents: fields.cents.describe('The benefit of a month.'),
  },
});
