import { newId } from '@passerelle/shared/domain/ids';
import { mayBeProposed, type EarlierReferral } from './propose-again';
import { CANCEL_REASONS, DECLINE_REASONS } from './referral';

const episodeId = newId();

function earlier(state: EarlierReferral['state'], endReason: EarlierReferral['endReason'] = null): EarlierReferral {
  return { state, endReason, episodeId };
}

describe('a household is proposed again', () => {
  test.each(['PROPOSED', 'CONFIRMED', 'ACCEPTED'] as const)('not while a referral is %s, whatever episode it came from', (state) => {
    expect(mayBeProposed([earlier(state)], [newId()])).toBe(false);
  });

  test.each([
    ['ENDED', 'COMPLETED' as const],
    ...CANCEL_REASONS.filter((reason) => reason !== 'ENTERED_IN_ERROR').map((reason) => ['CANCELLED', reason] as const),
  ] as const)('not in the same episode after %s for %s, but in a new one', (state, reason) => {
    expect(mayBeProposed([earlier(state, reason)], [newId(), episodeId])).toBe(false);
    expect(mayBeProposed([earlier(state, reason)], [newId()])).toBe(true);
  });

  test.each([
    ['NOT_ELIGIBLE', 'NOT_ELIGIBLE' as const],
    ['CANCELLED', 'ENTERED_IN_ERROR' as const],
    ...DECLINE_REASONS.map((reason) => ['DECLINED', reason] as const),
  ] as const)('in the same episode after %s for %s', (state, reason) => {
    expect(mayBeProposed([earlier(state, reason)], [episodeId])).toBe(true);
  });

  test('not in an episode of which one referral was final, even when another was not', () => {
    expect(mayBeProposed([earlier('CANCELLED', 'HOUSEHOLD_REFUSED'), earlier('DECLINED', 'NO_CAPACITY')], [episodeId])).toBe(false);
  });
});
