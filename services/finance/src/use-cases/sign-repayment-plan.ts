import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import type { Id } from '@passerelle/shared/domain/ids';
import type { DomainError } from '@passerelle/shared/domain/errors';
import { raiseVersion } from '@passerelle/shared/database/versioned';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { accountHistories, accountHistory } from '../database/account-history';
import { insertRows, updateRows } from '../database/bulk';
import { checkOwnAccounts, lockOwnAccount, runningPlansOf } from '../database/load-rent-accounts';
import { ownerColumns } from '../database/save-rent-accounts';
import { debtOf, wasEverInDebt } from '../domain/debt-of-day';
import { earliestDay } from '../domain/act-dates';
import { nothingToRepay, RepaymentPlan, requireTurn, signingGuards, warningsOf, type Signing } from '../domain/repayment-plan';

const input = z.object({
  clientKey: z.string(),
  id: field.newId,
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
export const signRepaymentPlan = defineUseCase<z.infer<typeof input>, { planId: string; accountId: string; householdId: string }>({
  name: 'signRepaymentPlan',
  permission: 'repayment-plan:sign',
  kind: 'write',
  input,
  check: checkDebtors,
  async run(tx, { accountId, signedOn, instalments, ...named }) {
    const account = await lockOwnAccount(tx, accountId);
    const replacesPlanId = named.replacesPlanId ?? null;
    const history = await accountHistory(tx, accountId);
    const today = tx.clock.today();
    const signing: Signing = {
      id: named.id,
      signedOn,
      debtCents: debtOf(history, { dueBefore: signedOn, receivedBy: signedOn }),
      openCents: debtOf(history, { dueBefore: signedOn, receivedBy: today }),
      instalments,
      replacesPlanId,
      today,
    };
    refuseAll(tx, () => requireTurn(account.state.runningPlan, signing), ...signingGuards(signing));
    tx.stopIfRefused();
    const plan = RepaymentPlan.sign(account.state, signing);
    for (const warning of warningsOf(instalments)) tx.warn(warning);
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
    await raiseVersion(tx, 'rent_account', accountId);
    const { id: planId, householdId, landlordId, debtCents } = plan;
    await tx.publish(repaymentPlanSigned, {
      key: householdId,
      subject: planId,
      payload: { planId, accountId, householdId, landlordId, signedOn, debtCents, instalments: instalments.length, schedule: instalments },
    });
    const completed = { planId, accountId, householdId, landlordId, completedOn: today };
    if (plan.state === 'COMPLETED') await tx.publish(repaymentPlanCompleted, { key: householdId, subject: planId, payload: completed });
    return { planId, accountId, householdId };
  },
});

/** A plan needs an account of one's own on which anything was past due on a day that a plan may bear. */
async function checkDebtors(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const own = await checkOwnAccounts(tx, ids);
  const histories = await accountHistories(tx, [...own.keys()]);
  const plans = await runningPlansOf(tx, [...own.keys()]);
  const today = tx.clock.today();
  return new Map(
    [...own].map(([id, refusals]) => {
      const history = histories.get(id);
      const period = { from: plans.get(id)?.[0]?.signedOn ?? earliestDay(today), to: today };
      const inDebt = history !== undefined && wasEverInDebt(history, period);
      return [id, refusals.length > 0 || inDebt ? refusals : [nothingToRepay()]];
    }),
  );
}
