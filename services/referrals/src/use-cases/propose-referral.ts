import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { arrearsFacts } from '../database/eligibility-facts';
import { membershipsOf, versionsInForce } from '../database/programmes';
import { runningEpisodes, type ArrearsPosition } from '../database/projections';
import { earlierReferrals, insertOnce, lockReferralsOf } from '../database/referrals';
import { compare } from '../domain/eligibility';
import { NOTHING_KNOWN } from '../domain/eligibility-fields';
import { takesPart, type ProgrammeVersion } from '../domain/programme';
import { mayBeProposed } from '../domain/propose-again';
import { Referral } from '../domain/referral';

/**
 * Proposes a household to every programme whose trigger its arrears cross, when its landlord takes part in the programme on that day. All
 * its accounts with this landlord are looked at together, and no other landlord's. One referral runs at a time, and what was decided for
 * good about an episode is not asked again (`mayBeProposed`). Answers how many it proposed.
 */
export const proposeReferral = defineUseCase<ArrearsPosition, number>({
  name: 'proposeReferral',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId, landlordId, episodeId: changed, asOf }) {
    await lockReferralsOf(tx, { householdId, landlordId });
    const running = await runningEpisodes(tx, { householdId, landlordId });
    const episodeId = changed ?? running[0];
    if (episodeId === undefined) return 0;
    let proposed = 0;
    for (const { programmeId, version, document } of await crossedProgrammes(tx, { householdId, landlordId, asOf })) {
      if (!mayBeProposed(await earlierReferrals(tx, { householdId, programmeId }), running)) continue;
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

/** Programmes of the landlord whose trigger is crossed by what is open on all the household's accounts with him. */
async function crossedProgrammes(
  tx: Tx,
  { householdId, landlordId, asOf }: { readonly householdId: Id; readonly landlordId: Id; readonly asOf: ArrearsPosition['asOf'] },
): Promise<ProgrammeVersion[]> {
  const tenant = { householdId, landlordId };
  const facts = { ...NOTHING_KNOWN, ...(await arrearsFacts(tx, [tenant]))(tenant) };
  const crossed = (await versionsInForce(tx, asOf)).filter(
    ({ document }) => compare(document.trigger, facts[document.trigger.field]) === 'PASS',
  );
  const memberships = await membershipsOf(
    tx,
    crossed.map(({ programmeId }) => programmeId),
  );
  return crossed.filter(({ programmeId }) => {
    const own = memberships.filter((membership) => membership.programmeId === programmeId);
    return takesPart(own, { organisationId: landlordId, part: 'LANDLORD', on: asOf });
  });
}
