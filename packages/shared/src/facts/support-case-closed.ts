import { declareFact, fields } from '../events/declare-fact';

/** A support case was closed with its outcome. */
export const supportCaseClosed = declareFact({
  type: 'support-case-closed.v1',
  publisher: 'support',
  stream: 'household',
  shape: {
    caseId: fields.id,
    referralId: fields.id,
    householdId: fields.id,
    operatorId: fields.id,
    closedOn: fields.date,
    outcome: fields.code,
  },
});
