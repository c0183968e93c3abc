import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import { categoriesAskedAnew, countsAlike, landlordsOn, openAnswers, shownRulesOf } from './asked-data';
import { EMPTY_DOCUMENT } from './empty-document';
import type { Partner, ProgrammeDocument, Rule } from './programme-document';
import { seesOwnAlone, type IsOpen } from './reserved';

const at = '2026-07-15';
const ORIGIN = { source: 'Invented' };
const rule = (code: string, field: string, value: number | boolean): Rule => ({
  ...{ code, decides: 'ENTRY', onUnknown: 'REVIEW', ...ORIGIN },
  when: { field, operator: 'EQ', value },
});
const landlord = (organisation: string, change: Partial<Partner> = {}): Partner => ({
  ...{ organisation, part: 'LANDLORD', rules: [], ...ORIGIN },
  ...change,
});
const written = (sections: Partial<ProgrammeDocument>): ProgrammeDocument => ({
  ...EMPTY_DOCUMENT,
  partners: [landlord('one')],
  ...sections,
});

const OWED = rule('OWED', 'arrears.amount', 10_000);
const ILL = rule('ILL', 'person.disability', true);
const SAID = rule('SAID', 'attestation.COMPLEX', true);
const complex = (...roles: ProgrammeDocument['attestations'][number]['roles'][number][]) => [
  { code: 'COMPLEX', en: 'Complex', fr: 'Complexe', roles, ...ORIGIN },
];
const BEFORE = written({ rules: [OWED, ILL, SAID], attestations: complex('SOCIAL_WORKER') });
const anew = (change: Partial<ProgrammeDocument>) => [...categoriesAskedAnew(BEFORE, { ...BEFORE, ...change }, at)].sort();

test('a rule that is as it was asks nothing anew, and one that says something else asks all that it asks', () => {
  expect(anew({})).toEqual([]);
  expect(anew({ rules: [ILL] })).toEqual([]);
  expect(anew({ rules: [{ ...ILL, code: 'RENAMED' }] })).toEqual([]);
  expect(anew({ rules: [rule('ILL', 'person.disability', false)] })).toEqual(['HEALTH']);
  expect(anew({ rules: [{ ...ILL, onUnknown: 'FAIL' }] })).toEqual(['HEALTH']);
  expect(anew({ rules: [rule('ILL', 'arrears.amount', 20_000)] })).toEqual(['RENT']);
  expect([...categoriesAskedAnew(null, BEFORE, at)].sort()).toEqual(['HEALTH', 'RENT', 'RESOURCES']);
});

test('another landlord has his accounts and his officers asked, and who may attest the judgements', () => {
  expect(anew({ partners: [landlord('one'), landlord('two')] })).toEqual(['RENT', 'RESOURCES']);
  expect(anew({ partners: [landlord('one'), landlord('two', { from: '2026-08-01' })] })).toEqual([]);
  expect(anew({ attestations: complex('SOCIAL_WORKER', 'LITIGATION_OFFICER') })).toEqual(['RESOURCES']);
});

test('a rule of a landlord asks whose the home is', () => {
  const persons = rule('SIZE', 'household.persons', 3);
  expect(anew({ rules: [...BEFORE.rules, persons] })).toEqual(['IDENTITY']);
  expect(anew({ partners: [landlord('one', { rules: [persons] })] })).toEqual(['HOME', 'IDENTITY']);
});

test('two versions count alike that have the same landlords on the day and the same who may attest', () => {
  const later = written({ ...BEFORE, rules: [], partners: [landlord('two', { to: at }), landlord('one')] });
  expect(landlordsOn(later, at)).toEqual(['one']);
  expect(countsAlike(BEFORE, later, at)).toBe(true);
  expect(countsAlike(BEFORE, later, '2026-07-14')).toBe(false);
  expect(countsAlike(BEFORE, { ...BEFORE, attestations: complex('LITIGATION_OFFICER') }, at)).toBe(false);
});

describe('a reader to whom a household is open as its landlord', () => {
  const isOpen: IsOpen = (category, landlordId = 'mine') => category !== 'HEALTH' && landlordId === 'mine';
  const said = { asOf: at, from: 'finance' };
  const owing = (landlordId: string): Answers => ({
    'arrears.amount': { value: 1, ...said, landlordId },
    'person.disability': { value: true, ...said },
    'home.landlord': { notApplicable: 'NO_HOME', ...said, landlordId },
  });

  test('is told of no rule that the home or the account of another landlord answers, or that asks what is closed', () => {
    const size = rule('SIZE', 'household.persons', 3);
    const isShown = shownRulesOf({ ...BEFORE, partners: [landlord('one', { rules: [size] })] });
    expect(['OWED', 'ILL', 'SIZE', 'NONE'].map((code) => isShown(code, owing('mine'), isOpen))).toEqual([true, false, true, true]);
    expect(['OWED', 'ILL', 'SIZE', 'NONE'].map((code) => isShown(code, owing('theirs'), isOpen))).toEqual([false, false, false, true]);
  });

  test('sees of what is known what is open to him', () => {
    expect(Object.keys(openAnswers(owing('mine'), isOpen))).toEqual(['arrears.amount', 'home.landlord']);
    expect(openAnswers(owing('theirs'), isOpen)).toEqual({});
  });

  test('sees his own alone; who may read all landlords, or none, does not', () => {
    expect(seesOwnAlone(isOpen)).toBe(true);
    expect(seesOwnAlone(() => true)).toBe(false);
    expect(seesOwnAlone(() => false)).toBe(false);
  });
});
