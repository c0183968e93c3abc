import { compareVersions, type ComparedVersion } from './compare-documents';
import { EMPTY_DOCUMENT } from './empty-document';
import type { ProgrammeDocument, Rule } from './programme-document';

const ORIGIN = { source: 'Invented' };
const rule = (code: string, value: number): Rule => ({
  ...{ code, decides: 'ENTRY', onUnknown: 'REVIEW', ...ORIGIN },
  when: { field: 'arrears.missedInstalments', operator: 'GTE', value },
});
const stage = (code: string) => ({ code, en: code, fr: code, phase: 'SUPPORT' as const, follows: [], ...ORIGIN });

function version(sections: Partial<ProgrammeDocument>, others: Partial<ComparedVersion> = {}): ComparedVersion {
  return { from: '2026-01-01', to: null, reason: 'First', ...ORIGIN, document: { ...EMPTY_DOCUMENT, ...sections }, ...others };
}

test('a version and itself do not differ', () => {
  const one = version({ rules: [rule('P-A', 1), rule('P-B', 2)] });
  expect(compareVersions(one, one)).toEqual([]);
  // The order of a set says nothing.
  expect(compareVersions(one, version({ rules: [rule('P-B', 2), rule('P-A', 1)] }))).toEqual([]);
});

test('what is added, removed and changed is named by its section and code', () => {
  const left = version({ rules: [rule('P-A', 1), rule('P-B', 2)] });
  const right = version({ rules: [rule('P-A', 3), rule('P-C', 2)] }, { to: '2027-01-01', reason: 'Second' });
  expect(compareVersions(left, right)).toEqual([
    { kind: 'CHANGED', section: 'version', code: null, property: 'to', before: null, after: '2027-01-01' },
    { kind: 'CHANGED', section: 'version', code: null, property: 'reason', before: 'First', after: 'Second' },
    {
      ...{ kind: 'CHANGED', section: 'rules', code: 'P-A', property: 'when' },
      ...{ before: 'arrears.missedInstalments GTE 1', after: 'arrears.missedInstalments GTE 3' },
    },
    expect.objectContaining({ kind: 'REMOVED', section: 'rules', code: 'P-B', property: null, after: null }),
    expect.objectContaining({ kind: 'ADDED', section: 'rules', code: 'P-C', property: null, before: null }),
  ]);
});

test('a rule of a component is named with its component, and the component itself has not changed', () => {
  const component = (value: number) => ({
    ...{ code: 'MAINTENANCE', en: 'Keeping', fr: 'Maintien', family: 'MAINTENANCE' as const, ...ORIGIN },
    rules: [rule('P-A', value)],
  });
  expect(compareVersions(version({ components: [component(1)] }), version({ components: [component(2)] }))).toEqual([
    expect.objectContaining({ kind: 'CHANGED', section: 'rules', code: 'MAINTENANCE / P-A', property: 'when' }),
  ]);
});

test('a section without codes is added and changed as a whole', () => {
  const capacity = (files: number) => ({ files, waitingList: true, ...ORIGIN });
  expect(compareVersions(version({}), version({ capacity: capacity(40) }))).toEqual([
    {
      kind: 'ADDED',
      section: 'capacity',
      code: null,
      property: null,
      before: null,
      after: 'files: 40; waitingList: true; source: Invented',
    },
  ]);
  expect(compareVersions(version({ capacity: capacity(40) }), version({ capacity: capacity(50) }))).toEqual([
    { kind: 'CHANGED', section: 'capacity', code: null, property: 'files', before: '40', after: '50' },
  ]);
});

test('stages in another order are a change', () => {
  const [first, second] = [stage('FIRST'), stage('SECOND')];
  expect(compareVersions(version({ stages: [first, second] }), version({ stages: [second, first] }))).toEqual([
    { kind: 'CHANGED', section: 'stages', code: null, property: 'order', before: 'FIRST, SECOND', after: 'SECOND, FIRST' },
  ]);
});

test('no more than 500 changes are told', () => {
  const many = Array.from({ length: 600 }, (_, index) => rule(`P-${index}`, 1));
  expect(compareVersions(version({}), version({ rules: many }))).toHaveLength(500);
});
