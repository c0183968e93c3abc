import { z } from 'zod';
import { UNIT_KINDS } from '../domain/unit-kind';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const unitDescribed = declareFact({
  type: 'unit-described.v1',
  about: 'What a home is: whose it is, in which residence, and what it is let as. It says nothing of who lives there.',
  publisher: 'housing-stock',
  stream: 'unit',
  shape: {
    unitId: fields.id.describe('The home.'),
    landlordId: fields.id.describe('The organisation that lets it.'),
    ownerId: fields.id.describe('The owner of the home; another than the landlord where that manages it by mandate.'),
    residenceId: fields.id.describe('The residence in which it lies, for which alone a mandate may be given.'),
    unitKind: z
      .enum(UNIT_KINDS)
      .nullable()
      .describe(
        'Whether it is a family home [logement familial], a place in a residence or dispersed accommodation; null when not recorded.',
      ),
    asOf: fields.date.describe('The day on which it was recorded.'),
  },
});
