import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { eligibilityFacts } from '../database/eligibility-facts';
import { versionsOf } from '../database/programmes';
import { decideEligibility, type EligibilityDecision } from '../domain/eligibility';
import type { Referral } from '../domain/referral';

type Judged = Pick<Referral, 'id' | 'householdId' | 'landlordId' | 'programmeId' | 'programmeVersion'>;

/** Decides the eligibility of a referral today, by the rules of its programme's version and what is known of its landlord's household. */
export async function judge(tx: Tx, referral: Judged): Promise<EligibilityDecision> {
  const decision = (await judgeEach(tx, [referral])).get(referral.id);
  if (decision === undefined) throw new Error(`Referral ${referral.id} was not judged.`);
  return decision;
}

/** The same of several referrals, in as many statements as of one. */
export async function judgeEach(tx: Tx, referrals: readonly Judged[]): Promise<ReadonlyMap<Id, EligibilityDecision>> {
  if (referrals.length === 0) return new Map();
  const versions = await versionsOf(tx, [...new Set(referrals.map(({ programmeId }) => programmeId))]);
  const factsOf = await eligibilityFacts(tx, referrals, tx.clock.today());
  return new Map(
    referrals.map((referral) => {
      const { programmeId, programmeVersion } = referral;
      const rules = versions.find((version) => version.programmeId === programmeId && version.version === programmeVersion);
      if (rules === undefined) throw new Error(`Programme ${programmeId} has no version ${programmeVersion}.`);
      return [referral.id, decideEligibility(rules, factsOf(referral))];
    }),
  );
}
