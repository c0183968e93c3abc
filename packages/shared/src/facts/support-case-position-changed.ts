import { z } from 'zod';
import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

const declaration = {
  about: 'Where a support case stands after an act on it: its stage, its referent and the days of its file, without what the file says.',
  publisher: 'support',
  stream: 'household',
} as const;

const PHASES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;

const parties = {
  caseId: fields.id.describe('The case.'),
  referralId: fields.id.describe('The referral that it came from.'),
  householdId: fields.id.describe('The household that is supported.'),
  operatorId: fields.id.describe('The association that supports it.'),
  referentId: fields.id.describe('The member of staff who is responsible for it.'),
};

const days = {
  openedOn: fields.date.describe('The day on which it was opened.'),
  diagnosticOn: fields.date.nullable().describe('The day of its last diagnostic; null while there is none.'),
  contractEndsOn: fields.date.nullable().describe('First day on which its contract does not hold; null without a contract or an end.'),
  lastInterviewOn: fields.date.nullable().describe('The day of its last interview; null while there was none.'),
  closedOn: fields.date.nullable().describe('The day on which it was closed; null while it is open.'),
  asOf: fields.date.describe('The day of this position.'),
};

const supportCasePositionChangedV1 = declareFact({
  type: 'support-case-position-changed.v1',
  ...declaration,
  shape: { ...parties, stage: z.enum(PHASES).describe('The stage that it has reached.'), ...days },
});

export const supportCasePositionChanged = declareFact({
  type: 'support-case-position-changed.v2',
  ...declaration,
  shape: {
    ...parties,
    stage: fields.code.describe('The stage of its programme in which it stands.'),
    phase: z.enum(PHASES).describe('What may be done in that stage.'),
    stageSince: fields.date.nullable().describe('The day on which it entered the stage; null where that was not told.'),
    ...days,
  },
  // Cases had the three stages of the engine then. The day of the signature was told by another fact, so it is not known here.
  upcast: {
    from: supportCasePositionChangedV1,
    with: ({ stage, ...position }) => ({
      ...position,
      stage,
      phase: stage,
      stageSince: { DIAGNOSTIC: position.openedOn, SUPPORT: null, CLOSED: position.closedOn }[stage],
    }),
  },
});
