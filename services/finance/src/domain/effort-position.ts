import { effortRateBasisPoints, type EffortRateInputs } from '@passerelle/shared/domain/effort-rate';

/** What keeps an effort rate from being said, or from being said with the energy of the home. */
export type EffortGap = 'RESOURCES_UNKNOWN' | 'RESOURCES_ZERO' | 'AID_UNKNOWN' | 'ENERGY_UNKNOWN';

/** The effort rate of a home as others are told it: the figure and what it lacks, never the means that it was made of. */
export interface EffortPosition {
  readonly rateBasisPoints: number | null;
  readonly withEnergy: boolean;
  readonly missing: EffortGap | null;
}

export function effortPositionOf(inputs: EffortRateInputs): EffortPosition {
  const rateBasisPoints = effortRateBasisPoints(inputs);
  return { rateBasisPoints, withEnergy: rateBasisPoints !== null && inputs.energyChargesCents !== null, missing: gapOf(inputs) };
}

function gapOf({ monthlyResourcesCents, monthlyAidCents, energyChargesCents }: EffortRateInputs): EffortGap | null {
  if (monthlyResourcesCents === null) return 'RESOURCES_UNKNOWN';
  if (monthlyResourcesCents <= 0) return 'RESOURCES_ZERO';
  if (monthlyAidCents === null) return 'AID_UNKNOWN';
  return energyChargesCents === null ? 'ENERGY_UNKNOWN' : null;
}
