import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const referralMovedToVersion = declareFact({
  type: 'referral-moved-to-version.v1',
  about: 'A running referral goes on by another version of its programme, and so does the case that it led to.',
  publisher: 'referrals',
  stream: 'household',
  shape: {
    referralId: fields.id.describe('The referral.'),
    householdId: fields.id.describe('The household.'),
    programmeId: fields.id.describe('The programme.'),
    operatorId: fields.id.nullable().describe('The association that was chosen; null until the referral is confirmed.'),
    from: fields.count.describe('The version by which it went until then.'),
    to: fields.count.describe('The version by which it goes on.'),
    movedOn: fields.date.describe('The day on which it was moved.'),
    stages: z
      .array(
        z.object({
          from: fields.code.describe('Stage of the one version.'),
          to: fields.code.describe('Stage of the other, in the same phase.'),
        }),
      )
      .describe('Where stages of the one version go in the other; one that is not named keeps its code.'),
  },
});
