import { refusalsOfMove, warningsOfMove, type Moving, type StageMapping } from './move-to-version';
import type { ProgrammeMembership, ProgrammeVersion } from './programme';
import { EMPTY_DOCUMENT } from './programmes/empty-document';
import type { Stage } from './programmes/programme-document';

const ORIGIN = { source: 'Invented' };
const stage = (code: string, phase: Stage['phase']): Stage => ({ code, en: code, fr: code, phase, follows: [], ...ORIGIN });
const component = { code: 'MAINTENANCE', en: 'Keeping', fr: 'Maintien', family: 'MAINTENANCE' as const, rules: [], ...ORIGIN };

const cause = { code: 'ARREARS', en: 'Rent arrears', fr: 'Impayés', ...ORIGIN };

function version(number: number, stages: readonly Stage[], change: object = {}): ProgrammeVersion {
  const document = { ...EMPTY_DOCUMENT, components: [component], causes: [cause], stages, ...change };
  return { programmeId: 'p', version: number, from: '2026-01-01', to: null, reason: 'Invented', contentHash: null, document, ...ORIGIN };
}

const part = (
  organisationId: string,
  name: ProgrammeMembership['part'],
  change: Partial<ProgrammeMembership> = {},
): ProgrammeMembership => ({
  ...{ programmeId: 'p', version: 2, organisationId, part: name, from: '2026-01-01', to: null },
  ...change,
});
const PARTS = [part('landlord', 'LANDLORD'), part('operator', 'OPERATOR')];

const ACCEPTED: Moving = {
  ...{ state: 'ACCEPTED', programmeVersion: 1, component: 'MAINTENANCE', componentCode: 'MAINTENANCE', cause: 'ARREARS' },
  ...{ landlordId: 'landlord', operatorId: 'operator' },
};
const AIRLOCK = stage('AIRLOCK', 'SUPPORT');
const codes = (moving: Moving, other: ProgrammeVersion, mappings: readonly StageMapping[] = []) =>
  refusalsOfMove(moving, { own: version(1, [AIRLOCK]), other, parts: PARTS }, mappings).map(({ reason }) => reason);

test('a referral does not move to the version that it has', () => {
  expect(codes(ACCEPTED, version(1, []))).toEqual(['SAME_VERSION']);
});

test('the component must be there, for the same end', () => {
  expect(codes(ACCEPTED, version(2, [AIRLOCK], { components: [] }))).toEqual(['COMPONENT_NOT_IN_VERSION']);
  expect(codes(ACCEPTED, version(2, [AIRLOCK], { components: [{ ...component, family: 'ACCESS' }] }))).toEqual([
    'COMPONENT_NOT_IN_VERSION',
  ]);
});

test('its cause must be there, written or given by a trigger', () => {
  expect(codes(ACCEPTED, version(2, [AIRLOCK], { causes: [{ ...cause, code: 'FLOOD' }] }))).toEqual(['CAUSE_NOT_IN_VERSION']);
  const when = { field: 'arrears.missedInstalments', operator: 'GTE', value: 3 };
  const triggers = [{ code: 'DEBT', component: 'MAINTENANCE', when, ...ORIGIN }];
  expect(codes(ACCEPTED, version(2, [AIRLOCK], { causes: [], triggers }))).toEqual([]);
});

describe('its landlord and its association', () => {
  const moved = (parts: readonly ProgrammeMembership[], moving: Moving = ACCEPTED) =>
    refusalsOfMove(moving, { own: version(1, [AIRLOCK]), other: version(2, [AIRLOCK]), parts }, []);
  const warned = (parts: readonly ProgrammeMembership[], other = version(2, [AIRLOCK]), today = '2026-11-25') =>
    warningsOfMove(ACCEPTED, { other, parts }, today).map(({ parameters }) => parameters);

  test('must have their parts in the other version', () => {
    expect(moved([]).map(({ reason, details }) => [reason, details.path, details.parameters])).toEqual([
      ['LANDLORD_NOT_IN_VERSION', ['version'], { version: 2 }],
      ['OPERATOR_NOT_IN_VERSION', ['version'], { version: 2 }],
    ]);
    expect(moved([part('operator', 'LANDLORD'), part('landlord', 'OPERATOR')])).toHaveLength(2);
    expect(moved(PARTS.map((one) => ({ ...one, version: 1 })))).toHaveLength(2);
  });

  test('the association is asked for once there is one', () => {
    expect(moved([part('landlord', 'LANDLORD')], { ...ACCEPTED, state: 'PROPOSED', operatorId: null })).toEqual([]);
  });

  test('take no part that ended before it began', () => {
    expect(moved(PARTS.map((one) => ({ ...one, to: one.from })))).toHaveLength(2);
  });

  test('may have left it since, or come to it later: a person decides', () => {
    const left = PARTS.map((one) => ({ ...one, to: '2026-06-01' }));
    expect(moved(left)).toEqual([]);
    expect(warned(left)).toEqual([
      { about: 'LANDLORD', version: 2, on: '2026-11-25' },
      { about: 'OPERATOR', version: 2, on: '2026-11-25' },
    ]);
    expect(warned(PARTS)).toEqual([]);
  });

  test('are asked for on the day of the version that is nearest to today', () => {
    const toCome = { ...version(2, [AIRLOCK]), from: '2027-01-01' };
    expect(
      warned(
        PARTS.map((one) => ({ ...one, from: '2027-01-01' })),
        toCome,
      ),
    ).toEqual([]);
    const over = { ...version(2, [AIRLOCK]), to: '2026-07-01' };
    expect(
      warned(
        PARTS.map((one) => ({ ...one, to: '2026-07-01' })),
        over,
      ),
    ).toEqual([]);
    const [landlord, operator] = PARTS;
    expect(warned([{ ...landlord, to: '2026-06-30' }, operator] as ProgrammeMembership[], over)).toEqual([
      { about: 'LANDLORD', version: 2, on: '2026-06-30' },
    ]);
  });
});

test('a stage that the other version does not have goes somewhere once there is a case', () => {
  const other = version(2, [stage('FLAT', 'SUPPORT')]);
  expect(codes(ACCEPTED, other)).toEqual(['STAGE_NOT_MAPPED']);
  expect(codes({ ...ACCEPTED, state: 'CONFIRMED' }, other)).toEqual([]);
  expect(codes(ACCEPTED, other, [{ from: 'AIRLOCK', to: 'FLAT' }])).toEqual([]);
});

test('a stage goes to one of its own phase', () => {
  expect(codes(ACCEPTED, version(2, []), [{ from: 'AIRLOCK', to: 'CLOSED' }])).toEqual(['STAGE_OF_ANOTHER_PHASE']);
  expect(codes(ACCEPTED, version(2, [stage('AIRLOCK', 'DIAGNOSTIC')]))).toEqual(['STAGE_OF_ANOTHER_PHASE']);
});

test('both ends of a mapping are stages, and each stage goes to one place', () => {
  expect(codes(ACCEPTED, version(2, [AIRLOCK]), [{ from: 'NOWHERE', to: 'ELSEWHERE' }])).toEqual(['STAGE_UNKNOWN', 'STAGE_UNKNOWN']);
  const twice = [
    { from: 'AIRLOCK', to: 'AIRLOCK' },
    { from: 'AIRLOCK', to: 'SUPPORT' },
  ];
  expect(codes(ACCEPTED, version(2, [AIRLOCK]), twice)).toEqual(['STAGE_TWICE']);
});
