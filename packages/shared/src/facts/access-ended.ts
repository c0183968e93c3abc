import { declareFact, fields } from '../events/declare-fact';

/** An access grant ended: from that date on (exclusive) it opens nothing. */
export const accessEnded = declareFact({
  type: 'access-ended.v1',
  publisher: 'referrals',
  stream: 'household',
  group: 'access',
  shape: {
    grantId: fields.id,
    householdId: fields.id,
    organisationId: fields.id,
    to: fields.date,
    reason: fields.code,
  },
});
