import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import fc from 'fast-check';
import { ownDocument } from '../../../test/terms';
import { readDocument } from '../../use-cases/read-document';
import { judgeProgramme } from './judge-programme';
import { compileProgramme } from './preview';
import { columnsOf, VERDICTS } from '@passerelle/shared/domain/rules/compile';
import { fieldKinds } from './fields';

const at = '2026-07-15';
const rule = (code: string, limit: number) => ({
  ...{ code, when: { field: 'arrears.missedInstalments', operator: 'GTE', value: limit } },
  ...{ onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', source: 'Sheet' },
});
const landlord = (organisation: string, limit: number) => ({
  ...{ organisation, part: 'LANDLORD', source: 'Sheet', rules: [rule(organisation.toUpperCase(), limit)] },
});
const LANDLORDS = ['batigere-habitat', 'habitat-du-val'];

const read = readDocument(ownDocument({ partners: [landlord('batigere-habitat', 5), landlord('habitat-du-val', 2)] }), []);
if ('mistakes' in read) throw new Error('The document is not sound.');
const { document } = read;

function household(missed: number | null, of: string | null, until: string | null = null): Answers {
  return {
    'arrears.missedInstalments': missed === null ? null : { value: missed, from: 'finance', asOf: at },
    'home.landlord': of === null ? null : { value: of, from: 'housing-stock', asOf: at, until },
  };
}

const judged = (answers: Answers) => judgeProgramme(document, answers, at);

test('a rule of a landlord asks his own households, and whose landlord nobody knows is judged by the rules of each', () => {
  expect(judged(household(4, 'habitat-du-val')).verdict).toBe('PASS');
  expect(judged(household(4, 'batigere-habitat')).verdict).toBe('FAIL');
  const { verdict, components } = judged(household(4, null));
  expect(verdict).toBe('UNKNOWN');
  expect(components[0]?.rules.map((one) => [one.rule.code, one.level, one.verdict])).toEqual(
    expect.arrayContaining([
      ['BATIGERE-HABITAT', 'LANDLORD', 'UNKNOWN'],
      ['HABITAT-DU-VAL', 'LANDLORD', 'PASS'],
    ]),
  );
  expect(judged(household(6, null)).verdict).toBe('PASS');
});

test('the end of a title is a day on which the landlord may be another', () => {
  expect(judged(household(6, 'batigere-habitat', '2026-09-01')).nextChangeOn).toBe('2026-09-01');
});

test('to know more never makes unknown what passed, and a preview judges alike', () => {
  const known = fc.record({ missed: fc.integer({ min: 0, max: 7 }), of: fc.constantFrom(...LANDLORDS, 'another-landlord') });
  const heard = fc.record({ missed: fc.boolean(), of: fc.boolean() });
  fc.assert(
    fc.property(known, heard, heard, ({ missed, of }, first, more) => {
      const less = household(first.missed ? missed : null, first.of ? of : null);
      const after = household(first.missed || more.missed ? missed : null, first.of || more.of ? of : null);
      const verdicts = [less, after].map((answers) => judged(answers).verdict);
      if (verdicts[0] === 'PASS') expect(verdicts[1]).toBe('PASS');
      if (verdicts[0] === 'FAIL') expect(verdicts[1]).toBe('FAIL');
      const compiled = compileProgramme(document, columnsOf([less, after], { at, kinds: fieldKinds }));
      expect([0, 1].map((row) => VERDICTS[compiled.judge(row)])).toEqual(verdicts);
    }),
  );
});
