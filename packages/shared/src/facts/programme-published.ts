import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';
import { TERMS_OF_ALL_PROGRAMMES } from './older/terms-of-all-programmes';

const declaration = {
  about: 'A version of a programme is in force, with the organisations that take part in it.',
  publisher: 'referrals',
  stream: 'programme',
} as const;

const shape = {
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
};

const programmePublishedV1 = declareFact({ type: 'programme-published.v1', ...declaration, shape });

export const programmePublished = declareFact({
  type: 'programme-published.v2',
  ...declaration,
  about:
    'A version of a programme is in force, with the organisations that take part in it and what it calls its stages, outcomes and reasons.',
  shape: {
    ...shape,
    terms: z
      .array(
        z.object({
          // No enumeration: a kind that is told later is a code more, and no new major.
          kind: fields.code.describe('What it is a code of: STAGE, OUTCOME, CAUSE, DECLINE_REASON or CANCEL_REASON.'),
          code: fields.code.describe('The code.'),
          labels: z
            .object({ en: fields.label.describe('In English.'), fr: fields.label.describe('In French.') })
            .describe('Its text in each language.'),
        }),
      )
      .describe('What it defines, those of one kind in their order.'),
  },
  upcast: { from: programmePublishedV1, with: (published) => ({ ...published, terms: [...TERMS_OF_ALL_PROGRAMMES] }) },
});
