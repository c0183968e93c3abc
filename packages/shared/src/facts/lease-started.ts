import { z } from 'zod';
import { UNIT_KINDS } from '../domain/unit-kind';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

const declaration = {
  about: 'A household holds a title to a home from a date on.',
  publisher: 'housing-stock',
  stream: 'household',
} as const;

const shape = {
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
};

const leaseStartedV1 = declareFact({ type: 'lease-started.v1', ...declaration, shape });

export const leaseStarted = declareFact({
  type: 'lease-started.v2',
  ...declaration,
  about: 'A household lives in a home from a date on, under a title of its own or of an association.',
  shape: {
    ...shape,
    ownerId: fields.id.describe('The owner of the home; another than the landlord where that manages it by mandate.'),
    unitKind: z
      .enum(UNIT_KINDS)
      .nullable()
      .describe(
        'Whether it is a family home [logement familial], a place in a residence or dispersed accommodation; null when not recorded.',
      ),
    commune: fields.code.nullable().describe('INSEE code of the commune of the home; null when not recorded.'),
    titleHolder: z.enum(['HOUSEHOLD', 'ASSOCIATION']).describe('Whose title the household lives there under.'),
    holderId: fields.id.nullable().describe('The association that holds the title; null when the household does, or when it is not known.'),
  },
  // What was told before leases named an owner was told by the owner, of a title of the household.
  upcast: {
    from: leaseStartedV1,
    with: (started) => ({
      ...started,
      ownerId: started.landlordId,
      unitKind: null,
      commune: null,
      titleHolder: 'HOUSEHOLD' as const,
      holderId: null,
    }),
  },
});
