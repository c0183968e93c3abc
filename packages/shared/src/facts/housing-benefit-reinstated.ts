import { declareFact, fields } from '../events/declare-fact';

/** Housing benefit is paid again from a date on. */
export const housingBenefitReinstated = declareFact({
  type: 'housing-benefit-reinstated.v1',
  publisher: 'finance',
  stream: 'household',
  shape: {
    benefitId: fields.id,
    householdId: fields.id,
    landlordId: fields.id,
    leaseId: fields.id,
    from: fields.date,
    recordedOn: fields.date,
    monthlyCents: fields.cents,
  },
});
