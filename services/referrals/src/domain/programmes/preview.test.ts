import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import fc from 'fast-check';
import { ownDocument } from '../../../test/terms';
import { readDocument } from '../../use-cases/read-document';
import { judgeProgramme } from './judge-programme';
import { previewChanges } from './preview';
import type { ProgrammeDocument } from './programme-document';

const at = '2026-07-15';

function documentOf(change: Readonly<Record<string, unknown>>): ProgrammeDocument {
  const read = readDocument(ownDocument(change), []);
  if ('mistakes' in read) throw new Error('The document is not sound.');
  return read.document;
}

const rule = (code: string, when: object, onUnknown = 'REVIEW') => ({ code, when, onUnknown, wantedDocument: 'ACCOUNT', source: 'Sheet' });
const owed = (amount: number) => rule('OWED', { field: 'arrears.amount', operator: 'GT', value: amount });
const BEFORE = documentOf({ rules: [owed(10_000)] });

const said = { asOf: at, from: 'finance' };
const household = (amount: number | null, missed: number | null = 3): Answers => ({
  'arrears.amount': amount === null ? null : { value: amount, ...said },
  'arrears.missedInstalments': missed === null ? null : { value: missed, ...said },
  'home.landlord': { value: 'batigere-habitat', ...said },
});

const preview = (after: ProgrammeDocument, subjects: readonly Answers[], before: ProgrammeDocument | null = BEFORE) =>
  previewChanges({ before, after }, { before: subjects, after: subjects }, at);

test('who falls out, who comes in and of whom it would not be known, each with the rule that is responsible', () => {
  const after = documentOf({
    rules: [owed(20_000), rule('YOUNG', { field: 'household.youngestChildAge', operator: 'LT', value: 6 }, 'PASS')],
  });
  expect(preview(after, [household(15_000), household(25_000), household(5_000)])).toEqual([
    { row: 0, kind: 'REMOVED', before: 'PASS', after: 'FAIL', rules: ['OWED'] },
  ]);
  expect(preview(documentOf({ rules: [owed(4_000)] }), [household(5_000)])).toEqual([
    { row: 0, kind: 'ADDED', before: 'FAIL', after: 'PASS', rules: ['OWED'] },
  ]);
  const asking = documentOf({ rules: [owed(10_000), rule('PAID', { field: 'home.effortRate', operator: 'GT', value: 3_500 })] });
  expect(preview(asking, [household(15_000), household(5_000)])).toEqual([
    { row: 0, kind: 'BECOMES_UNKNOWN', before: 'PASS', after: 'UNKNOWN', rules: ['PAID'] },
  ]);
  expect(preview(documentOf({ rules: [owed(90_000)] }), [household(15_000, null)])).toMatchObject([{ kind: 'OTHER', rules: ['OWED'] }]);
});

test('beside no version at all everybody whom it lets in is added', () => {
  expect(preview(BEFORE, [household(15_000), household(5_000)], null)).toEqual([
    { row: 0, kind: 'ADDED', before: 'FAIL', after: 'PASS', rules: [] },
  ]);
});

test('a rule of a landlord is asked of his own households alone', () => {
  const own = { ...owed(90_000), code: 'OWN' };
  const partners = [{ organisation: 'batigere-habitat', part: 'LANDLORD', source: 'Sheet', rules: [own] }];
  const other = { ...household(15_000), 'home.landlord': { value: 'habitat-du-val', ...said } };
  expect(preview(documentOf({ rules: [owed(10_000)], partners }), [household(15_000), other])).toMatchObject([{ row: 0, rules: ['OWN'] }]);
});

test('it finds what the interpreter finds, whatever is known', () => {
  const amounts = fc.option(fc.integer({ min: 0, max: 60_000 }));
  const subject = fc.tuple(amounts, fc.option(fc.integer({ min: 0, max: 6 }))).map(([amount, missed]) => household(amount, missed));
  fc.assert(
    fc.property(
      fc.array(subject, { maxLength: 30 }),
      fc.integer({ min: 0, max: 60_000 }),
      fc.constantFrom('REVIEW', 'PASS', 'FAIL'),
      (subjects, limit, policy) => {
        const after = documentOf({ rules: [rule('OWED', { not: { field: 'arrears.amount', operator: 'LTE', value: limit } }, policy)] });
        const changes = new Map(preview(after, subjects).map((change) => [change.row, change]));
        subjects.forEach((answers, row) => {
          const [was, is] = [judgeProgramme(BEFORE, answers, at).verdict, judgeProgramme(after, answers, at).verdict];
          const change = changes.get(row);
          expect([change?.before ?? was, change?.after ?? was]).toEqual([was, is]);
        });
      },
    ),
  );
});
