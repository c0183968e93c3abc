import { warning, type Warning } from '@passerelle/shared/domain/warning';
import type { EligibilityDecision } from './eligibility';

/** What the landlord must know before it refers a household that does not fit: which rules it fails. */
export function criteriaNotMet({ criteria }: Pick<EligibilityDecision, 'criteria'>): Warning {
  const failed = criteria.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code);
  return warning('CRITERIA_NOT_MET', { path: ['referralId'], parameters: { failed: failed.join(', ') } });
}
