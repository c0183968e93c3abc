import { Conflict, DomainError, Refused } from '@passerelle/shared/domain/errors';
import { addDays, type LocalDate } from '@passerelle/shared/domain/local-date';
import fc from 'fast-check';
import type { Phase, ProgrammeStage, ProgrammeStages } from './programme-stages';
import { SupportCase, type Admission, type FormerReferent } from './support-case';

const TODAY = '2026-11-25';
const admission: Admission = {
  referralId: '10000000-0000-4000-8000-000000000001',
  householdId: '10000000-0000-4000-8000-000000000002',
  programmeId: '10000000-0000-4000-8000-000000000003',
  programmeVersion: 2,
  operatorId: '10000000-0000-4000-8000-000000000004',
  acceptedOn: '2026-11-01',
  endedOn: null,
};
const COLLEAGUE = '10000000-0000-4000-8000-000000000007';
const opening = {
  caseId: '10000000-0000-4000-8000-000000000005',
  referentId: '10000000-0000-4000-8000-000000000006',
  openedOn: '2026-11-02',
  today: TODAY,
  stages: [],
};

const stage = (code: string, phase: Phase, follows: readonly string[]): ProgrammeStage => ({
  ...{ code, phase, follows, expectedMonths: null, maximumMonths: null },
});
/** A meeting before the contract, and three stages under it. */
const STAGES: ProgrammeStages = [
  stage('MEETING', 'DIAGNOSTIC', []),
  stage('AIRLOCK', 'SUPPORT', ['MEETING']),
  stage('PREPARATION', 'SUPPORT', ['AIRLOCK']),
  stage('IN_HOME', 'SUPPORT', ['PREPARATION']),
  stage('LEFT', 'CLOSED', ['MEETING', 'AIRLOCK', 'PREPARATION', 'IN_HOME']),
];

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
    expect(reasonOf(() => SupportCase.open(admission, { ...opening, openedOn: '2026-11-26' }))).toBe('IN_THE_FUTURE');
  });

  test('takes no contract without a diagnostic, before the first diagnostic, or a second time', () => {
    const supportCase = SupportCase.open(admission, opening);
    expect(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: null, today: TODAY, stages: [] })).toThrow(Refused);
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: null, today: TODAY, stages: [] }))).toBe(
      'DIAGNOSTIC_MISSING',
    );
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-11', today: TODAY, stages: [] }))).toBe(
      'DATE_TOO_EARLY',
    );
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: [] });
    expect(reasonOf(() => supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: [] }))).toBe(
      'CONTRACT_ALREADY_SIGNED',
    );
  });

  test('is not closed before the contract was signed, or twice', () => {
    const supportCase = SupportCase.open(admission, opening);
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: [] });
    const closing = { closedOn: '2026-11-20', outcome: 'REHOUSED', lastFiledOn: null, today: TODAY, stages: [] } as const;
    expect(reasonOf(() => supportCase.close({ ...closing, closedOn: '2026-11-09' }))).toBe('DATE_TOO_EARLY');
    supportCase.close(closing);
    expect(() => supportCase.close(closing)).toThrow(Conflict);
    expect(reasonOf(() => supportCase.add('2026-11-20', 'heldOn', TODAY))).toBe('CASE_CLOSED');
  });

  test('is not closed before what happened last: an entry of its file, or a change of referent', () => {
    const supportCase = SupportCase.open(admission, opening);
    const closing = { closedOn: '2026-11-20', outcome: 'MOVED_AWAY', today: TODAY, stages: [] } as const;
    expect(reasonOf(() => supportCase.close({ ...closing, lastFiledOn: '2026-11-21' }))).toBe('DATE_TOO_EARLY');
    supportCase.changeReferent({ referentId: COLLEAGUE, from: '2026-11-22', today: TODAY });
    expect(reasonOf(() => supportCase.close({ ...closing, lastFiledOn: '2026-11-20' }))).toBe('DATE_TOO_EARLY');
    supportCase.close({ ...closing, closedOn: '2026-11-22', lastFiledOn: '2026-11-22' });
    expect(supportCase.stage).toBe('CLOSED');
  });

  test('is not handed to its own referent, from before he took it over, from tomorrow, or once closed', () => {
    const supportCase = SupportCase.open(admission, opening);
    const change = { referentId: COLLEAGUE, from: '2026-11-10', today: TODAY };
    expect(reasonOf(() => supportCase.changeReferent({ ...change, referentId: opening.referentId }))).toBe('ALREADY_REFERENT');
    expect(reasonOf(() => supportCase.changeReferent({ ...change, from: '2026-11-01' }))).toBe('DATE_TOO_EARLY');
    expect(reasonOf(() => supportCase.changeReferent({ ...change, from: '2026-11-26' }))).toBe('IN_THE_FUTURE');
    supportCase.close({ closedOn: TODAY, outcome: 'REHOUSED', lastFiledOn: null, today: TODAY, stages: [] });
    expect(reasonOf(() => supportCase.changeReferent(change))).toBe('CASE_CLOSED');
  });

  test('tells from when to when the referent had it who hands it over', () => {
    const supportCase = SupportCase.open(admission, opening);
    expect(supportCase).toMatchObject({ referentId: opening.referentId, referentSince: '2026-11-02', version: 1 });
    expect(supportCase.changeReferent({ referentId: COLLEAGUE, from: '2026-11-10', today: TODAY })).toEqual({
      referentId: opening.referentId,
      from: '2026-11-02',
      to: '2026-11-10',
    });
    expect(supportCase).toMatchObject({ referentId: COLLEAGUE, referentSince: '2026-11-10', stage: 'DIAGNOSTIC', version: 2 });
    // Named by mistake: put right on the same day, he never had it.
    expect(supportCase.changeReferent({ referentId: opening.referentId, from: '2026-11-10', today: TODAY })).toEqual({
      referentId: COLLEAGUE,
      from: '2026-11-10',
      to: '2026-11-10',
    });
  });

  test('goes from diagnostic to support to closed, and its version with it', () => {
    const supportCase = SupportCase.open(admission, opening);
    expect(supportCase).toMatchObject({ stage: 'DIAGNOSTIC', openedOn: '2026-11-02', supportStartedOn: null, version: 1 });
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: [] });
    expect(supportCase).toMatchObject({ stage: 'SUPPORT', supportStartedOn: '2026-11-10', version: 2 });
    supportCase.close({ closedOn: '2026-11-20', outcome: 'STABILISED', lastFiledOn: '2026-11-20', today: TODAY, stages: [] });
    expect(supportCase).toMatchObject({ stage: 'CLOSED', closedOn: '2026-11-20', outcome: 'STABILISED', version: 3 });
  });
});

