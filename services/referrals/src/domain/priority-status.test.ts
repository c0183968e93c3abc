import { requireNoSameStatus, requireNoStatus, statusesAt, statusesKnownAsOf } from './priority-status';

const ORIENTATION = { code: 'SIAO_ORIENTATION', from: '2019-02-18', to: '2019-03-01' };
const DALO = { code: 'DALO', from: '2019-01-01', to: null };

test('the statuses of a day are those whose dates hold', () => {
  expect(statusesAt([ORIENTATION, DALO], '2019-02-28')).toEqual([ORIENTATION, DALO]);
  expect(statusesAt([ORIENTATION, DALO], '2019-03-01')).toEqual([DALO]);
});

describe('known to be empty is not never looked at', () => {
  test.each([
    ['nobody ever looked', [], [], null],
    ['somebody said that there is none', [], ['2019-01-15'], '2019-01-15'],
    ['what was said later says nothing of the day', [], ['2019-05-01'], null],
    ['a status began', [DALO], [], '2019-01-01'],
    ['a status ended', [ORIENTATION], ['2019-01-15'], '2019-03-01'],
    ['a status is to come', [{ ...DALO, from: '2019-06-01' }], [], null],
  ])('%s', (_, statuses, saidNone, known) => {
    expect(statusesKnownAsOf({ statuses, saidNone }, '2019-03-04')).toBe(known);
  });
});

test('a status is not recorded twice for one day, another one is', () => {
  const again = { ...ORIENTATION, from: '2019-02-28', to: null };
  expect(() => requireNoSameStatus([ORIENTATION], again)).toThrow('STATUS_OVERLAPS');
  expect(() => requireNoSameStatus([ORIENTATION], { ...again, from: '2019-03-01' })).not.toThrow();
  expect(() => requireNoSameStatus([DALO], again)).not.toThrow();
});

test('nobody says that there is none while one is in force', () => {
  expect(() => requireNoStatus([ORIENTATION], '2019-02-20')).toThrow('STATUS_IN_FORCE');
  expect(() => requireNoStatus([ORIENTATION], '2019-03-01')).not.toThrow();
});
