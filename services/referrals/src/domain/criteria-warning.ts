import { warning, type Warning } from '@passerelle/shared/domain/warning';
import type { JudgedEligibility } from './referral-guards';

/** What the landlord must know before it refers a household that does not fit: which rules it fails, as far as they are open to it. */
export function criteriaNotMet({ criteria }: Pick<JudgedEligibility, 'criteria'>): Warning {
  const failed = criteria.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code);
  return warning('CRITERIA_NOT_MET', { path: ['referralId'], parameters: { failed: failed.join(', ') } });
}
