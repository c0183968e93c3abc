import { Conflict, DomainError, Refused } from '@passerelle/shared/domain/errors';
import { addDays } from '@passerelle/shared/domain/local-date';
import fc from 'fast-check';
import { CASE_OUTCOMES, SupportCase, type Admission } from './support-case';

const TODAY = '2026-11-25';
const admission: Admission = {
  referralId: '10000000-0000-4000-8000-000000000001',
  householdId: '10000000-0000-4000-8000-000000000002',
  programmeId: '10000000-0000-4000-8000-000000000003',
  operatorId: '10000000-0000-4000-8000-000000000004',
  acceptedOn: '2026-11-01',
  endedOn: null,
};
const opening = {
  caseId: '10000000-0000-4000-8000-000000000005',
  referentId: '10000000-0000-4000-8000-000000000006',
  openedOn: '2026-11-02',
  today: TODAY,
};

function reasonOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}

describe('a support case', () => {
  test('is not opened on an admission that has ended, before its acceptance, or tomorrow', () => {
    expect(reasonOf(() => SupportCase.open({ ...admission, endedOn: '2026-11-20' }, opening))).toBe('ADMISSION_ENDED');
    expect(reasonOf(() => SupportCase.open(admission, { ...opening, openedOn: '2026-10-31' }))).toBe('DATE_TOO_EARLY');
    expect(reasonOf(() => SupportCase.open(admission, { ...opening, openedOn: '2026-11-26' }))).toBe('DATE_IN_FUTURE');
  });

  test('takes no contract without a diagnostic, before the first diagnostic, or a second time', () => {
    const supportCase = SupportCase.open(admission, opening);
    expect(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: null, today: TODAY })).toThrow(Refused);
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: null, today: TODAY }))).toBe('DIAGNOSTIC_MISSING');
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-11', today: TODAY }))).toBe(
      'DATE_TOO_EARLY',
    );
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY });
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY }))).toBe(
      'CONTRACT_ALREADY_SIGNED',
    );
  });

  test('is not closed on an outdated view, before the contract was signed, or twice', () => {
    const supportCase = SupportCase.open(admission, opening);
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY });
    const closing = { closedOn: '2026-11-20', outcome: 'REHOUSED', version: null, today: TODAY } as const;
    expect(reasonOf(() => supportCase.close({ ...closing, version: 1 }))).toBe('STALE_VERSION');
    expect(reasonOf(() => supportCase.close({ ...closing, closedOn: '2026-11-09' }))).toBe('DATE_TOO_EARLY');
    supportCase.close({ ...closing, version: 2 });
    expect(() => supportCase.close(closing)).toThrow(Conflict);
    expect(reasonOf(() => supportCase.requireFileOpenOn('2026-11-20', 'heldOn', TODAY))).toBe('CASE_CLOSED');
  });

  test('goes from diagnostic to support to closed, and its version with it', () => {
    const supportCase = SupportCase.open(admission, opening);
    expect(supportCase).toMatchObject({ stage: 'DIAGNOSTIC', openedOn: '2026-11-02', supportStartedOn: null, version: 1 });
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY });
    expect(supportCase).toMatchObject({ stage: 'SUPPORT', supportStartedOn: '2026-11-10', version: 2 });
    supportCase.close({ closedOn: '2026-11-20', outcome: 'STABILISED', version: null, today: TODAY });
    expect(supportCase).toMatchObject({ stage: 'CLOSED', closedOn: '2026-11-20', outcome: 'STABILISED', version: 3 });
  });
});

const day = fc.integer({ min: -40, max: 5 }).map((days) => addDays(TODAY, days));
const act = fc.oneof(
  fc.record({ kind: fc.constant('sign' as const), on: day, firstDiagnosticOn: fc.option(day) }),
  fc.record({ kind: fc.constant('close' as const), on: day, outcome: fc.constantFrom(...CASE_OUTCOMES) }),
  fc.record({ kind: fc.constant('file' as const), on: day }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function apply(supportCase: SupportCase, next: Act): void {
  if (next.kind === 'sign') supportCase.signContract(next.on, { firstDiagnosticOn: next.firstDiagnosticOn, today: TODAY });
  else if (next.kind === 'close') supportCase.close({ closedOn: next.on, outcome: next.outcome, version: null, today: TODAY });
  else supportCase.requireFileOpenOn(next.on, 'heldOn', TODAY);
}

describe('whatever is tried on a case, in any order', () => {
  test('its stage only moves forward, its days never go backwards, and a refusal changes nothing', () => {
    const order = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'];
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const supportCase = SupportCase.open(admission, opening);
        for (const next of acts) {
          const before = { ...supportCase };
          const refused = reasonOf(() => apply(supportCase, next)) !== null;
          if (refused) expect({ ...supportCase }).toEqual(before);
          expect(order.indexOf(supportCase.stage)).toBeGreaterThanOrEqual(order.indexOf(before.stage));
          expect(supportCase.version).toBe(before.version + (supportCase.stage === before.stage ? 0 : 1));
          const days = [admission.acceptedOn, supportCase.openedOn, supportCase.supportStartedOn, supportCase.closedOn, TODAY];
          const known = days.filter((date) => date !== null);
          expect(known).toEqual([...known].sort());
          expect(supportCase.closedOn !== null).toBe(supportCase.stage === 'CLOSED');
          expect(supportCase.outcome !== null).toBe(supportCase.stage === 'CLOSED');
        }
      }),
      { numRuns: 300 },
    );
  });
});
