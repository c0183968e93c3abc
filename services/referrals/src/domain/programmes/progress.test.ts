import { ownDocument } from '../../../test/terms';
import { readDocument } from '../../use-cases/read-document';
import { ENTRY_KINDS, type EntryCounts } from '../programme-report';
import type { ProgrammeVersion } from '../programme';
import { keyOf, periodsAsked, progressOf } from './progress';

const named = { en: 'Text', fr: 'Texte', source: 'Sheet' };
const objective = (code: string, counts: string, per: string) => ({ ...named, code, counts, unit: 'HOUSEHOLDS', target: 130, per });

function version(change: Readonly<Record<string, unknown>>, to: string | null = '2024-08-01'): ProgrammeVersion {
  const read = readDocument(ownDocument(change), []);
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return {
    programmeId: '10000000-0000-4000-8000-000000000005',
    version: 1,
    from: '2022-07-01',
    to,
    reason: 'First',
    contentHash: null,
    document: read.document,
  };
}

const counted = (within: number): EntryCounts =>
  Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, { before: 0, within }])) as EntryCounts;

test('an objective of the whole counts over the version, one of a year over its year on the day', () => {
  const both = version({
    objectives: [objective('ALL', 'HOUSEHOLDS_SUPPORTED', 'WHOLE'), objective('YEARLY', 'HOUSEHOLDS_SUPPORTED', 'YEAR')],
  });
  const periods = (at: string) => progressOf(both, at, new Map()).objectives.map(({ from, to }) => [from, to]);
  expect(periods('2022-12-31')).toEqual([
    ['2022-07-01', '2024-08-01'],
    ['2022-07-01', '2023-07-01'],
  ]);
  expect(periods('2023-07-01')[1]).toEqual(['2023-07-01', '2024-07-01']);
  // The last year of a version is as long as the version goes.
  expect(periods('2024-07-15')[1]).toEqual(['2024-07-01', '2024-08-01']);
  expect(periods('2030-01-01')[1]).toEqual(['2024-07-01', '2024-08-01']);
});

test('what this service does not count is not known, which is not none', () => {
  const both = version({
    objectives: [objective('COUNTED', 'HOUSEHOLDS_SUPPORTED', 'WHOLE'), objective('OTHER', 'EVICTIONS_AVOIDED', 'WHOLE')],
  });
  const counts = new Map(periodsAsked(both, '2023-01-01').map((period) => [keyOf(period), counted(45)]));
  expect(progressOf(both, '2023-01-01', counts).objectives.map((one) => one.counted)).toEqual([45, null]);
});

test('a published figure stands beside the one that is computed over its own period', () => {
  const figure = { ...named, code: 'PLANS', value: '28', unit: 'HOUSEHOLDS', from: '2022-07-01', to: '2023-01-01' };
  const published = version({
    figures: [
      { ...figure, computedBy: 'PLANS_SIGNED' },
      { ...figure, code: 'OTHER' },
    ],
  });
  const counts = new Map([['2022-07-01 2023-01-01', counted(27)]]);
  expect(periodsAsked(published, '2023-01-01')).toEqual([{ from: '2022-07-01', to: '2023-01-01' }]);
  expect(progressOf(published, '2023-01-01', counts).figures.map(({ figure: { value }, computed }) => [value, computed])).toEqual([
    ['28', 27],
    ['28', null],
  ]);
});
