import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

const VERDICTS = ['PASS', 'FAIL', 'UNKNOWN'] as const;

export const eligibilityVerdictChanged = declareFact({
  type: 'eligibility-verdict-changed.v1',
  about: 'A confirmed referral that is not decided yet was judged again, by a fact or by time alone, and its verdict is another one.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id.describe('The referral.'),
    householdId: fields.id.describe('The household.'),
    programmeId: fields.id.describe('The programme.'),
    version: fields.count.describe('Its version, by whose rules it was judged.'),
    component: fields.code.describe('Component of the programme.'),
    verdict: z.enum(VERDICTS).describe('The verdict now: PASS, FAIL or UNKNOWN.'),
    before: z.enum(VERDICTS).nullable().describe('The verdict before; null when there was none.'),
    decidedOn: fields.date.describe('The day on which it was judged.'),
  },
});
