import { mistakesOfTerms, termsOf, type TermKind } from './programme-terms';
import type { Named, ProgrammeDocument } from './programmes/programme-document';

const named = (code: string): Named => ({ code, en: 'Text', fr: 'Texte', source: 'Sheet' });

const EMPTY: ProgrammeDocument = {
  ...{ kind: 'SUPPORT', components: [], publics: [], territory: null, partners: [], rules: [], triggers: [], stages: [], team: [] },
  ...{ committees: [], documents: [], attestations: [], actions: [], objectives: [], capacity: null, indicators: [], closing: null },
  ...{
    reservations: [],
    funding: [],
    outreach: [],
    figures: [],
    exclusiveWith: null,
    calls: [],
    projects: [],
    referralSources: [],
    rhythms: [],
  },
  ...{ outcomes: [], causes: [], declineReasons: [], cancelReasons: [] },
};
const SOUND: ProgrammeDocument = {
  ...EMPTY,
  stages: [{ ...named('AIRLOCK'), phase: 'SUPPORT', follows: [] }],
  outcomes: [named('REHOUSED')],
  causes: [named('FLOOD')],
  declineReasons: [named('TOO_FAR')],
  cancelReasons: [named('TOO_FAR')],
  documents: [{ ...named('ACCOUNT'), givenBy: ['FINANCE'] }],
};

const codes = (document: ProgrammeDocument, kind: TermKind) => termsOf(document).flatMap((term) => (term.kind === kind ? [term.code] : []));
const mistakes = (document: ProgrammeDocument) => mistakesOfTerms(document).map(({ reason, details }) => ({ reason, path: details.path }));

test('a programme has terms of its own, and the same code may stand in two kinds', () => {
  expect(mistakes(SOUND)).toEqual([]);
  expect([codes(SOUND, 'DECLINE_REASON'), codes(SOUND, 'CANCEL_REASON')]).toEqual([['TOO_FAR'], ['TOO_FAR']]);
});

test('what the engine gives is among the terms, under the name that the programme gave it', () => {
  expect(codes(SOUND, 'STAGE')).toEqual(['AIRLOCK', 'DIAGNOSTIC', 'SUPPORT', 'CLOSED']);
  const renamed = { ...SOUND, stages: [{ ...named('SUPPORT'), en: 'In the home', phase: 'SUPPORT', follows: [] }] } as const;
  expect(termsOf(renamed).find(({ code }) => code === 'SUPPORT')?.labels.en).toBe('In the home');
});

test('arrears are a cause of who proposes for them, and of nobody else', () => {
  const when = { field: 'arrears.amount', operator: 'GT', value: 0 } as const;
  const triggers = [{ code: 'ARREARS', component: 'MAINTENANCE', when, source: 'Sheet' }];
  expect([codes(SOUND, 'CAUSE'), codes({ ...SOUND, triggers }, 'CAUSE')]).toEqual([['FLOOD'], ['FLOOD', 'ARREARS']]);
});

test.each(['outcomes', 'causes', 'declineReasons', 'cancelReasons'] as const)('a programme without any %s is refused', (section) => {
  expect(mistakes({ ...SOUND, [section]: [] })).toEqual([{ reason: 'TERMS_MISSING', path: [section] }]);
});

test('a stage is not called NONE, which is what households without a case stand in', () => {
  const stages = [{ ...named('NONE'), phase: 'SUPPORT', follows: [] }] as const;
  expect(mistakes({ ...SOUND, stages })).toEqual([{ reason: 'STAGE_RESERVED', path: ['stages', '0', 'code'] }]);
});

test('a programme that funds others has no cases, and needs none of these', () => {
  expect(mistakes({ ...EMPTY, kind: 'FUNDING' })).toEqual([]);
  expect(termsOf({ ...EMPTY, kind: 'FUNDING' })).toEqual([]);
});
