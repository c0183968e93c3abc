import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const supportCaseClosed = declareFact({
  type: 'support-case-closed.v1',
  about: 'A support case was closed with its outcome.',
  publisher: 'support',
  stream: 'household',
  shape: {
    caseId: fields.id.describe('The case that was closed.'),
    referralId: fields.id.describe('The referral that it came from.'),
    householdId: fields.id.describe('The household that was supported.'),
    operatorId: fields.id.describe('The association that supported it.'),
    closedOn: fields.date.describe('The day on which it was closed.'),
    outcome: fields.code.describe('How it came out, for instance STABILISED, REHOUSED or MOVED_AWAY.'),
  },
});
