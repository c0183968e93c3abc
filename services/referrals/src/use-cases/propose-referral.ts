import { defineUseCase } from '@passerelle/shared/use-case';
import type { ArrearsPosition } from '../database/projections';
import { membershipsOf, versionsInForce } from '../database/programmes';
import { insertOnce } from '../database/referrals';
import { compare } from '../domain/eligibility';
import { NOTHING_KNOWN, type EligibilityFacts } from '../domain/eligibility-fields';
import { takesPart } from '../domain/programme';
import { Referral } from '../domain/referral';

/**
 * Proposes a household to every programme whose trigger its arrears crossed, when its landlord takes part in the programme on that day.
 * Once per programme and arrears episode: what the landlord decided about an episode is not asked again. Answers how many it proposed.
 */
export const proposeReferral = defineUseCase<ArrearsPosition, number>({
  name: 'proposeReferral',
  permission: 'system',
  kind: 'write',
  async run(tx, position) {
    const { episodeId, householdId, landlordId, asOf } = position;
    if (episodeId === null) return 0;
    const facts = arrearsFacts(position);
    const crossed = (await versionsInForce(tx, asOf)).filter(
      ({ document }) => compare(document.trigger, facts[document.trigger.field]) === 'PASS',
    );
    const memberships = await membershipsOf(
      tx,
      crossed.map(({ programmeId }) => programmeId),
    );
    let proposed = 0;
    for (const { programmeId, version, document } of crossed) {
      const own = memberships.filter((membership) => membership.programmeId === programmeId);
      if (!takesPart(own, { organisationId: landlordId, part: 'LANDLORD', on: asOf })) continue;
      const { component } = document;
      const proposal = { householdId, programmeId, programmeVersion: version, component, landlordId, episodeId };
      const referral = Referral.propose({ ...proposal, proposedOn: tx.clock.today() });
      if (!(await insertOnce(tx, referral))) continue;
      proposed += 1;
      tx.recordAccess({ asked: [householdId], returned: [referral.id], categories: ['REFERRAL'] });
    }
    return proposed;
  },
});

/** A trigger looks at the account that changed, and at nothing else of the household. */
function arrearsFacts({ missedTerms, arrearsCents, asOf }: ArrearsPosition): EligibilityFacts {
  return {
    ...NOTHING_KNOWN,
    'arrears.missedInstalments': { value: missedTerms, asOf },
    'arrears.amount': { value: arrearsCents, asOf },
  };
}
