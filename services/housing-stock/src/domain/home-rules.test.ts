// What a programme asks of a home is one more criterion of the households in it; what it prefers only orders them.
import { newId } from '@passerelle/shared/domain/ids';
import type { RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import fc from 'fast-check';
import type { Applicant, ApplicantProfile, Enrolment, OfferedUnit } from './applicant';
import { candidacyRank, judgeCandidacy } from './candidacy';
import { versionKey, type HomeRule } from './home-rules';
import type { MatchingRules } from './matching-rules';

const TODAY = '2026-11-25';
const PROGRAMME = newId();
const LANDLORD = newId();

const figures: MatchingRules = {
  version: 1,
  from: '2026-01-01',
  to: null,
  occupation: {
    source: 'invented',
    maximumPersons: { T1: 2, T2: 3, T3: 5, T4: 7, T5: 9, T6: 11, T7: 13 },
    roomsAbovePersons: 1,
    underOccupationExcludes: false,
  },
  ceilings: {},
  effortRate: { source: 'invented', capBasisPoints: 9_000 },
};

/** Its rate is its rent in euros, in basis points, for the household below: 250.00 euros are 2500. */
const home: OfferedUnit = {
  organisationId: LANDLORD,
  ...{ type: 'T3', financingClass: 'PLAI', department: '93', ceilingZone: null, reservedProgrammeId: null, altAgreement: null },
  ...{ rentCents: 25_000, serviceChargesCents: 0, energyChargesCents: 0 },
};

const profile: ApplicantProfile = {
  ...{ persons: 3, adults: 1, dependentChildren: 2, asOf: '2026-10-01' },
  ...{ monthlyResourcesCents: 100_000, referenceTaxIncomeCents: null, resourcesAsOf: '2026-09-01' },
};

const enrolled: Enrolment = { programmeId: PROGRAMME, version: 1, component: 'ACCESS', acceptedOn: '2026-11-01', endedOn: null };

const family: Applicant = {
  ...{ householdId: newId(), wantedTypes: ['T3'], departments: ['93'], appliedOn: '2026-11-02', profile, enrolments: [enrolled] },
  ...{ benefit: { monthlyCents: 0, from: '2026-11-01' }, allocatedUnitId: null },
};

function asked(when: RuleTree, changed: Partial<HomeRule> = {}): HomeRule {
  return { code: 'H-1', decides: 'HOME', component: null, onUnknown: 'REVIEW', source: 'Sheet', when, ...changed };
}

const RATE = 'pair.effortRateWithEnergy';
const costs: RuleTree = { field: RATE, operator: 'LTE', value: 2_500 };

interface Given {
  readonly unit?: Partial<OfferedUnit>;
  readonly applicant?: Partial<Applicant>;
  readonly figures?: MatchingRules | null;
  /** Rules of version 2; version 1 has those that are judged. */
  readonly next?: readonly HomeRule[];
}

function judge(rules: readonly HomeRule[], given: Given = {}) {
  const homeRules = new Map([
    [versionKey({ programmeId: PROGRAMME, version: 1 }), rules],
    ...(given.next === undefined ? [] : [[versionKey({ programmeId: PROGRAMME, version: 2 }), given.next] as const]),
  ]);
  const judging = { rules: given.figures === undefined ? figures : given.figures, homeRules, on: TODAY };
  return judgeCandidacy({ ...home, ...given.unit }, { ...family, ...given.applicant }, judging);
}

/** The criteria of the programmes: those that follow the seven of the law and of the landlord. */
const ofProgrammes = (rules: readonly HomeRule[], given: Given = {}) => judge(rules, given).criteria.slice(7);

const verdictOf = (when: RuleTree, given: Given = {}) => ofProgrammes([asked(when)], given)[0]?.verdict;

const UNIT_KNOWS_NOTHING = { unit: { energyChargesCents: null } };

describe('a limit of the effort rate', () => {
  test('fails one basis point above it: 25.00 % passes, 25.01 % does not', () => {
    expect(verdictOf(costs)).toBe('PASS');
    expect(verdictOf(costs, { unit: { rentCents: 25_010 } })).toBe('FAIL');
  });

  test('counts the energy of the home', () => {
    expect(verdictOf(costs, { unit: { rentCents: 20_000, energyChargesCents: 5_010 } })).toBe('FAIL');
  });

  test('is shown with the condition in one line, the value, its day and where the rule comes from', () => {
    expect(ofProgrammes([asked(costs, { source: 'Sheet, 25 %' })])).toEqual([
      {
        ...{ code: 'H-1', verdict: 'PASS', value: '2500', needed: 'pair.effortRateWithEnergy LTE 2500', unit: 'BASIS_POINTS' },
        ...{ source: 'Sheet, 25 %', asOf: '2026-09-01' },
      },
    ]);
  });

  test.each<[string, Given]>([
    ['the energy of the home', UNIT_KNOWS_NOTHING],
    ['its means', { applicant: { profile: { ...profile, monthlyResourcesCents: null } } }],
    ['its housing benefit', { applicant: { benefit: null } }],
    ['anything of the household', { applicant: { profile: null } }],
  ])('is not known while nobody recorded %s', (_what, given) => {
    expect(ofProgrammes([asked(costs)], given)).toEqual([expect.objectContaining({ verdict: 'UNKNOWN', value: null, asOf: null })]);
  });

  test.each<[RuleTree, number, string]>([
    [costs, 25_010, 'FAIL'],
    [costs, 25_000, 'UNKNOWN'],
    [{ field: RATE, operator: 'LT', value: 2_500 }, 25_000, 'FAIL'],
    [{ field: RATE, operator: 'LT', value: 2_500 }, 24_990, 'UNKNOWN'],
    [{ field: RATE, operator: 'GT', value: 2_500 }, 25_010, 'PASS'],
    [{ field: RATE, operator: 'GTE', value: 2_500 }, 24_990, 'UNKNOWN'],
    [{ field: RATE, operator: 'BETWEEN', value: [1_000, 2_500] }, 20_000, 'UNKNOWN'],
    [{ not: costs }, 25_010, 'PASS'],
    [{ not: costs }, 20_000, 'UNKNOWN'],
    [{ any: [costs, { field: 'unit.type', operator: 'EQ', value: 'T3' }] }, 25_010, 'PASS'],
    [{ atLeast: 1, of: [costs, { field: 'unit.altAgreement', operator: 'EQ', value: true }] }, 25_010, 'UNKNOWN'],
  ])('%j without the energy of the home, from %i cents of rent: %s', (when, rentCents, verdict) => {
    expect(verdictOf(when, { unit: { rentCents, energyChargesCents: null } })).toBe(verdict);
  });

  test('that the rent alone exceeds shows the rate that it takes at least', () => {
    const [criterion] = ofProgrammes([asked(costs)], { unit: { rentCents: 26_000, energyChargesCents: null } });
    expect(criterion).toMatchObject({ verdict: 'FAIL', value: '2600', needed: 'pair.effortRateWithEnergy LTE 2500' });
  });
});

test('whatever the energy of the home turns out to be, it does not contradict what was said without it', () => {
  const operator = fc.constantFrom('LTE', 'LT', 'GTE', 'GT', 'EQ');
  const comparison = fc.record({ field: fc.constant(RATE), operator, value: fc.integer({ min: 1_000, max: 4_000 }) });
  const tree = fc.oneof(
    comparison,
    comparison.map((not) => ({ not })),
    fc.array(comparison, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(comparison, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  );
  const cents = fc.integer({ min: 0, max: 40_000 });
  fc.assert(
    fc.property(tree, cents, cents, (when, rentCents, energyChargesCents) => {
      const without = verdictOf(when, { unit: { rentCents, energyChargesCents: null } });
      const known = verdictOf(when, { unit: { rentCents, energyChargesCents } });
      if (without !== 'UNKNOWN') expect(known).toBe(without);
    }),
  );
});

describe('what a programme may ask of a home', () => {
  test.each<[RuleTree, Given, string]>([
    [{ field: 'pair.sparePersons', operator: 'GTE', value: 2 }, {}, 'PASS'],
    [{ field: 'pair.sparePersons', operator: 'GTE', value: 0 }, { unit: { type: 'T1' } }, 'FAIL'],
    [{ field: 'pair.sparePersons', operator: 'GTE', value: 0 }, { figures: null }, 'UNKNOWN'],
    [{ field: 'pair.sparePersons', operator: 'GTE', value: 0 }, { applicant: { profile: null } }, 'UNKNOWN'],
    [{ field: 'unit.department', operator: 'IN', value: ['93', '95'] }, {}, 'PASS'],
    [{ field: 'unit.type', operator: 'GTE', value: 'T4' }, {}, 'FAIL'],
    [{ field: 'unit.type', operator: 'BETWEEN', value: ['T2', 'T3'] }, {}, 'PASS'],
    [{ field: 'unit.financingClass', operator: 'EQ', value: 'PLUS' }, {}, 'FAIL'],
    [{ field: 'unit.altAgreement', operator: 'EQ', value: true }, { unit: { altAgreement: true } }, 'PASS'],
    [{ field: 'unit.altAgreement', operator: 'EQ', value: true }, { unit: { altAgreement: false } }, 'FAIL'],
    [{ field: 'unit.altAgreement', operator: 'EQ', value: true }, {}, 'UNKNOWN'],
    [{ field: 'home.effortRate', operator: 'GT', value: 1 }, {}, 'UNKNOWN'],
  ])('%j', (when, given, verdict) => {
    expect(verdictOf(when, given)).toBe(verdict);
  });

  test('in several comparisons shows each value that it used, by its name', () => {
    const when = { all: [costs, { field: 'unit.altAgreement', operator: 'EQ', value: true } as const] };
    expect(ofProgrammes([asked(when)])).toEqual([
      expect.objectContaining({
        verdict: 'UNKNOWN',
        unit: 'RULE',
        value: 'pair.effortRateWithEnergy 2500',
        needed: 'all(pair.effortRateWithEnergy LTE 2500; unit.altAgreement EQ true)',
      }),
    ]);
  });

  test.each<[HomeRule['onUnknown'], string]>([
    ['FAIL', 'FAIL'],
    ['PASS', 'PASS'],
    ['REVIEW', 'UNKNOWN'],
  ])('where it is not known and the rule says %s, it is %s, at the root only', (onUnknown, verdict) => {
    const [straight] = ofProgrammes([asked(costs, { onUnknown })], UNIT_KNOWS_NOTHING);
    const [turned] = ofProgrammes([asked({ not: costs }, { onUnknown })], UNIT_KNOWS_NOTHING);
    expect([straight?.verdict, turned?.verdict]).toEqual([verdict, verdict]);
  });
});

describe('whom a programme asks it of', () => {
  const tooDear = { unit: { rentCents: 25_010 } };
  const codes = (rules: readonly HomeRule[], given: Given) => ofProgrammes(rules, given).map(({ code, verdict }) => `${code} ${verdict}`);
  const enrolments = (...of: readonly Partial<Enrolment>[]) => ({
    ...tooDear,
    applicant: { enrolments: of.map((one) => ({ ...enrolled, ...one })) },
  });

  test('nobody who is in no programme, has left it, or comes later', () => {
    expect(codes([asked(costs)], enrolments())).toEqual([]);
    expect(codes([asked(costs)], enrolments({ endedOn: TODAY }))).toEqual([]);
    expect(codes([asked(costs)], enrolments({ acceptedOn: '2026-11-26' }))).toEqual([]);
    expect(codes([asked(costs)], enrolments({ acceptedOn: TODAY, endedOn: '2026-11-26' }))).toEqual(['H-1 FAIL']);
  });

  test('by the version that each household was accepted by', () => {
    const next = [asked({ ...costs, value: 3_000 }, { code: 'H-2' })];
    expect(codes([asked(costs)], { ...enrolments({ version: 2 }), next })).toEqual(['H-2 PASS']);
    expect(codes([asked(costs)], { ...enrolments({}), next })).toEqual(['H-1 FAIL']);
    expect(codes([asked(costs)], { ...enrolments({ version: 2 }, {}), next })).toEqual(['H-1 FAIL', 'H-2 PASS']);
  });

  test('of a component only those in it, once whatever the number of enrolments', () => {
    const ofComponent = [asked(costs, { component: 'MAINTENANCE' }), asked(costs, { code: 'H-ALL' })];
    expect(codes(ofComponent, enrolments({}))).toEqual(['H-ALL FAIL']);
    expect(codes(ofComponent, enrolments({}, { component: 'MAINTENANCE' }))).toEqual(['H-1 FAIL', 'H-ALL FAIL']);
  });

  test('where the component was not told, a rule of one is not known unless it passes', () => {
    const ofComponent = [asked(costs, { component: 'MAINTENANCE' })];
    expect(codes(ofComponent, enrolments({ component: null }))).toEqual(['H-1 UNKNOWN']);
    expect(codes(ofComponent, { applicant: enrolments({ component: null }).applicant })).toEqual(['H-1 PASS']);
  });

  test('of a version that was not told yet nobody knows what it asks; of before versions were kept, nothing is asked', () => {
    expect(codes([], enrolments({ version: 7 }))).toEqual(['PROGRAMME_RULES UNKNOWN']);
    expect(codes([asked(costs)], enrolments({ version: null }))).toEqual([]);
  });
});

describe('what a programme prefers', () => {
  const large = asked({ field: 'unit.type', operator: 'GTE', value: 'T3' }, { code: 'H-LARGE', decides: 'PREFERENCE' });
  const alt = asked({ field: 'unit.altAgreement', operator: 'EQ', value: true }, { code: 'H-ALT', decides: 'PREFERENCE' });

  test('is shown, and neither excludes nor leaves anything open', () => {
    const judged = judge([large, alt]);
    expect(judged.preferences).toEqual([
      { code: 'H-LARGE', verdict: 'PASS', source: 'Sheet' },
      { code: 'H-ALT', verdict: 'UNKNOWN', source: 'Sheet' },
    ]);
    expect(judged.criteria).toHaveLength(7);
    expect({ ...judge([large, alt]), preferences: [] }).toEqual(judge([]));
  });

  test('orders candidates of the same verdict: most met first, then the lowest effort rate; a better verdict always comes first', () => {
    const homes = { ceilings: { PLAI: { source: 'invented', zones: zones(100_000) } } };
    const fit = { figures: { ...figures, ...homes }, applicant: { profile: { ...profile, referenceTaxIncomeCents: 1 } } };
    const inZone = { ceilingZone: 'OTHER_REGIONS' } as const;
    const shown = [
      judge([large, alt], { ...fit, unit: { ...inZone, rentCents: 10_000 } }),
      judge([large, alt], { ...fit, unit: { ...inZone, altAgreement: true } }),
      judge([large, alt], { unit: { altAgreement: true, rentCents: 5_000 } }),
      judge([large, alt], { ...fit, unit: { ...inZone, rentCents: 11_000, altAgreement: true } }),
    ].sort((left, right) => (candidacyRank(left) < candidacyRank(right) ? -1 : 1));
    expect(shown.map(({ verdict, effortRate: { basisPoints } }) => [verdict, basisPoints])).toEqual([
      ['PASS', 1_100],
      ['PASS', 2_500],
      ['PASS', 1_000],
      ['UNKNOWN', 500],
    ]);
  });

  test('counts up to 50 times', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...large, code: `H-${String(index)}` }));
    expect(judge(many).preferences).toHaveLength(50);
    expect(candidacyRank(judge(many)) < candidacyRank(judge(many.slice(0, 9)))).toBe(true);
  });
});

function zones(cents: number) {
  const zone = { byCategoryCents: Array.from({ length: 6 }, () => cents), furtherPersonCents: 0 };
  return { PARIS_AND_NEIGHBOURS: zone, ILE_DE_FRANCE: zone, OTHER_REGIONS: zone };
}

test('a rule of a landlord is asked of its own homes alone', () => {
  const rule = asked({ field: 'unit.type', operator: 'EQ', value: 'T1' }, { landlordId: LANDLORD });
  expect(ofProgrammes([rule])).toEqual([expect.objectContaining({ code: 'H-1', verdict: 'FAIL' })]);
  expect(ofProgrammes([rule], { unit: { organisationId: newId() } })).toEqual([]);
});

test('what was told longer ago than the rule lets it be is not known; on the last day of its months it still is', () => {
  const judged = (resourcesAsOf: string) =>
    ofProgrammes([asked(costs, { maxAgeMonths: 3 })], { applicant: { profile: { ...profile, resourcesAsOf } } });
  expect(judged('2026-08-25')).toEqual([expect.objectContaining({ verdict: 'PASS' })]);
  expect(judged('2026-08-24')).toEqual([expect.objectContaining({ verdict: 'UNKNOWN' })]);
});
