import fc from 'fast-check';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Component, ProgrammeDocument } from './programmes/programme-document';
import { decideEligibility, fieldsAsked, replayed, sameAnswers } from './eligibility';
import type { ProgrammeVersion } from './programme';
import { readDocument } from '../use-cases/read-document';
import { ownDocument } from '../../test/terms';

const at = '2026-07-15';
const when = {
  all: [
    { field: 'household.singleParent', operator: 'EQ', value: true },
    { field: 'household.youngestChildAge', operator: 'LT', value: 6 },
  ],
};
const YOUNG = { code: 'YOUNG', when, onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', assumption: 'For this test' };
const OWED = { code: 'OWED', when: { field: 'arrears.amount', operator: 'GT', value: 0 }, onUnknown: 'PASS', source: 'Sheet' };

function documentOf(rules: readonly object[]): ProgrammeDocument {
  const read = readDocument(ownDocument({ rules }), []);
  if ('mistakes' in read) throw new Error('The document is not sound.');
  return read.document;
}

const version: ProgrammeVersion = {
  ...{ programmeId: '10000000-0000-4000-8000-000000000005', version: 1, from: '2026-01-01', to: null, reason: 'First', contentHash: null },
  document: documentOf([YOUNG, OWED]),
};
const [component] = version.document.components as readonly [Component];

const said = { asOf: at, from: 'referrals' };
const FITTING: Answers = {
  'household.singleParent': { value: true, ...said },
  'household.youngestChildAge': { value: 3, ...said, since: '2022-12-01' },
  'arrears.amount': { value: 153_600, ...said },
  'arrears.missedInstalments': { value: 3, ...said },
};
const decide = (answers: Answers, on = at) => decideEligibility(version, component, { answers, at: on });

test('a decision says of each rule at which level it stands, what it asked, what it found and who can bring what is missing', () => {
  const { verdict, criteria, missing } = decide({ ...FITTING, 'household.youngestChildAge': null });
  expect(verdict).toBe('UNKNOWN');
  expect(criteria.map(({ code, level, owner, verdict: found }) => [code, level, owner, found])).toEqual([
    ['YOUNG', 'PROGRAMME', null, 'UNKNOWN'],
    ['OWED', 'PROGRAMME', null, 'PASS'],
    ['X-1', 'COMPONENT', 'ACCESS', 'PASS'],
  ]);
  expect(criteria[0]).toMatchObject({
    condition: 'all(household.singleParent EQ true; household.youngestChildAge LT 6)',
    source: 'Assumption: For this test',
    comparisons: [
      { field: 'household.singleParent', value: 'true', verdict: 'PASS', reason: null },
      { field: 'household.youngestChildAge', value: null, verdict: 'UNKNOWN', reason: 'NOT_KNOWN' },
    ],
  });
  expect(missing).toEqual([{ code: 'YOUNG', wantedDocument: 'ACCOUNT', labels: { en: 'Account', fr: 'Compte' }, givenBy: ['FINANCE'] }]);
});

test('a rule that passes by its policy says so and asks for nothing', () => {
  const { verdict, criteria, missing } = decide({ ...FITTING, 'arrears.amount': null });
  expect({ verdict, missing }).toEqual({ verdict: 'PASS', missing: [] });
  expect(criteria.find(({ code }) => code === 'OWED')).toMatchObject({ verdict: 'PASS', byPolicy: true, value: null });
});

test('it says the day on which time alone changes it: the sixth birthday', () => {
  expect(decide(FITTING).nextChangeOn).toBe('2028-12-01');
});

test('it gives the same hash for the same inputs, whatever else is known, and another for any change of them', () => {
  const { inputHash } = decide(FITTING);
  expect(decide({ ...FITTING, 'energy.debt': { value: 1, ...said } }).inputHash).toBe(inputHash);
  expect(decide({ ...FITTING, 'arrears.amount': { value: 153_601, ...said } }).inputHash).not.toBe(inputHash);
  expect(decide(FITTING, '2026-07-16').inputHash).not.toBe(inputHash);
  expect(decideEligibility({ ...version, version: 2 }, component, { answers: FITTING, at }).inputHash).not.toBe(inputHash);
});

test('a replay answers from the stored inputs what was decided, whatever was known', () => {
  const fields = [...fieldsAsked(version, component)];
  fc.assert(
    fc.property(fc.subarray(fields), fc.integer({ min: 0, max: 12 }), (forgotten, age) => {
      const answers = {
        ...FITTING,
        'household.youngestChildAge': { value: age, ...said },
        ...Object.fromEntries(forgotten.map((field) => [field, null])),
      };
      const decision = decide(answers);
      // As the database keeps it.
      const stored = JSON.parse(JSON.stringify(decision)) as typeof decision;
      expect(replayed(stored, version, component)).toEqual({ verdict: decision.verdict, isSame: true });
      expect(replayed({ ...stored, at: null }, version, component)).toBeNull();
    }),
  );
});

test('decisions are alike when every rule answers alike, whatever the values', () => {
  const alike = (left: Answers, right: Answers) => sameAnswers(decide(left).criteria, decide(right).criteria);
  expect(alike(FITTING, { ...FITTING, 'arrears.amount': { value: 1, ...said } })).toBe(true);
  expect(alike(FITTING, { ...FITTING, 'arrears.amount': { value: 0, ...said } })).toBe(false);
});
