import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import type { Applicant, ApplicantProfile, OfferedUnit } from './applicant';
import { candidacyRank, judgeCandidacy } from './candidacy';
import { versionKey, type HomeRules } from './home-rules';
import { rulesOn, type MatchingRules } from './matching-rules';
import { CEILING_ZONES, FINANCING_CLASSES, UNIT_TYPES } from './unit';

const TODAY = '2026-11-25';
const PROGRAMME = newId();

const zone = { byCategoryCents: [1_481_100, 2_414_100, 2_901_700, 3_186_100, 3_772_000, 4_244_400], furtherPersonCents: 472_700 };
const ceilings = { source: 'invented', zones: { PARIS_AND_NEIGHBOURS: zone, ILE_DE_FRANCE: zone, OTHER_REGIONS: zone } };
const rules: MatchingRules = {
  version: 1,
  from: '2026-01-01',
  to: null,
  occupation: {
    source: 'invented',
    maximumPersons: { T1: 2, T2: 3, T3: 5, T4: 7, T5: 9, T6: 11, T7: 13 },
    roomsAbovePersons: 1,
    underOccupationExcludes: false,
  },
  ceilings: { PLAI: ceilings },
  effortRate: { source: 'invented', capBasisPoints: 3_300 },
};

const home: OfferedUnit = {
  organisationId: newId(),
  type: 'T3',
  financingClass: 'PLAI',
  department: '93',
  ceilingZone: 'ILE_DE_FRANCE',
  rentCents: 38_640,
  serviceChargesCents: 7_200,
  energyChargesCents: 5_200,
  reservedProgrammeId: PROGRAMME,
  altAgreement: null,
};

const profile: ApplicantProfile = {
  persons: 3,
  adults: 1,
  dependentChildren: 2,
  asOf: '2026-10-01',
  monthlyResourcesCents: 148_000,
  referenceTaxIncomeCents: 1_620_000,
  resourcesAsOf: '2026-10-01',
};

const ACCEPTED = { programmeId: PROGRAMME, version: 1, component: 'ACCESS', acceptedOn: '2026-11-01' };
/** The programme asks nothing of homes. */
const homeRules: HomeRules = new Map([[versionKey(ACCEPTED), []]]);

const family: Applicant = {
  householdId: newId(),
  wantedTypes: ['T3', 'T4'],
  departments: ['93'],
  appliedOn: '2026-11-02',
  profile,
  enrolments: [{ ...ACCEPTED, endedOn: null }],
  benefit: { monthlyCents: 31_200, from: '2026-11-01' },
  allocatedUnitId: null,
};

function judge(unit: Partial<OfferedUnit> = {}, applicant: Partial<Applicant> = {}, inForce: MatchingRules | null = rules) {
  return judgeCandidacy({ ...home, ...unit }, { ...family, ...applicant }, { rules: inForce, homeRules, on: TODAY });
}

function verdictOf(code: string, judged: ReturnType<typeof judge>) {
  return judged.criteria.find((criterion) => criterion.code === code)?.verdict;
}

