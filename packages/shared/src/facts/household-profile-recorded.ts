import { declareFact, fields } from '../events/declare-fact';

/** The size and means of a household as its file now says; amounts are null while nobody recorded them. */
export const householdProfileRecorded = declareFact({
  type: 'household-profile-recorded.v1',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    householdId: fields.id,
    asOf: fields.date,
    persons: fields.count,
    adults: fields.count,
    dependentChildren: fields.count,
    monthlyResourcesCents: fields.cents.nullable(),
    referenceTaxIncomeCents: fields.cents.nullable(),
    resourcesAsOf: fields.date.nullable(),
  },
});
