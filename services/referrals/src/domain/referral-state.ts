export const REFERRAL_STATES = ['PROPOSED', 'CONFIRMED', 'NOT_ELIGIBLE', 'CANCELLED', 'ACCEPTED', 'DECLINED', 'ENDED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** From which states each step of a referral is taken. */
export const STATES_BEFORE = {
  confirmed: ['PROPOSED'],
  'judged again': ['CONFIRMED'],
  accepted: ['CONFIRMED'],
  declined: ['CONFIRMED'],
  cancelled: ['PROPOSED', 'CONFIRMED'],
  ended: ['ACCEPTED'],
  moved: ['PROPOSED', 'CONFIRMED', 'ACCEPTED'],
} as const satisfies Record<string, readonly ReferralState[]>;

export type ReferralStep = keyof typeof STATES_BEFORE;