/** Where the stages may lead, said a second time and by hand: forwards by the act, and back by a move alone. */
const WAYS: Readonly<Record<string, Partial<Record<Act['kind'], readonly string[]>>>> = {
  MEETING: { sign: ['AIRLOCK'], close: ['LEFT'] },
  AIRLOCK: { move: ['PREPARATION'], close: ['LEFT'] },
  PREPARATION: { move: ['AIRLOCK', 'IN_HOME'], close: ['LEFT'] },
  IN_HOME: { move: ['AIRLOCK', 'PREPARATION'], close: ['LEFT'] },
  LEFT: {},
};

describe('a case whose programme has stages of its own', () => {
  const openCase = () => SupportCase.open(admission, { ...opening, stages: STAGES });
  const signed = () => {
    const supportCase = openCase();
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: STAGES });
    return supportCase;
  };
  const move = (supportCase: SupportCase, to: string, on: LocalDate = '2026-11-20') =>
    supportCase.moveToStage(to, { on, today: TODAY, stages: STAGES });

  test('goes to none before its contract is signed, after its end, or where nothing was told of stages', () => {
    expect(reasonOf(() => move(openCase(), 'AIRLOCK'))).toBe('CONTRACT_NOT_SIGNED');
    const closed = signed();
    closed.close({ closedOn: TODAY, outcome: 'REHOUSED', lastFiledOn: null, today: TODAY, stages: STAGES });
    expect(reasonOf(() => move(closed, 'PREPARATION'))).toBe('CASE_CLOSED');
    expect(reasonOf(() => signed().moveToStage('PREPARATION', { on: TODAY, today: TODAY, stages: [] }))).toBe('TERMS_NOT_KNOWN');
    const only = [stage('MEETING', 'DIAGNOSTIC', []), stage('AIRLOCK', 'SUPPORT', ['MEETING'])];
    expect(reasonOf(() => signed().moveToStage('AIRLOCK', { on: TODAY, today: TODAY, stages: only }))).toBe('STAGE_DOES_NOT_FOLLOW');
  });

  test.each([
    ['NOWHERE', 'UNKNOWN_TERM'],
    ['AIRLOCK', 'STAGE_DOES_NOT_FOLLOW'],
    ['IN_HOME', 'STAGE_DOES_NOT_FOLLOW'],
    ['MEETING', 'STAGE_DOES_NOT_FOLLOW'],
    ['LEFT', 'STAGE_DOES_NOT_FOLLOW'],
  ])('does not go from the first one under contract to %s', (to, reason) => {
    expect(reasonOf(() => move(signed(), to))).toBe(reason);
  });

  test('enters none before it entered the present one, or tomorrow', () => {
    expect(reasonOf(() => move(signed(), 'PREPARATION', '2026-11-09'))).toBe('DATE_TOO_EARLY');
    expect(reasonOf(() => move(signed(), 'PREPARATION', '2026-11-26'))).toBe('IN_THE_FUTURE');
  });

  test('goes from one to the next, and back to any before it', () => {
    const supportCase = signed();
    expect(supportCase).toMatchObject({ stage: 'AIRLOCK', phase: 'SUPPORT', stageSince: '2026-11-10' });
    expect(move(supportCase, 'PREPARATION')).toBe('FORWARD');
    expect(move(supportCase, 'IN_HOME', '2026-11-21')).toBe('FORWARD');
    expect(move(supportCase, 'AIRLOCK', '2026-11-22')).toBe('BACK');
    expect(supportCase).toMatchObject({ stage: 'AIRLOCK', stageSince: '2026-11-22', supportStartedOn: '2026-11-10', version: 5 });
  });

  test('goes on where the support begins when its programme tells of stages after it was signed', () => {
    const supportCase = SupportCase.open(admission, opening);
    supportCase.signContract('2026-11-10', { firstDiagnosticOn: '2026-11-09', today: TODAY, stages: [] });
    expect(supportCase).toMatchObject({ stage: 'SUPPORT', phase: 'SUPPORT' });
    expect(reasonOf(() => move(supportCase, 'PREPARATION'))).toBe('STAGE_DOES_NOT_FOLLOW');
    expect(move(supportCase, 'AIRLOCK')).toBe('FORWARD');
  });

  test('keeps its phase and its day when it goes on by another version', () => {
    const supportCase = signed();
    supportCase.followVersion(3, [{ from: 'AIRLOCK', to: 'RESIDENCE' }]);
    expect(supportCase).toMatchObject({ programmeVersion: 3, stage: 'RESIDENCE', phase: 'SUPPORT', stageSince: '2026-11-10', version: 3 });
    supportCase.followVersion(4, [{ from: 'AIRLOCK', to: 'ELSEWHERE' }]);
    expect(supportCase).toMatchObject({ programmeVersion: 4, stage: 'RESIDENCE' });
  });
});

