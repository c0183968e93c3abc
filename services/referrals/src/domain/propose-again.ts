import type { Id } from '@passerelle/shared/domain/ids';
import type { Referral } from './referral';

/** A referral of the household to the programme, as far as a new one depends on it. */
export type EarlierReferral = Pick<Referral, 'state' | 'endReason' | 'episodeId'>;

/**
 * Whether a household may be proposed to a programme, given its referrals to it so far and its running arrears episodes. One referral runs
 * at a time. What was accepted, or withdrawn by the landlord for a reason that lasts, is not asked again while the episode runs; what was
 * declined, not eligible or made by mistake is: the arrears last, and the household would be lost.
 */
export function mayBeProposed(earlier: readonly EarlierReferral[], runningEpisodes: readonly Id[]): boolean {
  return !earlier.some((referral) => isRunning(referral) || (runningEpisodes.includes(referral.episodeId) && isFinal(referral)));
}

function isRunning({ state }: EarlierReferral): boolean {
  return state === 'PROPOSED' || state === 'CONFIRMED' || state === 'ACCEPTED';
}

function isFinal({ state, endReason }: EarlierReferral): boolean {
  return state === 'ENDED' || (state === 'CANCELLED' && endReason !== 'ENTERED_IN_ERROR');
}
