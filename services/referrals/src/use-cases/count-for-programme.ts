import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { defineUseCase } from '@passerelle/shared/use-case';
import { keepAct } from '../database/landlord-acts';
import { addEntry } from '../database/programme-entries';
import { lockReferral, lockReferralsOf } from '../database/referrals';
import type { LandlordActKind } from '../domain/landlord-act';
import { countActs } from './count-acts';

/** The fact that an entry is made from. */
export interface FactReference {
  readonly id: Id;
  readonly type: string;
  readonly organisationId: Id;
}

interface ActOfLandlord {
  readonly fact: FactReference;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly kind: LandlordActKind;
  readonly businessDate: LocalDate;
}

/**
 * Keeps a plan or a benefit, and counts it for the referral under which the household was accepted on the day it happened. What happened
 * before the day of acceptance or after the day of the end counts for no programme.
 */
export const countForProgramme = defineUseCase<ActOfLandlord, void>({
  name: 'countForProgramme',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, householdId, landlordId, kind, businessDate }) {
    tx.recordAccess({ asked: [householdId], categories: ['RENT', 'REFERRAL'] });
    const tenant = { householdId, landlordId };
    await keepAct(tx, { ...tenant, factId: fact.id, kind, businessDate });
    await lockReferralsOf(tx, tenant);
    await countActs(tx, tenant);
  },
});

/** Counts a support that was opened: its referral leaves the diagnostic. */
export const countSupportOpened = defineUseCase<{ fact: FactReference; referralId: Id; startedOn: LocalDate }, void>({
  name: 'countSupportOpened',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, referralId, startedOn }) {
    tx.recordAccess({ asked: [referralId], categories: ['REFERRAL'] });
    const referral = await lockReferral(tx, referralId);
    if (referral === null) return;
    requireSameOrganisation(referral.operatorId, fact);
    await addEntry(tx, referral, { kind: 'SUPPORT_OPENED', businessDate: startedOn });
  },
});
