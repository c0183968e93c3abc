import { z } from 'zod';
import { PURPOSES } from '../access/categories';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const accessGranted = declareFact({
  type: 'access-granted.v1',
  about: 'An organisation may see what a purpose opens of a household, from a date that is never in the future.',
  publisher: 'referrals',
  stream: 'household',
  group: 'access',
  shape: {
    grantId: fields.id.describe('The grant.'),
    householdId: fields.id.describe('The household that it opens.'),
    organisationId: fields.id.describe('The organisation that may see.'),
    purpose: z.enum(PURPOSES).describe('What the organisation sees the household for; it decides which categories of data are opened.'),
    basisKind: z.enum(['REGISTRATION', 'LEASE', 'REFERRAL']).describe('The act that the grant rests on.'),
    basisId: fields.id.describe('The household registered, the lease or the referral, as basisKind says.'),
    from: fields.date.describe('First day on which the grant opens the household.'),
  },
});