const day = fc.integer({ min: -40, max: 5 }).map((days) => addDays(TODAY, days));
const act = fc.oneof(
  fc.record({ kind: fc.constant('sign' as const), on: day, firstDiagnosticOn: fc.option(day) }),
  fc.record({ kind: fc.constant('close' as const), on: day, outcome: fc.constantFrom('STABILISED', 'EVICTED') }),
  fc.record({ kind: fc.constant('move' as const), on: day, stage: fc.constantFrom('NOWHERE', ...STAGES.map(({ code }) => code)) }),
  fc.record({ kind: fc.constant('file' as const), on: day }),
  fc.record({ kind: fc.constant('hand over' as const), on: day, referentId: fc.constantFrom(opening.referentId, COLLEAGUE) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What stands beside the case: the days of its file, and who was its referent before. */
interface Beside {
  readonly filedOn: LocalDate[];
  readonly former: FormerReferent[];
}

function apply(supportCase: SupportCase, next: Act, beside: Beside): void {
  if (next.kind === 'sign') {
    supportCase.signContract(next.on, { firstDiagnosticOn: next.firstDiagnosticOn, today: TODAY, stages: STAGES });
  } else if (next.kind === 'close') {
    const lastFiledOn = [...beside.filedOn].sort().at(-1) ?? null;
    supportCase.close({ closedOn: next.on, outcome: next.outcome, lastFiledOn, today: TODAY, stages: STAGES });
  } else if (next.kind === 'move') {
    supportCase.moveToStage(next.stage, { on: next.on, today: TODAY, stages: STAGES });
  } else if (next.kind === 'hand over') {
    beside.former.push(supportCase.changeReferent({ referentId: next.referentId, from: next.on, today: TODAY }));
  } else {
    supportCase.add(next.on, 'heldOn', TODAY);
    beside.filedOn.push(next.on);
  }
}

describe('whatever is tried on a case, in any order', () => {
  test('it goes where its programme leads only, its days never go backwards, and a refusal changes nothing', () => {
    const order = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'];
    fc.assert(
      fc.property(fc.array(act, { maxLength: 16 }), (acts) => {
        const supportCase = SupportCase.open(admission, { ...opening, stages: STAGES });
        const beside: Beside = { filedOn: [], former: [] };
        for (const next of acts) {
          const before = { ...supportCase };
          const refused = reasonOf(() => apply(supportCase, next, beside)) !== null;
          if (refused) expect({ ...supportCase }).toEqual(before);
          expect(order.indexOf(supportCase.phase)).toBeGreaterThanOrEqual(order.indexOf(before.phase));
          if (supportCase.stage !== before.stage) expect(WAYS[before.stage]?.[next.kind]).toContain(supportCase.stage);
          expect(STAGES.find(({ code }) => code === supportCase.stage)?.phase).toBe(supportCase.phase);
          if (supportCase.phase !== 'CLOSED') expect(supportCase.supportStartedOn === null).toBe(supportCase.phase === 'DIAGNOSTIC');
          expect(supportCase.version).toBe(before.version + (refused ? 0 : 1));
          const { openedOn, supportStartedOn, stageSince, closedOn: leftOn } = supportCase;
          const days = [admission.acceptedOn, openedOn, supportStartedOn, stageSince, leftOn, TODAY];
          const known = days.filter((date) => date !== null);
          expect(known).toEqual([...known].sort());
          expect(supportCase.closedOn !== null).toBe(supportCase.phase === 'CLOSED');
          expect(supportCase.outcome !== null).toBe(supportCase.phase === 'CLOSED');
          const closedOn = supportCase.closedOn ?? TODAY;
          expect(beside.filedOn.filter((date) => date > closedOn)).toEqual([]);
          const handedOver = [supportCase.openedOn, ...beside.former.map((former) => former.to)];
          expect([...beside.former.map((former) => former.from), supportCase.referentSince]).toEqual(handedOver);
          expect([...handedOver, closedOn]).toEqual([...handedOver, closedOn].sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});
