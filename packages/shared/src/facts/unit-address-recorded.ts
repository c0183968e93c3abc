import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const unitAddressRecorded = declareFact({
  type: 'unit-address-recorded.v1',
  about: 'Where a home stands, as codes that two services can compare. It says nothing of who lives there.',
  publisher: 'housing-stock',
  stream: 'unit',
  shape: {
    unitId: fields.id.describe('The home.'),
    landlordId: fields.id.describe('The organisation that lets it.'),
    department: fields.code.describe('French department, for instance 93, 2A or 974.'),
    commune: fields.code.nullable().describe('INSEE code of the commune, valid on the day of recording; null when it was not recorded.'),
    street: fields.code.nullable().describe('The street as a code: RUE_DES_GRANDS_AULNES; null when it has none that fits.'),
    number: fields.code.nullable().describe('House number as a code, 12 or 12_BIS; null when the address has none.'),
    asOf: fields.date.describe('The day on which it was recorded.'),
  },
});
