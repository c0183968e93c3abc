import { z } from 'zod';
import { declareFact, fields } from '../events/declare-fact';

/** A household holds a title to a home from a date on. */
export const leaseStarted = declareFact({
  type: 'lease-started.v1',
  publisher: 'housing-stock',
  stream: 'household',
  shape: {
    leaseId: fields.id,
    leaseNumber: fields.reference,
    householdId: fields.id,
    landlordId: fields.id,
    unitId: fields.id,
    department: fields.code,
    unitType: z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']),
    rentCents: fields.cents,
    serviceChargesCents: fields.cents,
    energyChargesCents: fields.cents.nullable(),
    startsOn: fields.date,
    replacesLeaseId: fields.id.nullable(),
  },
});
