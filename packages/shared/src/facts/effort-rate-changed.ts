import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const effortRateChanged = declareFact({
  type: 'effort-rate-changed.v1',
  about: 'What the home of a rent account costs of the means of its household changed, or what is missing to say it did.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    accountId: fields.id.describe('The rent account.'),
    leaseId: fields.id.describe('The lease of the account.'),
    householdId: fields.id.describe('The household that lives there.'),
    landlordId: fields.id.describe('The landlord of the home.'),
    rateBasisPoints: fields.count
      .nullable()
      .describe('Effort rate [taux d’effort] in basis points, 2644 is 26.44 %; null when it is not known.'),
    withEnergy: z.boolean().describe('Whether the energy of the home is in it.'),
    missing: fields.code
      .nullable()
      .describe(
        'What is missing of it: RESOURCES_UNKNOWN, RESOURCES_ZERO or AID_UNKNOWN for no rate at all, ENERGY_UNKNOWN for one without energy; null for nothing.',
      ),
    asOf: fields.date.describe('The day of this position.'),
  },
});
