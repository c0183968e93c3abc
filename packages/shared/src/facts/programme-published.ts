import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { NODE_KINDS, VALUE_KINDS } from '../domain/rules/flat-tree';
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

const NODES = z
  .array(
    z.object({
      node: z.enum(NODE_KINDS).describe('What it is: a comparison, or how its parts are joined.'),
      parts: fields.count.describe('How many of the nodes that follow are its own parts.'),
      wanted: fields.count.nullable().describe('Of AT_LEAST: how many parts must pass; else null.'),
      field: fields.reference.nullable().describe('Of COMPARE: the field of the catalogue; else null.'),
      operator: fields.code.nullable().describe('Of COMPARE: how it is compared; else null.'),
      valueKind: z.enum(VALUE_KINDS).nullable().describe('Of COMPARE: how its values are read; else null.'),
      values: z.array(fields.label).describe('Of COMPARE: what the field is compared with, as text.'),
    }),
  )
  .describe('Its tree: each node before its parts.');

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
    name: fields.label.describe('Name of the programme; left out by facts told before it was.').optional(),
    stages: z
      .array(
        z.object({
          code: fields.code.describe('The stage, a STAGE among the terms.'),
          phase: fields.code.describe('What may be done in it: DIAGNOSTIC, SUPPORT or CLOSED.'),
          follows: z.array(fields.code).describe('Stages from which it is entered; none for a first one.'),
          expectedMonths: fields.count.nullable().describe('How long it is expected to last; null where nothing says so.'),
          maximumMonths: fields.count.nullable().describe('How long it may last; null where nothing says so.'),
        }),
      )
      .describe('Its stages in their order; left out by facts told before they were.')
      .optional(),
    maximumMonths: fields.count
      .nullable()
      .describe(
        'How long a support may last at most, from stage to stage; null where nothing says so, left out by facts told before it was.',
      )
      .optional(),
    homeRules: z
      .array(
        z.object({
          code: fields.reference.describe('The rule.'),
          decides: fields.code.describe('HOME decides about a pair of household and home; PREFERENCE only orders.'),
          component: fields.code.nullable().describe('Component whose rule it is; null for all of them.'),
          landlordId: fields.id
            .nullable()
            .describe('Landlord of whose homes alone it asks; null for those of all, left out by facts told before it was.')
            .optional(),
          onUnknown: fields.code.describe('FAIL, PASS or REVIEW: what it answers where something is not known.'),
          maxAgeMonths: fields.count
            .nullable()
            .describe('How old an answer may be, in months; null for as old as it is, left out by facts told before it was.')
            .optional(),
          origin: fields.label.describe('Where it comes from; an assumption says so.'),
          nodes: NODES,
        }),
      )
      .describe('Rules about a pair of household and home, judged by who owns the homes; left out by facts told before they were.')
      .optional(),
  },
  upcast: { from: programmePublishedV1, with: (published) => ({ ...published, terms: [...TERMS_OF_ALL_PROGRAMMES] }) },
});
