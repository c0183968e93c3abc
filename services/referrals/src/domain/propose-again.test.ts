import { newId } from '@passerelle/shared/domain/ids';
import { mayBeProposed, type EarlierReferral } from './propose-again';

const episodeId = newId();

function earlier(state: EarlierReferral['state'], endReason: EarlierReferral['endReason'] = null): EarlierReferral {
  return { state, endReason, episodeId };
}

describe('a household is proposed again', () => {
  test.each(['PROPOSED', 'CONFIRMED', 'ACCEPTED'] as const)('not while a referral is %s, whatever episode it came from', (state) => {
    expect(mayBeProposed([earlier(state)], [newId()])).toBe(false);
  });

  test.each([
    ['ENDED', 'COMPLETED'],
    ['CANCELLED', 'HOUSEHOLD_REFUSED'],
    ['CANCELLED', 'A_REASON_OF_THE_PROGRAMME'],
  ] as const)('not in the same episode after %s for %s, but in a new one', (state, reason) => {
    expect(mayBeProposed([earlier(state, reason)], [newId(), episodeId])).toBe(false);
    expect(mayBeProposed([earlier(state, reason)], [newId()])).toBe(true);
  });

  test.each([
    ['NOT_ELIGIBLE', 'NOT_ELIGIBLE'],
    ['CANCELLED', 'ENTERED_IN_ERROR'],
    ['DECLINED', 'NO_CAPACITY'],
    ['DECLINED', 'A_REASON_OF_THE_PROGRAMME'],
  ] as const)('in the same episode after %s for %s', (state, reason) => {
    expect(mayBeProposed([earlier(state, reason)], [episodeId])).toBe(true);
  });

  test('not in an episode of which one referral was final, even when another was not', () => {
    expect(mayBeProposed([earlier('CANCELLED', 'HOUSEHOLD_REFUSED'), earlier('DECLINED', 'NO_CAPACITY')], [episodeId])).toBe(false);
  });
});
