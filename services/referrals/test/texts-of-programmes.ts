// The texts that the acts on programmes take, and arguments that are sound: see text-arguments.test.ts. The document has every property that can be written.
import { TODAY } from './world';

const ID = '0d000000-0000-4000-8000-000000000001';
const ORIGIN = { source: 'Invented', assumption: 'Invented', note: 'Invented' };
const NAMED = { code: 'CODE', en: 'Text', fr: 'Texte', ...ORIGIN };
const PERIOD = { from: TODAY, to: TODAY };
const COMPARISON = { field: 'household.persons', operator: 'EQ', value: 'text' };
const RULE = {
  ...{ code: 'P-RULE', decides: 'STAGE', when: COMPARISON, onUnknown: 'REVIEW', target: 'CODE', moment: 'ENTRY', wantedDocument: 'CODE' },
  ...{ maxAgeMonths: 1, justification: 'Invented', ...ORIGIN },
};

const DOCUMENT = {
  kind: 'SUPPORT',
  components: [{ ...NAMED, family: 'ACCESS', rules: [RULE] }],
  publics: [{ ...NAMED, ...PERIOD }],
  territory: { departments: ['93'], communes: ['93066'], ...ORIGIN },
  partners: [{ organisation: 'amli', part: 'OPERATOR', ...PERIOD, rules: [RULE], ...ORIGIN }],
  referralSources: [NAMED],
  rules: [RULE],
  triggers: [{ code: 'CODE', component: 'CODE', when: COMPARISON, ...ORIGIN }],
  stages: [{ ...NAMED, phase: 'SUPPORT', follows: ['CODE'], expectedMonths: 1, maximumMonths: 1 }],
  rhythms: [{ ...NAMED, stage: 'CODE', everyMonths: 1, noticeMonths: 1 }],
  team: [{ ...NAMED, fullTimeHundredths: 1 }],
  committees: [{ ...NAMED, seats: [{ code: 'CODE', en: 'Text', fr: 'Texte', votes: true }], quorum: 1, decides: ['ENTRY'] }],
  documents: [{ ...NAMED, givenBy: ['HOUSEHOLD'] }],
  attestations: [{ ...NAMED, roles: ['SOCIAL_WORKER'] }],
  actions: [{ ...NAMED, rank: 1 }],
  objectives: [{ ...NAMED, counts: 'PLANS_SIGNED', unit: 'HOUSEHOLDS', target: 1, per: 'YEAR' }],
  capacity: { files: 1, waitingList: true, ...ORIGIN },
  indicators: [{ ...NAMED, counts: 'PLANS_SIGNED', unit: 'HOUSEHOLDS' }],
  outcomes: [NAMED],
  causes: [NAMED],
  declineReasons: [NAMED],
  cancelReasons: [NAMED],
  closing: { committee: 'CODE', afterMeetingWithHousehold: true, maximumMonths: 1, ...ORIGIN },
  reservations: [{ ...NAMED, homes: 1, per: 'YEAR', earmarked: 1, unitTypes: ['T1'] }],
  funding: [{ ...NAMED, kind: 'GRANT', funder: 'amli', category: 'STEERING', amountCents: 1, shareBasisPoints: 1, per: 'YEAR' }],
  outreach: [{ ...NAMED, event: 'FLOOD', first: 'P-RULE' }],
  figures: [{ ...NAMED, value: '40', unit: 'HOUSEHOLDS', ...PERIOD, computedBy: 'PLANS_SIGNED' }],
  exclusiveWith: { programmes: ['another'], ...ORIGIN },
  calls: [{ ...NAMED, ...PERIOD }],
  projects: [{ ...NAMED, call: 'CODE', programme: 'another' }],
};

/** Properties that hold values of enums. */
const CODED: ReadonlySet<string> = new Set(
  'kind family part decides onUnknown moment operator phase givenBy counts unit per category event unitTypes computedBy'.split(' '),
);

function textsIn(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (CODED.has(name) ? [] : textsIn(inner, [...path, name])));
}

const DRAFT = { clientKey: 'key', draftId: ID };

export const SOUND_OF_PROGRAMMES: Readonly<Record<string, object>> = {
  ruleFields: { filter: { name: 'home', owner: 'finance' }, after: null },
  compareProgrammeVersions: { programmeId: ID, left: { draftId: ID }, right: { draftId: ID } },
  programmeProgress: { programmeId: ID, at: '2026-11-25' },
  otherRules: { householdId: ID, programmeId: ID, at: '2026-11-25' },
  waitingList: { programmeId: ID },
  signalledHouseholds: { programmeId: ID, decides: 'WATCH', at: '2026-11-25' },
  previewProgrammeDraft: { draftId: ID, at: '2026-11-25' },
  createProgramme: { input: { clientKey: 'key', id: ID, code: 'a-code', name: 'A name' } },
  copyProgrammeVersion: { input: { clientKey: 'key', id: ID, programmeId: ID, version: 1 } },
  writeProgrammeDraft: { input: { ...DRAFT, ...PERIOD, reason: 'Invented', ...ORIGIN, document: DOCUMENT } },
  discardProgrammeDraft: { input: DRAFT },
  publishProgrammeDraft: { input: DRAFT },
  endProgramme: { input: { clientKey: 'key', programmeId: ID, to: TODAY } },
  moveToVersion: {
    input: { clientKey: 'key', referralId: ID, version: 2, stages: [{ from: 'SUPPORT', to: 'SUPPORT' }], reason: 'Invented for a test' },
  },
};

export const TEXTS_OF_PROGRAMMES: readonly string[] = [
  'ruleFields filter.name',
  'ruleFields filter.owner',
  'ruleFields after',
  'compareProgrammeVersions programmeId',
  'compareProgrammeVersions left.draftId',
  'compareProgrammeVersions right.draftId',
  'programmeProgress programmeId',
  'programmeProgress at',
  'otherRules householdId',
  'otherRules programmeId',
  'otherRules at',
  'waitingList programmeId',
  'signalledHouseholds programmeId',
  'signalledHouseholds at',
  'previewProgrammeDraft draftId',
  'previewProgrammeDraft at',
  'createProgramme input.clientKey',
  'createProgramme input.id',
  'createProgramme input.code',
  'createProgramme input.name',
  'copyProgrammeVersion input.clientKey',
  'copyProgrammeVersion input.id',
  'copyProgrammeVersion input.programmeId',
  'writeProgrammeDraft input.clientKey',
  'writeProgrammeDraft input.draftId',
  'writeProgrammeDraft input.from',
  'writeProgrammeDraft input.to',
  'writeProgrammeDraft input.reason',
  'writeProgrammeDraft input.source',
  'writeProgrammeDraft input.assumption',
  'writeProgrammeDraft input.note',
  ...textsIn(DOCUMENT, ['input', 'document']).map((path) => `writeProgrammeDraft ${path}`),
  'discardProgrammeDraft input.clientKey',
  'discardProgrammeDraft input.draftId',
  'publishProgrammeDraft input.clientKey',
  'publishProgrammeDraft input.draftId',
  'endProgramme input.clientKey',
  'endProgramme input.programmeId',
  'endProgramme input.to',
  'moveToVersion input.clientKey',
  'moveToVersion input.referralId',
  'moveToVersion input.stages.0.from',
  'moveToVersion input.stages.0.to',
  'moveToVersion input.reason',
];
