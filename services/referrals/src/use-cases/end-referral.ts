import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { defineUseCase } from '@passerelle/shared/use-case';
import { addEntry, hasEntry } from '../database/programme-entries';
import { lockReferral, saveReferral } from '../database/referrals';
import { endAccess } from './access';
import { countActs } from './count-acts';
import type { FactReference } from './count-for-programme';

interface Closing {
  readonly fact: FactReference;
  readonly referralId: Id;
  readonly householdId: Id;
  readonly closedOn: LocalDate;
}

/**
 * The support case of a referral was closed: the referral ends, and with it the association's access. It counts as a support closed, or,
 * when no support contract was ever signed, as a diagnostic without support. What the landlord did after that day counts no more.
 */
export const endReferral = defineUseCase<Closing, void>({
  name: 'endReferral',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, referralId, householdId, closedOn }) {
    tx.recordAccess({ asked: [referralId, householdId], categories: ['REFERRAL'] });
    await tx.takeStreams([householdId]);
    const referral = await lockReferral(tx, referralId);
    if (referral === null) return;
    requireSameOrganisation(referral.operatorId, fact);
    if (referral.state !== 'ACCEPTED') return;
    referral.end(closedOn);
    await saveReferral(tx, referral);
    const kind = (await hasEntry(tx, referralId, 'SUPPORT_OPENED')) ? 'SUPPORT_CLOSED' : 'DIAGNOSTIC_CLOSED';
    await addEntry(tx, referral, { kind, businessDate: closedOn });
    await countActs(tx, referral, referral.programmeId);
    await endAccess(tx, { basisKind: 'REFERRAL', basisId: referralId, purpose: 'SUPPORT' }, { to: closedOn, reason: 'SUPPORT_CLOSED' });
    await tx.publish(referralEnded, {
      key: referral.householdId,
      subject: referralId,
      payload: { referralId, householdId: referral.householdId, operatorId: fact.organisationId, endedOn: closedOn, reason: 'COMPLETED' },
    });
  },
});
