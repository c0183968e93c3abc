import { z } from 'zod';
import { PROCEDURE_STAGES } from '../domain/procedure-stage';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const procedureStageChanged = declareFact({
  type: 'procedure-stage-changed.v1',
  about: 'How far the landlord has gone against the debt of a rent account; NONE is told when an account opens, so that it is not silence.',
  publisher: 'finance',
  stream: 'household',
  shape: {
    accountId: fields.id.describe('The rent account.'),
    leaseId: fields.id.describe('The lease of the account.'),
    householdId: fields.id.describe('The household that the procedure is about.'),
    landlordId: fields.id.describe('The landlord that leads it.'),
    stage: z.enum(PROCEDURE_STAGES).describe('The stage that it stands at, each one further than the one before it.'),
    since: fields.date.describe('The day since which it stands there.'),
    asOf: fields.date.describe('The day of this position.'),
  },
});
