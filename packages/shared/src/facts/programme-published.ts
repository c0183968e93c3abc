import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const programmePublished = declareFact({
  type: 'programme-published.v1',
  about: 'A version of a programme is in force, with the organisations that take part in it.',
  publisher: 'referrals',
  stream: 'programme',
  shape: {
    programmeId: fields.id.describe('The programme.'),
    version: fields.count.describe('Number of its version, from 1.'),
    from: fields.date.describe('First day on which the version is in force.'),
    to: fields.date.nullable().describe('First day on which it is not; null when it has no end.'),
    partners: z
      .array(
        z.object({
          organisationId: fields.id.describe('The organisation.'),
          part: z.enum(['LANDLORD', 'OPERATOR', 'FUNDER']).describe('What it takes part as.'),
          from: fields.date.describe('First day of its part.'),
          to: fields.date.nullable().describe('First day on which it has no part; null when that has no end.'),
        }),
      )
      .describe('The organisations that take part.'),
  },
});
