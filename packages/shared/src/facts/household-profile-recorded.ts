import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const householdProfileRecorded = declareFact({
  type: 'household-profile-recorded.v1',
  about: 'The size and means of a household as its file now says; amounts are null while nobody recorded them.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    householdId: fields.id.describe('The household.'),
    asOf: fields.date.describe('The day on which its members were counted.'),
    persons: fields.count.describe('Members of the household.'),
    adults: fields.count.describe('Adults among them.'),
    dependentChildren: fields.count.describe('Dependent children among them.'),
    monthlyResourcesCents: fields.cents.nullable().describe('Means of all members a month; null while nobody recorded them.'),
    referenceTaxIncomeCents: fields.cents
      .nullable()
      .describe('Reference tax income [revenu fiscal de référence] as last recorded; null while nobody did, which is not 0.'),
    resourcesAsOf: fields.date.nullable().describe('The day as of which the means were recorded; null while nobody did.'),
  },
});
