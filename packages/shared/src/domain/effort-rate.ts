import type { Cents } from './money';

/**
 * Effort rate [taux d'effort], arrêté of 10 March 2011 and art. R.441-3-1 CCH: what the home costs a month, less housing benefit, over
 * the resources of the people living in it. Two services show it, so it lives here: they must agree to the basis point.
 */
export interface EffortRateInputs {
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  /** Null when the energy of the home is not known: it is then left out and the figure says so. */
  readonly energyChargesCents: Cents | null;
  /** Monthly housing benefit; null when none was ever recorded, which is not the same as 0. */
  readonly monthlyAidCents: Cents | null;
  /** Monthly resources of the household; null when not recorded. */
  readonly monthlyResourcesCents: Cents | null;
}

/** Basis points (2644 = 26.44 %), rounded half up; null when resources or aid are unknown or resources are not above 0. Never below 0. */
export function effortRateBasisPoints(inputs: EffortRateInputs): number | null {
  const { monthlyAidCents, monthlyResourcesCents } = inputs;
  if (monthlyAidCents === null || monthlyResourcesCents === null || monthlyResourcesCents <= 0) return null;
  const cost = inputs.rentCents + inputs.serviceChargesCents + (inputs.energyChargesCents ?? 0) - monthlyAidCents;
  if (cost <= 0) return 0;
  return Number((BigInt(cost) * 20_000n + BigInt(monthlyResourcesCents)) / (2n * BigInt(monthlyResourcesCents)));
}
