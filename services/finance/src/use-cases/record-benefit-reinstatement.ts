import { raiseVersion } from '@passerelle/shared/database/versioned';
import { Conflict } from '@passerelle/shared/domain/errors';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { field } from '@passerelle/shared/input-fields';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkOwnAccounts, lockOwnAccount } from '../database/load-rent-accounts';
import { HousingBenefit, reinstatementGuards } from '../domain/housing-benefit';
import { tellPositions } from './tell-positions';

const input = z.object({
  clientKey: z.string(),
  id: field.newId,
  accountId: z.string(),
  from: z.string(),
  monthlyCents: z.number(),
  recordedOn: z.string().nullish(),
});

/** Records that housing benefit is paid again for the home of an account. One record per first day (`BENEFIT_ALREADY_RECORDED`). */
export const recordBenefitReinstatement = defineUseCase<
  z.infer<typeof input>,
  { benefitId: string; accountId: string; householdId: string }
>({
  name: 'recordBenefitReinstatement',
  permission: 'housing-benefit:record',
  kind: 'write',
  input,
  check: checkOwnAccounts,
  async run(tx, { accountId, from, monthlyCents, recordedOn, ...named }) {
    const { state } = await lockOwnAccount(tx, accountId);
    const today = tx.clock.today();
    const reinstatement = { id: named.id, from, monthlyCents, recordedOn: recordedOn ?? today, today };
    refuseAll(tx, ...reinstatementGuards(state, reinstatement));
    const known = await tx.query('select id from housing_benefit where account_id = $1 and from_on = $2', [accountId, from]);
    if (known.length > 0) tx.refuse(new Conflict('BENEFIT_ALREADY_RECORDED', { path: ['from'] }));
    tx.stopIfRefused();
    const benefit = HousingBenefit.reinstate(state, reinstatement);
    await tx.manager.insert(HousingBenefit, benefit);
    await raiseVersion(tx, 'rent_account', accountId);
    const { id: benefitId, householdId, landlordId } = benefit;
    await tx.publish(housingBenefitReinstated, {
      key: householdId,
      subject: benefitId,
      payload: { benefitId, householdId, landlordId, leaseId: accountId, from, recordedOn: benefit.recordedOn, monthlyCents },
    });
    await tellPositions(tx, [accountId]);
    return { benefitId, accountId, householdId };
  },
});
