import { z } from 'zod';
import { declareFact, fields } from '../events/declare-fact';

/** A version of a programme is in force, with the organisations that take part in it. */
export const programmePublished = declareFact({
  type: 'programme-published.v1',
  publisher: 'referrals',
  stream: 'programme',
  shape: {
    programmeId: fields.id,
    version: fields.count,
    from: fields.date,
    to: fields.date.nullable(),
    partners: z.array(
      z.object({
        organisationId: fields.id,
        part: z.enum(['LANDLORD', 'OPERATOR', 'FUNDER']),
        from: fields.date,
        to: fields.date.nullable(),
      }),
    ),
  },
});
