import fc from 'fast-check';
import { newId } from '@passerelle/shared/domain/ids';
import { DomainError } from '@passerelle/shared/domain/errors';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import { goesToAnother, Referral } from './referral';
import type { JudgedEligibility } from './referral-guards';
import type { ReferralState } from './referral-state';

const day = '2026-11-25';
const operatorId = newId();

function proposed(): Referral {
  return Referral.propose({
    householdId: newId(),
    programmeId: newId(),
    programmeVersion: 2,
    component: 'MAINTENANCE',
    componentCode: 'MAINTENANCE',
    landlordId: newId(),
    episodeId: newId(),
    proposedOn: day,
  });
}

/** What was judged today, with one criterion. */
function judged(found: Verdict): JudgedEligibility {
  const answer: CriterionVerdict = {
    code: 'P1-THREE-MISSED',
    verdict: found,
    value: found === 'UNKNOWN' ? null : '0',
    needed: 'GTE 3',
    unit: 'COUNT',
    source: 'Project sheet',
    asOf: day,
  };
  const missing = found === 'UNKNOWN' ? [{ code: 'P1-THREE-MISSED', wantedDocument: 'Tenant account (finance)' }] : [];
  return { verdict: found, criteria: [answer], missing };
}

/** What was decided, and until when it holds by itself. */
const decided = (verdict: Verdict) => ({ verdict, nextChangeOn: '2027-03-02' });

const DEROGATION = { motive: 'The committee let it in', by: newId() };

function confirmed(verdict: Verdict): Referral {
  const referral = proposed();
  referral.confirm({ operatorId, decision: decided(verdict), on: day });
  return referral;
}

