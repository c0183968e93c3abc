import { Conflict } from '@passerelle/shared/domain/errors';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertRows } from '../database/bulk';
import { lockOwnAccount } from '../database/load-rent-accounts';
import { ownerColumns } from '../database/save-rent-accounts';
import { RepaymentPlan } from '../domain/repayment-plan';

const input = z.object({
  clientKey: z.string(),
  accountId: z.string(),
  signedOn: z.string(),
  instalments: z.array(z.object({ dueOn: z.string(), amountCents: z.number() })),
});

/**
 * Records a signed repayment plan for what was past due on the account on the day of signature. One plan runs at a time
 * (`PLAN_ALREADY_RUNNING`); the rules of its instalments are those of `RepaymentPlan.sign`.
 */
export const signRepaymentPlan = defineUseCase<z.infer<typeof input>, { planId: string; householdId: string }>({
  name: 'signRepaymentPlan',
  permission: 'repayment-plan:sign',
  kind: 'write',
  input,
  async run(tx, { accountId, signedOn, instalments }) {
    const account = await lockOwnAccount(tx, accountId);
    if (account.state.runningPlan !== null) {
      throw new Conflict('PLAN_ALREADY_RUNNING', 'A repayment plan is already running for this account.', {
        path: ['accountId'],
        remedy: 'Follow the running plan: `household(id) { finance { plan } }` shows it.',
      });
    }
    const plan = RepaymentPlan.sign(account.state, { signedOn, debtCents: account.debtOn(signedOn), instalments, today: tx.clock.today() });
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
