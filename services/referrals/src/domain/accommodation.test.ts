import { Refused } from '@passerelle/shared/domain/errors';
import { accommodationAt, departmentOf, isCommuneCode, originAt, stayLeftFor } from './accommodation';

const stay = (name: string, from: string, to: string | null, operatorsOwn = false) => ({ name, from, to, operatorsOwn });

const HOTEL = stay('hotel', '2018-01-05', '2018-03-01');
const AIRLOCK = stay('airlock', '2018-03-01', '2018-09-01', true);
const SECOND_AIRLOCK = stay('second airlock', '2018-09-01', null, true);

describe('where a household lives', () => {
  test.each([
    ['the day before it came', '2018-01-04', undefined],
    ['the first day', '2018-01-05', 'hotel'],
    ['the last day', '2018-02-28', 'hotel'],
    ['the day of the move', '2018-03-01', 'airlock'],
    ['today, no end known', '2026-11-25', 'second airlock'],
  ])('%s', (_, day, name) => {
    expect(accommodationAt([SECOND_AIRLOCK, HOTEL, AIRLOCK], day)?.name).toBe(name);
  });
});

describe('where a household comes from', () => {
  test('from where it lives, while it never entered the residence of the operator', () => {
    expect(originAt([HOTEL], '2018-02-01')).toBe(HOTEL);
  });

  test('from what it held the day before it entered the first of the operator’s residences in a row', () => {
    expect(originAt([AIRLOCK, SECOND_AIRLOCK, HOTEL], '2019-01-01')).toBe(HOTEL);
  });

  test('still from there once it left the residence for a home of its own', () => {
    expect(originAt([HOTEL, AIRLOCK], '2018-10-01')).toBe(HOTEL);
  });

  test('from another accommodation that it lived in afterwards', () => {
    const sister = stay('sister', '2018-09-15', null);
    expect(originAt([HOTEL, AIRLOCK, sister], '2018-10-01')).toBe(sister);
  });

  test('nobody knows when nothing was told of the day before', () => {
    const long = stay('hotel', '2018-01-05', '2018-02-27');
    expect(originAt([long, AIRLOCK], '2018-04-01')).toBeNull();
  });
});

describe('a household that enters a new accommodation', () => {
  test('leaves the one that runs', () => {
    expect(stayLeftFor([HOTEL, AIRLOCK, SECOND_AIRLOCK], { from: '2019-01-01', to: null })).toBe(SECOND_AIRLOCK);
    expect(stayLeftFor([HOTEL], { from: '2018-03-01', to: null })).toBeNull();
  });

  test.each([
    ['a past stay in the middle of another', { from: '2018-01-10', to: '2018-01-20' }],
    ['one that begins with another', { from: '2018-09-01', to: null }],
    ['one that goes over several', { from: '2018-02-01', to: null }],
  ])('lives in one place at a time: %s', (_, entered) => {
    expect(() => stayLeftFor([HOTEL, AIRLOCK, SECOND_AIRLOCK], entered)).toThrow(Refused);
  });
});

test.each([
  ['93066', true, '93'],
  ['2A004', true, '2A'],
  ['97411', true, '974'],
  ['2C004', false, null],
  ['9306', false, null],
])('commune %s', (commune, sound, department) => {
  expect(isCommuneCode(commune)).toBe(sound);
  if (department !== null) expect(departmentOf(commune)).toBe(department);
});
