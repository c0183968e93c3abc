import fc from 'fast-check';
import { addDays } from '../domain/local-date';
import { departmentCode, holidaysOf, isWorkingDay, workingDayAfter } from './working-days';

const daysOf = (year: number, department: string | null) => holidaysOf(year, department).map(({ on }) => on);

test('the country has the eleven holidays of the labour code', () => {
  expect(daysOf(2026, null)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
  expect(daysOf(2026, '93')).toEqual(daysOf(2026, null));
});

test.each(['57', '67', '68'])('department %s keeps Good Friday and the day after Christmas', (department) => {
  expect(daysOf(2026, department)).toEqual(expect.arrayContaining(['2026-04-03', '2026-12-26']));
  expect(daysOf(2026, department)).toHaveLength(13);
});

test.each([
  ['972', '2026-05-22'],
  ['971', '2026-05-27'],
  ['973', '2026-06-10'],
  ['974', '2026-12-20'],
  ['976', '2026-04-27'],
])('department %s remembers the abolition of slavery on %s', (department, day) => {
  expect(daysOf(2026, department)).toContain(day);
  expect(daysOf(2026, '75')).not.toContain(day);
});

test.each([
  ['after a Friday comes the Monday', '2026-11-27', 1, null, '2026-11-30'],
  ['ten from a Monday are two weeks', '2026-11-30', 10, null, '2026-12-14'],
  ['Christmas on a Friday is passed over', '2026-12-24', 1, null, '2026-12-28'],
  ['Good Friday counts in Paris', '2026-04-02', 1, '75', '2026-04-03'],
  ['and is passed over in Metz, with the weekend and Easter Monday', '2026-04-02', 1, '57', '2026-04-07'],
  ['a delay that ends on a Sunday goes on to the Monday', '2026-11-29', 0, null, '2026-11-30'],
  ['one that ends on a working day ends there', '2026-11-30', 0, null, '2026-11-30'],
  ['the turn of the year is passed over', '2026-12-31', 1, null, '2027-01-04'],
])('%s', (_, day, days, department, expected) => {
  expect(workingDayAfter(day, days, department)).toBe(expected);
});

test('between a day and the n-th working day after it lie n working days', () => {
  const anyDay = fc.integer({ min: 0, max: 3_650 }).map((offset) => addDays('2020-01-01', offset));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.constantFrom(null, '57', '972'), (day, days, department) => {
      const reached = workingDayAfter(day, days, department);
      let passed = 0;
      for (let next = addDays(day, 1); next <= reached; next = addDays(next, 1)) passed += Number(isWorkingDay(next, department));
      expect(passed).toBe(days);
      expect(isWorkingDay(reached, department)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each(['00', '20', '96', '970', '975', '2C', '1', 'Paris', ''])('%j is no department', (text) => {
  expect(() => departmentCode(text, ['department'])).toThrow('NOT_A_DEPARTMENT');
});
