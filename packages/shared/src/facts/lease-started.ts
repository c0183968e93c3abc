import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const leaseStarted = declareFact({
  type: 'lease-started.v1',
  about: 'A household holds a title to a home from a date on.',
  publisher: 'housing-stock',
  stream: 'household',
  shape: {
    leaseId: fields.id.describe('The lease that started.'),
    leaseNumber: fields.reference.describe('The number that the landlord gave it.'),
    householdId: fields.id.describe('The household that holds it.'),
    landlordId: fields.id.describe('The landlord that lets the home.'),
    unitId: fields.id.describe('The home.'),
    department: fields.code.describe('French department of the home, for instance 93, 2A or 974.'),
    unitType: z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']).describe('Type of the home [typologie]: T and its main rooms.'),
    rentCents: fields.cents.describe('Rent a month, without charges.'),
    serviceChargesCents: fields.cents.describe('Recoverable charges [charges récupérables] a month.'),
    energyChargesCents: fields.cents.nullable().describe('Energy [charges énergétiques] a month; null when not known.'),
    startsOn: fields.date.describe('First day on which the household holds the home.'),
    replacesLeaseId: fields.id.nullable().describe('The lease that it replaces; null when it replaces none.'),
  },
});
