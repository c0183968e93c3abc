import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const supportCasePositionChanged = declareFact({
  type: 'support-case-position-changed.v1',
  about: 'Where a support case stands after an act on it: its stage, its referent and the days of its file, without what the file says.',
  publisher: 'support',
  stream: 'household',
  shape: {
    caseId: fields.id.describe('The case.'),
    referralId: fields.id.describe('The referral that it came from.'),
    householdId: fields.id.describe('The household that is supported.'),
    operatorId: fields.id.describe('The association that supports it.'),
    referentId: fields.id.describe('The member of staff who is responsible for it.'),
    stage: z.enum(['DIAGNOSTIC', 'SUPPORT', 'CLOSED']).describe('The stage that it has reached.'),
    openedOn: fields.date.describe('The day on which it was opened.'),
    diagnosticOn: fields.date.nullable().describe('The day of its last diagnostic; null while there is none.'),
    contractEndsOn: fields.date.nullable().describe('First day on which its contract does not hold; null without a contract or an end.'),
    lastInterviewOn: fields.date.nullable().describe('The day of its last interview; null while there was none.'),
    closedOn: fields.date.nullable().describe('The day on which it was closed; null while it is open.'),
    asOf: fields.date.describe('The day of this position.'),
  },
});
