import { refusalsOfMove, type Moving, type StageMapping } from './move-to-version';
import type { ProgrammeVersion } from './programme';
import { EMPTY_DOCUMENT } from './programmes/empty-document';
import type { Stage } from './programmes/programme-document';

const ORIGIN = { source: 'Invented' };
const stage = (code: string, phase: Stage['phase']): Stage => ({ code, en: code, fr: code, phase, follows: [], ...ORIGIN });
const component = { code: 'MAINTENANCE', en: 'Keeping', fr: 'Maintien', family: 'MAINTENANCE' as const, rules: [], ...ORIGIN };

function version(number: number, stages: readonly Stage[], components = [component]): ProgrammeVersion {
  const document = { ...EMPTY_DOCUMENT, components, stages };
  return { programmeId: 'p', version: number, from: '2026-01-01', to: null, reason: 'Invented', contentHash: null, document, ...ORIGIN };
}

const ACCEPTED: Moving = { state: 'ACCEPTED', programmeVersion: 1, component: 'MAINTENANCE', componentCode: 'MAINTENANCE' };
const AIRLOCK = stage('AIRLOCK', 'SUPPORT');
const codes = (moving: Moving, other: ProgrammeVersion, mappings: readonly StageMapping[] = []) =>
  refusalsOfMove(moving, { own: version(1, [AIRLOCK]), other }, mappings).map(({ reason }) => reason);

test('a referral does not move to the version that it has', () => {
  expect(codes(ACCEPTED, version(1, []))).toEqual(['SAME_VERSION']);
});

test('the component must be there, for the same end', () => {
  expect(codes(ACCEPTED, version(2, [AIRLOCK], []))).toEqual(['COMPONENT_NOT_IN_VERSION']);
  const access = { ...component, family: 'ACCESS' as const };
  expect(
    refusalsOfMove(
      ACCEPTED,
      { own: version(1, []), other: { ...version(2, []), document: { ...EMPTY_DOCUMENT, components: [access] } } },
      [],
    ),
  ).toEqual([expect.objectContaining({ reason: 'COMPONENT_NOT_IN_VERSION' })]);
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
