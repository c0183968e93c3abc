import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { FIELD_TYPES, NOTHING_KNOWN, type EligibilityFacts, type FieldName } from './eligibility-fields';
import { compare, decideEligibility } from './eligibility';
import { requireSoundDocument, type ProgrammeDocument, type ProgrammeVersion } from './programme';

const at = '2022-07-15';
const file = parse(readFileSync(join(__dirname, '../../demo/hestia.yaml'), 'utf8')) as {
  id: string;
  versions: Omit<ProgrammeVersion, 'programmeId'>[];
};

function hestia(version: number): ProgrammeVersion {
  const found = file.versions.find((each) => each.version === version);
  if (found === undefined) throw new Error(`HESTIA has no version ${version}.`);
  return { ...found, programmeId: file.id };
}

/** One woman of 34, children of 9 and 4; terms of April, May and June 2022 open, 512.00 each. */
const FITTING: Readonly<Record<FieldName, string | number | boolean>> = {
  'home.landlord': 'batigere-habitat',
  'home.department': '93',
  'household.singleParent': true,
  'arrears.missedInstalments': 3,
  'arrears.amount': 153_600,
};

function known(values: Partial<typeof FITTING>): EligibilityFacts {
  const entries = Object.entries(values).map(([field, value]) => [field, { value, asOf: at }]);
  return { ...NOTHING_KNOWN, ...(Object.fromEntries(entries) as Partial<EligibilityFacts>) };
}

function failing(version: ProgrammeVersion, facts: EligibilityFacts) {
  const { verdict, criteria } = decideEligibility(version, facts);
  return { verdict, codes: criteria.filter((criterion) => criterion.verdict !== 'PASS').map(({ code }) => code) };
}

describe('HESTIA', () => {
  test.each([
    ['a home let by another landlord', 'P1-LANDLORD', { 'home.landlord': 'habitat-du-val' }],
    ['a home in the one department of the region that is not listed', 'P1-TERRITORY', { 'home.department': '95' }],
    ['a partner living in', 'P1-SINGLE-PARENT', { 'household.singleParent': false }],
    ['April paid', 'P1-THREE-MISSED', { 'arrears.missedInstalments': 2, 'arrears.amount': 102_400 }],
  ] as const)('fails exactly one criterion for %s', (_, code, changed) => {
    expect(failing(hestia(1), known({ ...FITTING, ...changed }))).toEqual({ verdict: 'FAIL', codes: [code] });
  });

  test.each([
    ['home.landlord', ['P1-LANDLORD']],
    ['home.department', ['P1-TERRITORY']],
    ['household.singleParent', ['P1-SINGLE-PARENT']],
    ['arrears.missedInstalments', ['P1-THREE-MISSED']],
  ] as const)('knows nothing of exactly the criterion that asks for %s when it is not said, and asks for the document', (field, codes) => {
    const facts = { ...known(FITTING), [field]: null };
    expect(failing(hestia(1), facts)).toEqual({ verdict: 'UNKNOWN', codes });
    expect(decideEligibility(hestia(1), facts).missing.map(({ code }) => code)).toEqual(codes);
  });

  test('fails rather than asks when one criterion fails and another is not known', () => {
    expect(failing(hestia(1), { ...known({ ...FITTING, 'home.department': '95' }), 'arrears.missedInstalments': null }).verdict).toBe(
      'FAIL',
    );
  });

  test('passes the household of the sheet, with the numbers of each criterion', () => {
    const { verdict, criteria } = decideEligibility(hestia(1), known(FITTING));
    expect(verdict).toBe('PASS');
    expect(criteria.at(-1)).toEqual({
      code: 'P1-THREE-MISSED',
      verdict: 'PASS',
      value: '3',
      needed: 'GTE 3',
      unit: 'COUNT',
      source: expect.stringContaining('trois échéances'),
      asOf: at,
    });
  });

  test('has the same rules in its renewed version', () => {
    expect(hestia(2).document.criteria).toEqual(hestia(1).document.criteria);
    expect(hestia(2).source).toMatch(/^Assumption/);
  });
});

describe('a decision', () => {
  test('gives the same hash for the same inputs and another for any change of them', () => {
    const first = decideEligibility(hestia(1), known(FITTING));
    expect(decideEligibility(hestia(1), known(FITTING)).inputHash).toBe(first.inputHash);
    expect(decideEligibility(hestia(1), known({ ...FITTING, 'arrears.amount': 153_601 })).inputHash).not.toBe(first.inputHash);
    expect(decideEligibility(hestia(2), known(FITTING)).inputHash).not.toBe(first.inputHash);
  });

  test('never passes with less knowledge than the criteria ask for', () => {
    const fields = Object.keys(FIELD_TYPES) as FieldName[];
    const asked = new Set(hestia(1).document.criteria.map(({ field }) => field));
    fc.assert(
      fc.property(fc.subarray(fields), (forgotten) => {
        const facts = { ...known(FITTING), ...Object.fromEntries(forgotten.map((field) => [field, null])) };
        expect(decideEligibility(hestia(1), facts).verdict).toBe(forgotten.some((field) => asked.has(field)) ? 'UNKNOWN' : 'PASS');
      }),
    );
  });

  test.each([
    ['GTE', 3, true],
    ['GT', 3, false],
    ['LTE', 3, true],
    ['LT', 3, false],
    ['EQ', 3, true],
  ] as const)('%s at the limit', (operator, value, holds) => {
    const verdict = compare({ field: 'arrears.missedInstalments', operator, value, source: 'test' }, { value: 3, asOf: at });
    expect(verdict).toBe(holds ? 'PASS' : 'FAIL');
  });
});

describe('a programme document is refused', () => {
  const sound = hestia(1).document;
  test.each([
    ['for a figure without source or assumption', { trigger: { ...sound.trigger, source: undefined } }, 'SOURCE_MISSING'],
    ['for a field that nobody knows', { trigger: { ...sound.trigger, field: 'household.mood' as FieldName } }, 'FIELD_UNKNOWN'],
    [
      'for a boolean that is to be at least something',
      { trigger: { ...sound.trigger, field: 'household.singleParent' } },
      'COMPARISON_IMPOSSIBLE',
    ],
    ['for two criteria of one code', { criteria: [...sound.criteria, ...sound.criteria] }, 'CRITERION_TWICE'],
  ] as const)('%s', (_, change, reason) => {
    expect(() => requireSoundDocument({ ...sound, ...change } as ProgrammeDocument, [])).toThrow(expect.objectContaining({ reason }));
  });
});
