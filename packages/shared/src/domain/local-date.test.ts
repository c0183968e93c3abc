import { addDays, addMonths, ageOn, isLocalDate, isWithin, parisDate } from './local-date';

describe('local dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', '1899-12-31'])('%s is not a date', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test('29 February exists in a leap year', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
  });

  test('the date is the one in Paris, on both sides of the change of hour', () => {
    expect(parisDate(new Date('2026-07-14T22:30:00Z'))).toBe('2026-07-15');
    expect(parisDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
    expect(parisDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  test('a month after the end of a long month is the end of the shorter one', () => {
    expect(addMonths('2025-12-31', 2)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-25', 2)).toBe('2027-01-25');
  });

  test('days go over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  test('a child is five until the day before the sixth birthday', () => {
    expect(ageOn('2012-10-01', '2018-09-30')).toBe(5);
    expect(ageOn('2012-10-01', '2018-10-01')).toBe(6);
    expect(ageOn('2020-02-29', '2026-02-28')).toBe(5);
    expect(ageOn('2020-02-29', '2026-03-01')).toBe(6);
  });

  test('the end of a period is outside of it', () => {
    expect(isWithin('2026-01-31', '2026-01-01', '2026-02-01')).toBe(true);
    expect(isWithin('2026-02-01', '2026-01-01', '2026-02-01')).toBe(false);
    expect(isWithin('2099-01-01', '2026-01-01', null)).toBe(true);
  });
});
