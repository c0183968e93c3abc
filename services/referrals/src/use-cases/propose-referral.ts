import type { Id } from '@passerelle/shared/domain/ids';
import { evaluateRule } from '@passerelle/shared/domain/rules/evaluate';
import { fieldsOf } from '@passerelle/shared/domain/rules/rule-tree';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { membershipsOf, versionsInForce } from '../database/programmes';
import { runningEpisodes, type ArrearsPosition } from '../database/projections';
import { ruleAnswers } from '../database/rule-answers';
import { earlierReferrals, insertOnce, lockReferralsOf } from '../database/referrals';
import { fieldKinds } from '../domain/programmes/fields';
import type { Trigger } from '../domain/programmes/programme-document';
import { takesPart, type ProgrammeVersion } from '../domain/programme';
import { mayBeProposed } from '../domain/propose-again';
import { Referral } from '../domain/referral';

/**
 * Proposes a household to every programme whose trigger its arrears cross, when its landlord takes part in the programme on that day and today. All
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
    for (const { version, trigger } of await crossedProgrammes(tx, { householdId, landlordId, asOf })) {
      const { programmeId } = version;
      const component = version.document.components.find(({ code }) => code === trigger.component);
      if (component === undefined || !mayBeProposed(await earlierReferrals(tx, { householdId, programmeId }), running)) continue;
      const ofProgramme = { programmeId, programmeVersion: version.version, component: component.family, componentCode: component.code };
      const referral = Referral.propose({ householdId, ...ofProgramme, landlordId, episodeId, proposedOn: tx.clock.today() });
      if (!(await insertOnce(tx, referral))) continue;
      proposed += 1;
      tx.recordAccess({ asked: [householdId], returned: [referral.id], categories: ['REFERRAL'] });
    }
    return proposed;
  },
});

interface Crossed {
  readonly version: ProgrammeVersion;
  readonly trigger: Trigger;
}

/**
 * Programmes of the landlord that ran on the day of the position and run today, by the version of today, with the first trigger that is crossed
 * by what is known of the household with him.
 */
async function crossedProgrammes(
  tx: Tx,
  { householdId, landlordId, asOf }: { readonly householdId: Id; readonly landlordId: Id; readonly asOf: ArrearsPosition['asOf'] },
): Promise<Crossed[]> {
  const today = tx.clock.today();
  const thatRanThen = new Set((await versionsInForce(tx, asOf)).map(({ programmeId }) => programmeId));
  const inForce = (await versionsInForce(tx, today)).filter(
    ({ programmeId, document }) => thatRanThen.has(programmeId) && document.triggers.length > 0,
  );
  const fields = new Set(inForce.flatMap(({ document }) => document.triggers.flatMap(({ when }) => fieldsOf(when))));
  const subject = { householdId, landlordIds: [landlordId], theirHomesOnly: true, attestedBy: new Map<string, readonly string[]>() };
  const answers = (await ruleAnswers(tx, { subjects: [subject], at: asOf }, fields))(subject);
  const isCrossed = ({ when }: Trigger) =>
    evaluateRule({ when, onUnknown: 'FAIL' }, answers, { at: asOf, kinds: fieldKinds }).verdict === 'PASS';
  const crossed = inForce.flatMap((version): Crossed[] => {
    const trigger = version.document.triggers.find(isCrossed);
    return trigger === undefined ? [] : [{ version, trigger }];
  });
  const programmeIds = crossed.map(({ version }) => version.programmeId);
  const memberships = await membershipsOf(tx, programmeIds);
  return crossed.filter(({ version }) => {
    const own = memberships.filter(({ programmeId }) => programmeId === version.programmeId);
    return [asOf, today].every((on) => takesPart(own, { organisationId: landlordId, part: 'LANDLORD', on }));
  });
}
