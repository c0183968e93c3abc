import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const householdSituationChanged = declareFact({
  type: 'household-situation-changed.v1',
  about:
    'Something that rules of programmes may ask about a household changed, without what it says: verdicts that ask about it are judged again.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    householdId: fields.id.describe('The household.'),
    fields: z.array(fields.reference).describe('Fields of the catalogue that changed.'),
    asOf: fields.date.describe('The day on which it was recorded.'),
  },
});
