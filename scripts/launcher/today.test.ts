import fc from 'fast-check';
import { addDays, parisDate } from '@passerelle/shared/domain/local-date';
import { offsetTo, todayWanted } from './today';

test.each([
  [['--today', '2026-03-16'], '2026-03-16'],
  [['--reset', '--today=2026-03-16'], '2026-03-16'],
  [['--reset'], null],
])('%j asks for %s', (options, day) => {
  expect(todayWanted(options)).toBe(day);
});

test.each([[['--today']], [['--today', '--reset']], [['--today=16/03/2026']], [['--today', '2026-02-30']]])('%j is refused', (options) => {
  expect(() => todayWanted(options)).toThrow('is no day of the calendar');
});

test('at any moment, clocks can be moved to any day', () => {
  const moments = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: -700, max: 700 }), (now, days) => {
      const day = addDays('2026-11-30', days);
      expect(parisDate(new Date(now.getTime() + offsetTo(day, now)))).toBe(day);
    }),
    { numRuns: 500 },
  );
});
