import { newId } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { bestStart, startGuards, type StartConditions } from './lease-start';

const TODAY = '2026-11-25';
const FREE: StartConditions = {
  decidedOn: '2026-11-10',
  freeOn: '2026-11-15',
  letUntil: '2026-11-15',
  sittingLeaseId: null,
  running: null,
};

function refusedFor(conditions: Partial<StartConditions>, start: { startsOn?: string; replacesLeaseId?: string | null } = {}): string[] {
  const sent = { startsOn: TODAY, replacesLeaseId: null, ...start };
  return refusalsOf(...startGuards({ ...FREE, ...conditions }, sent, TODAY)).map(({ reason }) => reason);
}

describe('the lease of an allocation', () => {
  test('starts once the home is free, today at the latest', () => {
    expect(refusedFor({})).toEqual([]);
    expect(refusedFor({}, { startsOn: '2026-11-15' })).toEqual([]);
    expect(refusedFor({}, { startsOn: '2026-11-26' })).toEqual(['IN_THE_FUTURE']);
  });

  test('does not start before the decision, nor before the home is free of its last tenant: all of it is told', () => {
    expect(refusedFor({}, { startsOn: '2026-11-09' })).toEqual(['BEFORE_ALLOCATION', 'UNIT_NOT_FREE_YET', 'UNIT_STILL_LET']);
  });

  test('does not start beside the lease of a tenant who is still there', () => {
    expect(refusedFor({ sittingLeaseId: newId() })).toEqual(['UNIT_ALREADY_LET']);
  });

  test('takes the place of the lease that runs, which has run a day', () => {
    const running = { id: newId(), startsOn: '2026-03-01' };
    expect(refusedFor({ running })).toEqual(['RUNNING_LEASE_NOT_NAMED']);
    expect(refusedFor({ running }, { replacesLeaseId: running.id })).toEqual([]);
    const begun = { ...running, startsOn: TODAY };
    expect(refusedFor({ running: begun }, { replacesLeaseId: running.id })).toEqual(['BEFORE_REPLACED_LEASE']);
  });

  test('of a household that gave notice and stays after all starts on the day on which the old one ends', () => {
    const running = { id: newId(), startsOn: '2026-03-01' };
    const conditions = { running, sittingLeaseId: running.id, freeOn: '2027-01-31', letUntil: null };
    expect(refusedFor(conditions, { replacesLeaseId: running.id })).toEqual([]);
  });

  test('goes through at its best, if at all', () => {
    const running = { id: newId(), startsOn: '2026-03-01' };
    expect(bestStart({ ...FREE, running }, TODAY)).toEqual({ startsOn: TODAY, replacesLeaseId: running.id });
    expect(bestStart(FREE, TODAY)).toEqual({ startsOn: TODAY, replacesLeaseId: null });
  });
});
