import type { Tx } from '@passerelle/shared/use-case-types';
import { eligibilityFacts } from '../database/eligibility-facts';
import { versionOf } from '../database/programmes';
import { decideEligibility, type EligibilityDecision } from '../domain/eligibility';
import type { Referral } from '../domain/referral';

/** Decides the eligibility of a referral today, by the rules of its programme's version and what is known of its landlord's household. */
export async function judge(tx: Tx, referral: Referral): Promise<EligibilityDecision> {
  const { householdId, landlordId, programmeId, programmeVersion } = referral;
  const rules = await versionOf(tx, programmeId, programmeVersion);
  return decideEligibility(rules, await eligibilityFacts(tx, { householdId, landlordId, on: tx.clock.today() }));
}
