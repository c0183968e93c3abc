import fc from 'fast-check';
import { addDays } from '@passerelle/shared/domain/local-date';
import { newId } from '@passerelle/shared/domain/ids';
import { countEntries, ENTRY_KINDS, reportFigures, type EntryKind, type ProgrammeEntry } from './programme-report';

function entries(kind: EntryKind, count: number, firstDay: string): ProgrammeEntry[] {
  return Array.from({ length: count }, (_, index) => ({ referralId: newId(), kind, businessDate: addDays(firstDay, index) }));
}

/** The half-year that its programme published: 107 requests = 12 + 45 + 50 in diagnostic. */
const PUBLISHED = [
  ...entries('RECEIVED', 107, '2022-07-01'),
  ...entries('NOT_ELIGIBLE_OR_CANCELLED', 12, '2022-09-01'),
  ...entries('SUPPORT_OPENED', 45, '2022-09-15'),
  ...entries('PLAN_SIGNED', 28, '2022-10-01'),
  ...entries('BENEFIT_REINSTATED', 27, '2022-10-01'),
  ...entries('SUPPORT_CLOSED', 1, '2022-12-15'),
];

test('the half-year that its programme published closes: 107 = 12 + 45 + 50', () => {
  expect(reportFigures(countEntries(PUBLISHED, '2022-07-01', '2023-01-01'))).toEqual({
    pendingAtStart: 0,
    received: 107,
    notEligibleOrCancelled: 12,
    supportsOpened: 45,
    closedWithoutSupport: 0,
    pendingAtEnd: 50,
    plansSigned: 28,
    benefitsReinstated: 27,
    supportsClosed: 1,
  });
});

test('what is pending at the end of a period is pending at the start of the next', () => {
  const first = reportFigures(countEntries(PUBLISHED, '2022-07-01', '2022-10-01'));
  const second = reportFigures(countEntries(PUBLISHED, '2022-10-01', '2023-01-01'));
  expect(second.pendingAtStart).toBe(first.pendingAtEnd);
  expect(first.received + second.received).toBe(107);
});

test('the last day of a period counts in the next one only', () => {
  const [received] = entries('RECEIVED', 1, '2022-10-01');
  const one = received === undefined ? [] : [received];
  expect(reportFigures(countEntries(one, '2022-07-01', '2022-10-01')).received).toBe(0);
  expect(reportFigures(countEntries(one, '2022-10-01', '2022-10-02')).received).toBe(1);
});

test('stock and flow close over any period', () => {
  const entry = fc.record({
    referralId: fc.uuid(),
    kind: fc.constantFrom(...ENTRY_KINDS),
    businessDate: fc.integer({ min: 0, max: 400 }).map((day) => addDays('2022-07-01', day)),
  });
  const length = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(fc.array(entry), length, (all, days) => {
      const figures = reportFigures(countEntries(all, '2022-09-01', addDays('2022-09-01', days)));
      const left = figures.notEligibleOrCancelled + figures.supportsOpened + figures.closedWithoutSupport;
      expect(figures.pendingAtStart + figures.received).toBe(left + figures.pendingAtEnd);
    }),
  );
});
