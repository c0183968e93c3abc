import { z } from 'zod';
import { PURPOSES } from '../access/categories';
import { declareFact, fields } from '../events/declare-fact';

/** An organisation may see what a purpose opens of a household, from a date that is never in the future. */
export const accessGranted = declareFact({
  type: 'access-granted.v1',
  publisher: 'referrals',
  stream: 'household',
  group: 'access',
  shape: {
    grantId: fields.id,
    householdId: fields.id,
    organisationId: fields.id,
    purpose: z.enum(PURPOSES),
    basisKind: z.enum(['REGISTRATION', 'LEASE', 'REFERRAL']),
    basisId: fields.id,
    from: fields.date,
  },
});
