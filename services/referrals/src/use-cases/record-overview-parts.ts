// What other services said of a household, kept for the overview. The rows of the overview follow at the end of the transaction.
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Category } from '@passerelle/shared/access/categories';
import type { Tx } from '@passerelle/shared/use-case-types';
import {
  keepBenefit,
  keepCase,
  keepPlan,
  keepPlanCompletion,
  type Benefit,
  type CasePosition,
  type Plan,
  type PlanCompletion,
} from '../database/overview-parts';

function keeping<Part extends { readonly householdId: Id }>(
  name: string,
  { category, keep }: { readonly category: Category; readonly keep: (tx: Tx, part: Part) => Promise<void> },
) {
  return defineUseCase<Part, void>({
    name,
    permission: 'system',
    kind: 'write',
    async run(tx, part) {
      tx.recordAccess({ asked: [part.householdId], categories: [category] });
      await keep(tx, part);
    },
  });
}

export const recordPlan = keeping<Plan>('recordPlan', { category: 'RENT', keep: keepPlan });
export const recordPlanCompletion = keeping<PlanCompletion & { readonly householdId: Id }>('recordPlanCompletion', {
  category: 'RENT',
  keep: keepPlanCompletion,
});
export const recordBenefit = keeping<Benefit>('recordBenefit', { category: 'RENT', keep: keepBenefit });
export const recordCase = keeping<CasePosition>('recordCase', { category: 'SUPPORT_FILE', keep: keepCase });
