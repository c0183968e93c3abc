import fc from 'fast-check';
import { newId } from '@passerelle/shared/domain/ids';
import { DomainError } from '@passerelle/shared/domain/errors';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { Referral, type ReferralState } from './referral';

const day = '2026-11-25';
const operatorId = newId();

function proposed(): Referral {
  return Referral.propose({
    householdId: newId(),
    programmeId: newId(),
    programmeVersion: 2,
    component: 'MAINTENANCE',
    landlordId: newId(),
    episodeId: newId(),
    proposedOn: day,
  });
}

function confirmed(verdict: Verdict): Referral {
  const referral = proposed();
  referral.confirm({ operatorId, verdict, on: day });
  return referral;
}

describe('a referral', () => {
  test('is not accepted while something is unknown, and the refusal names what is wanted', () => {
    const referral = confirmed('UNKNOWN');
    expect(() => referral.accept(day, [{ code: 'P1-TERRITORY', wantedDocument: 'Address of the home (landlord)' }])).toThrow(
      expect.objectContaining({
        reason: 'ELIGIBILITY_UNKNOWN',
        message: 'Eligibility is not decided: P1-TERRITORY is not known.',
        details: expect.objectContaining({ remedy: expect.stringContaining('Address of the home (landlord)') }),
      }),
    );
    expect(referral.state).toBe('CONFIRMED');
  });

  test('judged again as failing stays confirmed, but cannot be accepted', () => {
    const referral = confirmed('UNKNOWN');
    referral.judge('FAIL');
    expect(referral.state).toBe('CONFIRMED');
    expect(() => referral.accept(day, [])).toThrow(expect.objectContaining({ reason: 'NOT_ELIGIBLE' }));
  });

  test('confirmed with a failing criterion is not eligible, and stays so', () => {
    const referral = confirmed('FAIL');
    expect(referral).toMatchObject({ state: 'NOT_ELIGIBLE', endedOn: day, endReason: 'NOT_ELIGIBLE' });
    expect(() => referral.confirm({ operatorId, verdict: 'PASS', on: day })).toThrow(
      expect.objectContaining({ reason: 'REFERRAL_NOT_ELIGIBLE' }),
    );
  });

  test('once accepted is not cancelled any more', () => {
    const referral = confirmed('PASS');
    referral.accept(day, []);
    expect(() => referral.cancel('MOVED_AWAY', day)).toThrow(expect.objectContaining({ kind: 'CONFLICT', reason: 'REFERRAL_ACCEPTED' }));
  });

  test('goes from its proposal to its end', () => {
    const referral = confirmed('PASS');
    referral.accept(day, []);
    referral.end('2027-03-01');
    expect(referral).toMatchObject({ state: 'ENDED', acceptedOn: day, endedOn: '2027-03-01', endReason: 'COMPLETED', version: 4 });
  });
});

/** Which states may follow which, written down apart from the code. */
const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  PROPOSED: ['CONFIRMED', 'NOT_ELIGIBLE', 'CANCELLED'],
  CONFIRMED: ['CONFIRMED', 'ACCEPTED', 'DECLINED', 'CANCELLED'],
  NOT_ELIGIBLE: [],
  CANCELLED: [],
  ACCEPTED: ['ENDED'],
  DECLINED: [],
  ENDED: [],
};

const verdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'UNKNOWN');
const act = fc.oneof(
  verdict.map((found) => (referral: Referral) => referral.confirm({ operatorId, verdict: found, on: day })),
  verdict.map((found) => (referral: Referral) => referral.judge(found)),
  fc.constant((referral: Referral) => referral.accept(day, [])),
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
        if (referral.state === 'ACCEPTED') expect(referral.verdict).toBe('PASS');
        expect(referral.endedOn === null).toBe(['PROPOSED', 'CONFIRMED', 'ACCEPTED'].includes(referral.state));
      }
    }),
  );
});
