import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { accountHistory } from '../database/account-history';
import { insertRows, updateRows } from '../database/bulk';
import { lockOwnAccount } from '../database/load-rent-accounts';
import { ownerColumns } from '../database/save-rent-accounts';
import { debtOf } from '../domain/debt-of-day';
import { RepaymentPlan, requireTurn } from '../domain/repayment-plan';

const input = z.object({
  clientKey: z.string(),
  accountId: z.string(),
  signedOn: z.string(),
  replacesPlanId: z.string().nullish(),
  instalments: z.array(z.object({ dueOn: z.string(), amountCents: z.number() })),
});

/**
 * Records a signed repayment plan for what was past due on the account on the day of signature, less what had been received by then. One
 * plan runs at a time; the next one names it and takes its place (`requireTurn`). The rules of instalments are those of
 * `RepaymentPlan.sign`.
 */
export const signRepaymentPlan = defineUseCase<z.infer<typeof input>, { planId: string; householdId: string }>({
  name: 'signRepaymentPlan',
  permission: 'repayment-plan:sign',
  kind: 'write',
  input,
  async run(tx, { accountId, signedOn, instalments, ...named }) {
    const account = await lockOwnAccount(tx, accountId);
    const replacesPlanId = named.replacesPlanId ?? null;
    requireTurn(account.state.runningPlan, { replacesPlanId, signedOn });
    const history = await accountHistory(tx, accountId);
    const today = tx.clock.today();
    const plan = RepaymentPlan.sign(account.state, {
      signedOn,
      debtCents: debtOf(history, { dueBefore: signedOn, receivedBy: signedOn }),
      openCents: debtOf(history, { dueBefore: signedOn, receivedBy: today }),
      instalments,
      replacesPlanId,
      today,
    });
    if (replacesPlanId !== null) await updateRows(tx, 'repayment_plan', [{ id: replacesPlanId, state: 'REPLACED' }]);
    await tx.manager.insert(RepaymentPlan, plan);
    await insertRows(
      tx,
      'instalment',
      instalments.map(({ dueOn, amountCents }, index) => ({
        plan_id: plan.id,
        number: index + 1,
        ...ownerColumns(account),
        due_on: dueOn,
        amount_cents: amountCents,
      })),
    );
    const { id: planId, householdId, landlordId, debtCents } = plan;
    await tx.publish(repaymentPlanSigned, {
      key: householdId,
      subject: planId,
      payload: { planId, accountId, householdId, landlordId, signedOn, debtCents, instalments: instalments.length },
    });
    return { planId, householdId };
  },
});
