import { declareFact, fields } from '../events/declare-fact';

/** A title to a home ended: from that date on (exclusive) the household does not hold it. */
export const leaseEnded = declareFact({
  type: 'lease-ended.v1',
  publisher: 'housing-stock',
  stream: 'household',
  shape: {
    leaseId: fields.id,
    householdId: fields.id,
    landlordId: fields.id,
    endedOn: fields.date,
    reason: fields.code,
  },
});
