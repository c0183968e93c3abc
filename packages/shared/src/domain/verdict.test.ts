import fc from 'fast-check';
import { foldVerdicts, type Verdict } from './verdict';

const verdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'UNKNOWN');

describe('verdicts', () => {
  test('one failure fails the whole, whatever else is unknown', () => {
    expect(foldVerdicts(['PASS', 'UNKNOWN', 'FAIL'])).toBe('FAIL');
  });

  test('unknown is not "no"', () => {
    expect(foldVerdicts(['PASS', 'UNKNOWN'])).toBe('UNKNOWN');
  });

  test('the order does not matter', () => {
    fc.assert(fc.property(fc.array(verdict), (verdicts) => foldVerdicts(verdicts) === foldVerdicts([...verdicts].reverse())));
  });
});