describe('a household judged for a free home', () => {
  test.each<[string, string, Partial<OfferedUnit>, Partial<Applicant>]>([
    ['is not enrolled in the programme that the home is kept for', 'RESERVATION', {}, { enrolments: [] }],
    ['left the programme on that day', 'RESERVATION', {}, { enrolments: [{ ...ACCEPTED, endedOn: TODAY }] }],
    ['wants another size', 'UNIT_TYPE', {}, { wantedTypes: ['T2'] }],
    ['wants another department', 'DEPARTMENT', {}, { departments: ['75', '92'] }],
    ['is too many for the home', 'SIZE', { type: 'T1' }, {}],
    ['has one cent more than the ceiling', 'PLAI_RESOURCE_CEILING', {}, { profile: { ...profile, referenceTaxIncomeCents: 3_186_101 } }],
    ['would pay more than the cap', 'EFFORT_RATE', { rentCents: 90_000 }, {}],
    ['was already given another home', 'NO_OTHER_ALLOCATION', {}, { allocatedUnitId: newId() }],
  ])('fails when it %s', (_why, code, unit, applicant) => {
    const judged = judge(unit, applicant);
    expect(verdictOf(code, judged)).toBe('FAIL');
    expect(judged.verdict).toBe('FAIL');
  });

  test.each<[string, string, Partial<OfferedUnit>, Partial<Applicant>]>([
    ['its size', 'SIZE', {}, { profile: null }],
    ['its tax income', 'PLAI_RESOURCE_CEILING', {}, { profile: { ...profile, referenceTaxIncomeCents: null } }],
    ['the zone of the home', 'PLAI_RESOURCE_CEILING', { ceilingZone: null }, {}],
    ['the ceilings of the financing class', 'PLI_RESOURCE_CEILING', { financingClass: 'PLI' }, {}],
    ['the energy of the home', 'EFFORT_RATE', { energyChargesCents: null }, {}],
    ['its resources', 'EFFORT_RATE', {}, { profile: { ...profile, monthlyResourcesCents: null } }],
    ['its housing benefit, which is not a benefit of 0', 'EFFORT_RATE', {}, { benefit: null }],
  ])('stays unknown while nobody recorded %s', (_what, code, unit, applicant) => {
    const judged = judge(unit, applicant);
    expect(verdictOf(code, judged)).toBe('UNKNOWN');
    expect(judged.verdict).toBe('UNKNOWN');
  });

  test('fails its effort rate without the energy of the home when the rest already weighs too much', () => {
    const judged = judge({ rentCents: 90_000, energyChargesCents: null });
    // (900.00 + 72.00 - 312.00) / 1,480.00
    expect(judged.criteria.find(({ code }) => code === 'EFFORT_RATE')).toMatchObject({ verdict: 'FAIL', value: '4459' });
  });

  test('exactly at the cap without the energy of the home, it stays unknown, and the criterion says what is missing', () => {
    const atCap = { rentCents: 72_840, energyChargesCents: null };
    expect(judge(atCap).effortRate.basisPoints).toBe(3_300);
    const effort = judge(atCap).criteria.find(({ code }) => code === 'EFFORT_RATE');
    expect(effort).toMatchObject({ verdict: 'UNKNOWN', value: null, needed: 'the energy charges of the home' });
  });

  test('an energy of 0 is known', () => {
    expect(verdictOf('EFFORT_RATE', judge({ energyChargesCents: 0 }))).toBe('PASS');
  });

  test('passes with every figure shown', () => {
    const judged = judge();
    expect(judged.verdict).toBe('PASS');
    // (386.40 + 72.00 + 52.00 - 312.00) / 1,480.00
    expect(judged.effortRate.basisPoints).toBe(1_341);
    expect(judged.criteria.map(({ code, value, needed }) => [code, value, needed])).toEqual([
      ['RESERVATION', 'ENROLLED', 'ENROLLED'],
      ['UNIT_TYPE', 'T3 T4', 'T3'],
      ['DEPARTMENT', '93', '93'],
      ['SIZE', '3', '1 to 5'],
      ['PLAI_RESOURCE_CEILING', '1620000', 'at most 3186100'],
      ['EFFORT_RATE', '1341', 'at most 3300'],
      ['NO_OTHER_ALLOCATION', 'NONE', 'NONE'],
    ]);
  });

  test('a home that is not kept for a programme is open to everybody', () => {
    expect(judge({ reservedProgrammeId: null }, { enrolments: [] }).verdict).toBe('PASS');
  });

  test('at the ceiling to the cent, the household passes', () => {
    expect(judge({}, { profile: { ...profile, referenceTaxIncomeCents: 3_186_100 } }).verdict).toBe('PASS');
  });

  test('a person alone in a T3 is under-occupation, which excludes only where the rules say so', () => {
    const alone = { profile: { ...profile, persons: 1, adults: 1, dependentChildren: 0, referenceTaxIncomeCents: 900_000 } };
    expect(verdictOf('SIZE', judge({}, alone))).toBe('PASS');
    const strict = { ...rules, occupation: { ...rules.occupation, underOccupationExcludes: true } };
    expect(verdictOf('SIZE', judge({}, alone, strict))).toBe('FAIL');
  });

  test('a couple above its ceiling, but not above that of a young couple, stays unknown: ages are not known here', () => {
    const couple = { ...profile, persons: 2, adults: 2, dependentChildren: 0 };
    expect(verdictOf('PLAI_RESOURCE_CEILING', judge({}, { profile: { ...couple, referenceTaxIncomeCents: 2_414_101 } }))).toBe('UNKNOWN');
    expect(verdictOf('PLAI_RESOURCE_CEILING', judge({}, { profile: { ...couple, referenceTaxIncomeCents: 2_901_701 } }))).toBe('FAIL');
  });

  test('without rules in force the criteria with figures are unknown', () => {
    const judged = judge({}, {}, null);
    expect(judged.criteria.filter(({ verdict }) => verdict === 'UNKNOWN').map(({ code }) => code)).toEqual([
      'SIZE',
      'PLAI_RESOURCE_CEILING',
      'EFFORT_RATE',
    ]);
  });

  test('eligible candidates come first, then unknown, then failed; inside each the lowest effort rate', () => {
    const shown = [
      judge({ rentCents: 90_000 }),
      judge({}, { benefit: null }),
      judge({ rentCents: 40_000 }),
      judge(),
      judge({}, { profile: { ...profile, referenceTaxIncomeCents: null } }),
    ].sort((left, right) => (candidacyRank(left) < candidacyRank(right) ? -1 : 1));
    expect(shown.map(({ verdict, effortRate }) => [verdict, effortRate.basisPoints])).toEqual([
      ['PASS', 1_341],
      ['PASS', 1_432],
      ['UNKNOWN', 1_341],
      ['UNKNOWN', null],
      ['FAIL', 4_811],
    ]);
  });
});

describe('dated rules', () => {
  test('the version in force on a day is found; its end is exclusive', () => {
    const versions = [{ ...rules, to: '2027-01-01' }];
    expect(rulesOn(versions, '2025-12-31')).toBeNull();
    expect(rulesOn(versions, '2026-12-31')?.version).toBe(1);
    expect(rulesOn(versions, '2027-01-01')).toBeNull();
  });
});

