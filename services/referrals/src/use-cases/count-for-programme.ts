import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { defineUseCase } from '@passerelle/shared/use-case';
import { addEntry } from '../database/programme-entries';
import { referralsAcceptedOn } from '../database/projections';
import { lockReferral } from '../database/referrals';

/** The fact that an entry is made from. */
export interface FactReference {
  readonly id: Id;
  readonly type: string;
  readonly organisationId: Id;
}

interface LandlordAct {
  readonly fact: FactReference;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly kind: 'PLAN_SIGNED' | 'BENEFIT_REINSTATED';
  readonly businessDate: LocalDate;
}

/**
 * Counts a plan or a benefit for the referral under which the household was accepted on the day it happened. What happened before the
 * acceptance or after the end counts for no programme: acceptance is decided here, so its day is always known.
 */
export const countForProgramme = defineUseCase<LandlordAct, void>({
  name: 'countForProgramme',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, householdId, landlordId, kind, businessDate }) {
    tx.recordAccess({ asked: [householdId], categories: ['REFERRAL'] });
    const referrals = await referralsAcceptedOn(tx, { householdId, landlordId, on: businessDate });
    for (const [index, referral] of referrals.entries()) {
      // The id of the fact makes an entry once-only; a household in two programmes at once counts in both.
      await addEntry(tx, referral, { kind, businessDate, ...(index === 0 ? { id: fact.id } : {}) });
    }
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
