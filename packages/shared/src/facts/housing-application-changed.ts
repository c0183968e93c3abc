import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const housingApplicationChanged = declareFact({
  type: 'housing-application-changed.v1',
  about: 'A household applies for a home in some departments, or an application of it ended.',
  publisher: 'housing-stock',
  stream: 'household',
  shape: {
    applicationId: fields.id.describe('The application [demande de logement social].'),
    householdId: fields.id.describe('The household that applies.'),
    departments: z.array(fields.code).describe('French departments that it asks for a home in, for instance 93, 2A or 974.'),
    live: z.boolean().describe('False once its household was housed or a newer application took its place.'),
    asOf: fields.date.describe('The day of this position.'),
  },
});
