import { declareFact, fields } from '../events/declare-fact';

/** What is past due and open on a rent account changed, after oldest-first allocation; missedTerms counts rent terms past due with anything open. */
export const arrearsPositionChanged = declareFact({
  type: 'arrears-position-changed.v1',
  publisher: 'finance',
  stream: 'household',
  shape: {
    /** The running arrears episode; null when nothing past due is open (the last episode is then closed). */
    episodeId: fields.id.nullable(),
    accountId: fields.id,
    leaseId: fields.id,
    householdId: fields.id,
    landlordId: fields.id,
    missedTerms: fields.count,
    oldestDueOn: fields.date.nullable(),
    arrearsCents: fields.cents,
    asOf: fields.date,
  },
});