describe('a referral', () => {
  test('is not accepted while something is unknown, and the refusal names what is wanted', () => {
    const referral = confirmed('PASS');
    expect(() => referral.accept(day, judged('UNKNOWN'), null)).toThrow(
      expect.objectContaining({
        reason: 'ELIGIBILITY_UNKNOWN',
        details: {
          path: ['referralId'],
          parameters: { missing: 'P1-THREE-MISSED', documentsEn: 'Tenant account (finance)', documentsFr: 'Tenant account (finance)' },
        },
      }),
    );
    expect(referral.state).toBe('CONFIRMED');
  });

  test('is not accepted by a verdict that is true no more, and the refusal names the criterion with its numbers', () => {
    const referral = confirmed('PASS');
    expect(() => referral.accept(day, judged('FAIL'), null)).toThrow(
      expect.objectContaining({
        reason: 'NOT_ELIGIBLE',
        details: { path: ['referralId'], parameters: { failed: 'P1-THREE-MISSED', answers: 'P1-THREE-MISSED: 0 (GTE 3)' } },
      }),
    );
    expect(referral).toMatchObject({ state: 'CONFIRMED', verdict: 'PASS' });
  });

  test('judged again as failing stays confirmed', () => {
    const referral = confirmed('UNKNOWN');
    referral.judge(decided('FAIL'));
    expect(referral).toMatchObject({ state: 'CONFIRMED', verdict: 'FAIL' });
  });

  test('goes to another association when it was declined for a reason that is not the household', () => {
    expect([goesToAnother('NO_CAPACITY'), goesToAnother('OUTSIDE_MISSION')]).toEqual([true, true]);
    expect([goesToAnother('HOUSEHOLD_REFUSED'), goesToAnother('HOUSEHOLD_UNREACHABLE'), goesToAnother('CRITERIA_NOT_MET')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('confirmed with a failing rule waits for a person, whatever the verdict', () => {
    expect(confirmed('FAIL')).toMatchObject({ state: 'CONFIRMED', verdict: 'FAIL', judgedUntil: '2027-03-02', endReason: null });
  });

  test.each(['FAIL', 'UNKNOWN'] as const)('with the verdict %s is accepted by a derogation, which stays with its author', (verdict) => {
    const referral = confirmed(verdict);
    referral.accept(day, judged(verdict), DEROGATION);
    const { motive, by } = DEROGATION;
    expect(referral).toMatchObject({ state: 'ACCEPTED', verdict, derogationMotive: motive, derogationBy: by, judgedUntil: null });
  });

  test('that fits keeps no derogation, as none was needed', () => {
    const referral = confirmed('PASS');
    referral.accept(day, judged('PASS'), DEROGATION);
    expect(referral).toMatchObject({ state: 'ACCEPTED', verdict: 'PASS', derogationMotive: null, derogationBy: null });
  });

  test('once accepted is not cancelled any more', () => {
    const referral = confirmed('PASS');
    referral.accept(day, judged('PASS'), null);
    expect(() => referral.cancel('MOVED_AWAY', day)).toThrow(expect.objectContaining({ kind: 'CONFLICT', reason: 'REFERRAL_ACCEPTED' }));
  });

  test('takes no step before the one that it follows, and may take both on one day', () => {
    const before = '2026-11-24';
    const early = expect.objectContaining({ reason: 'BEFORE_EARLIER_STEP', details: expect.objectContaining({ path: ['occurredAt'] }) });
    expect(() => proposed().confirm({ operatorId, decision: decided('PASS'), on: before })).toThrow(early);
    expect(() => proposed().cancel('MOVED_AWAY', before)).toThrow(early);
    const referral = proposed();
    referral.confirm({ operatorId, decision: decided('PASS'), on: '2026-12-01' });
    for (const step of [
      () => referral.accept(day, judged('PASS'), null),
      () => referral.decline('NO_CAPACITY', day),
      () => referral.cancel('MOVED_AWAY', day),
    ])
      expect(step).toThrow(early);
    referral.accept('2026-12-01', judged('PASS'), null);
    expect(referral).toMatchObject({ confirmedOn: '2026-12-01', acceptedOn: '2026-12-01', version: 3 });
  });

  test('goes from its proposal to its end', () => {
    const referral = confirmed('PASS');
    referral.accept(day, judged('PASS'), null);
    referral.end('2027-03-01');
    expect(referral).toMatchObject({ state: 'ENDED', acceptedOn: day, endedOn: '2027-03-01', endReason: 'COMPLETED', version: 4 });
  });
});

/** Which states may follow which, written down apart from the code. */
const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  PROPOSED: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['CONFIRMED', 'ACCEPTED', 'DECLINED', 'CANCELLED'],
  NOT_ELIGIBLE: [],
  CANCELLED: [],
  ACCEPTED: ['ENDED'],
  DECLINED: [],
  ENDED: [],
};

const verdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'UNKNOWN');
const act = fc.oneof(
  verdict.map((found) => (referral: Referral) => referral.confirm({ operatorId, decision: decided(found), on: day })),
  verdict.map((found) => (referral: Referral) => referral.judge(decided(found))),
  verdict.map((found) => (referral: Referral) => referral.accept(day, judged(found), null)),
  verdict.map((found) => (referral: Referral) => referral.accept(day, judged(found), DEROGATION)),
  fc.constant((referral: Referral) => referral.decline('NO_CAPACITY', day)),
  fc.constant((referral: Referral) => referral.cancel('MOVED_AWAY', day)),
  fc.constant((referral: Referral) => referral.end(day)),
);

test('whatever is tried, a referral takes allowed steps only, a refusal changes nothing, and each change raises its version by one', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const referral = proposed();
      for (const attempt of acts) {
        const before = { ...referral };
        try {
          attempt(referral);
          expect(NEXT[before.state]).toContain(referral.state);
          expect(referral.version).toBe(before.version + 1);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect({ ...referral }).toEqual(before);
        }
        if (referral.state === 'ACCEPTED') expect(referral.verdict === 'PASS' || referral.derogationMotive !== null).toBe(true);
        expect(referral.endedOn === null).toBe(['PROPOSED', 'CONFIRMED', 'ACCEPTED'].includes(referral.state));
      }
    }),
  );
});
