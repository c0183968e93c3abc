import { declareFact, fields } from '../events/declare-fact';

/** A support contract was signed: the support that is counted starts. */
export const supportStarted = declareFact({
  type: 'support-started.v1',
  publisher: 'support',
  stream: 'household',
  shape: {
    caseId: fields.id,
    referralId: fields.id,
    householdId: fields.id,
    operatorId: fields.id,
    startedOn: fields.date,
  },
});
