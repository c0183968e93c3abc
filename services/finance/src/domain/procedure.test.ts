import { PROCEDURE_STAGES } from '@passerelle/shared/domain/procedure-stage';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { stageGuards, stageOf, type RecordedStage, type StageToRecord } from './procedure';

const OPENED = { openedOn: '2026-01-01', inArrearsSince: null, settledOn: null };
const at = (stage: RecordedStage['stage'], reachedOn: string): RecordedStage => ({ stage, reachedOn });

describe('where a procedure stands', () => {
  test.each([
    ['since the lease while nothing was ever past due', [], OPENED, 'NONE', '2026-01-01'],
    ['since the first day of the arrears', [], { ...OPENED, inArrearsSince: '2026-03-06' }, 'IMPAYE', '2026-03-06'],
    ['since the arrears were settled', [], { ...OPENED, settledOn: '2026-05-02' }, 'NONE', '2026-05-02'],
    ['since the first of equal stages', [at('AUDIENCE', '2026-06-01'), at('AUDIENCE', '2026-09-01')], OPENED, 'AUDIENCE', '2026-06-01'],
    [
      'since the stage was reached again after a step back',
      [at('ASSIGNATION', '2026-06-01'), at('PRE_LITIGATION', '2026-07-01'), at('ASSIGNATION', '2026-09-01')],
      OPENED,
      'ASSIGNATION',
      '2026-09-01',
    ],
    [
      'since the procedure ended, whatever it was said to end as',
      [at('ASSIGNATION', '2026-06-01'), at('NONE', '2026-08-01')],
      { ...OPENED, inArrearsSince: '2026-03-06' },
      'IMPAYE',
      '2026-08-01',
    ],
  ] as const)('%s', (_, records, known, stage, since) => {
    expect(stageOf({ records, ...known })).toEqual({ stage, since });
  });
});

test('a stage is recorded without a reason exactly when it is no lower than the last one', () => {
  const on = '2026-09-01';
  const recorded = PROCEDURE_STAGES.filter((stage) => stage !== 'NONE' && stage !== 'IMPAYE');
  const refusedFor = (next: Pick<StageToRecord, 'stage' | 'reason'>, last: RecordedStage) => {
    const guards = stageGuards({ ...next, reachedOn: on, evidence: 'ACT-1', today: on }, { last, openedOn: '2026-01-01' });
    return refusalsOf(...guards).map(({ reason }) => reason);
  };
  for (const [rank, last] of recorded.entries()) {
    for (const [nextRank, stage] of recorded.entries()) {
      const goesBack = nextRank < rank;
      expect(refusedFor({ stage, reason: null }, at(last, '2026-08-01'))).toEqual(goesBack ? ['STEP_BACK_WITHOUT_REASON'] : []);
      expect(refusedFor({ stage, reason: 'PLAN' }, at(last, '2026-08-01'))).toEqual(goesBack ? [] : ['REASON_NOT_EXPECTED']);
    }
  }
});