const cents = fc.integer({ min: 0, max: 500_000 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyUnit: fc.Arbitrary<OfferedUnit> = fc.record({
  organisationId: fc.uuid(),
  type: fc.constantFrom(...UNIT_TYPES),
  financingClass: fc.constantFrom(...FINANCING_CLASSES),
  department: fc.constantFrom('75', '93'),
  ceilingZone: maybe(fc.constantFrom(...CEILING_ZONES)),
  rentCents: cents,
  serviceChargesCents: cents,
  energyChargesCents: maybe(cents),
  reservedProgrammeId: maybe(fc.constant(PROGRAMME)),
  altAgreement: maybe(fc.boolean()),
});
const anyApplicant: fc.Arbitrary<Applicant> = fc.record({
  householdId: fc.uuid(),
  wantedTypes: fc.uniqueArray(fc.constantFrom(...UNIT_TYPES)),
  departments: fc.uniqueArray(fc.constantFrom('75', '92', '93')),
  appliedOn: fc.constant('2026-05-01'),
  profile: maybe(
    fc.record({
      persons: fc.integer({ min: 1, max: 12 }),
      adults: fc.integer({ min: 1, max: 4 }),
      dependentChildren: fc.integer({ min: 0, max: 8 }),
      asOf: fc.constant('2026-05-01'),
      monthlyResourcesCents: maybe(cents),
      referenceTaxIncomeCents: maybe(fc.integer({ min: 0, max: 8_000_000 })),
      resourcesAsOf: fc.constant('2026-05-01'),
    }),
  ),
  enrolments: fc.array(
    fc.record({
      ...{ programmeId: fc.constant(PROGRAMME), version: fc.constant(1), component: fc.constant(null) },
      acceptedOn: fc.constant('2026-06-01'),
      endedOn: maybe(fc.constant('2026-09-01')),
    }),
    {
      maxLength: 2,
    },
  ),
  benefit: maybe(fc.record({ monthlyCents: cents, from: fc.constant('2026-07-01') })),
  allocatedUnitId: maybe(fc.uuid()),
});

describe('whatever the home and the household', () => {
  const on = { rules, homeRules, on: TODAY };

  test('the order in which wishes and enrolments were recorded changes nothing', () => {
    fc.assert(
      fc.property(anyUnit, anyApplicant, (unit, applicant) => {
        const turned = {
          ...applicant,
          wantedTypes: [...applicant.wantedTypes].reverse(),
          departments: [...applicant.departments].reverse(),
          enrolments: [...applicant.enrolments].reverse(),
        };
        const verdicts = (judged: Applicant) => judgeCandidacy(unit, judged, on).criteria.map(({ verdict }) => verdict);
        expect(verdicts(turned)).toEqual(verdicts(applicant));
      }),
    );
  });

  test('a higher rent never turns the effort rate to the better', () => {
    fc.assert(
      fc.property(anyUnit, anyApplicant, cents, (unit, applicant, more) => {
        const before = verdictOf('EFFORT_RATE', judgeCandidacy(unit, applicant, on));
        const after = verdictOf('EFFORT_RATE', judgeCandidacy({ ...unit, rentCents: unit.rentCents + more }, applicant, on));
        const order = ['PASS', 'UNKNOWN', 'FAIL'];
        expect(order.indexOf(after ?? '')).toBeGreaterThanOrEqual(order.indexOf(before ?? ''));
      }),
    );
  });

  test('whatever the energy of the home turns out to be, it does not contradict what was said without it', () => {
    fc.assert(
      fc.property(anyUnit, anyApplicant, cents, (unit, applicant, energyChargesCents) => {
        const without = verdictOf('EFFORT_RATE', judgeCandidacy({ ...unit, energyChargesCents: null }, applicant, on));
        const known = verdictOf('EFFORT_RATE', judgeCandidacy({ ...unit, energyChargesCents }, applicant, on));
        expect(without).not.toBe('PASS');
        if (without === 'FAIL') expect(known).toBe('FAIL');
      }),
    );
  });

  test('what is not recorded never fails its criterion', () => {
    fc.assert(
      fc.property(anyUnit, anyApplicant, (unit, applicant) => {
        const nothing = judgeCandidacy(unit, { ...applicant, profile: null, benefit: null }, on);
        const failed = nothing.criteria.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code);
        expect(failed).not.toContain('SIZE');
        expect(failed).not.toContain('EFFORT_RATE');
        expect(failed).not.toContain(`${unit.financingClass}_RESOURCE_CEILING`);
      }),
    );
  });

  test('every criterion is answered, and the whole passes only when each does', () => {
    fc.assert(
      fc.property(anyUnit, anyApplicant, (unit, applicant) => {
        const judged = judgeCandidacy(unit, applicant, on);
        expect(judged.criteria).toHaveLength(7);
        expect(judged.verdict === 'PASS').toBe(judged.criteria.every(({ verdict }) => verdict === 'PASS'));
      }),
    );
  });
});
