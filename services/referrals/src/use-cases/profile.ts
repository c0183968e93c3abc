import type { Id } from '@passerelle/shared/domain/ids';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import type { Tx } from '@passerelle/shared/use-case-types';
import { latestResources, membersOf } from '../database/households';
import { sizeAt } from '../domain/composition';

/** Tells the other services the size and the means of a household as its file says today; unknown means stay unknown. */
export async function publishProfile(tx: Tx, householdId: Id): Promise<void> {
  const asOf = tx.clock.today();
  const { persons, adults, dependentChildren } = sizeAt(await membersOf(tx, [householdId]), asOf);
  const [resources] = await latestResources(tx, [householdId]);
  await tx.publish(householdProfileRecorded, {
    key: householdId,
    subject: householdId,
    payload: {
      householdId,
      asOf,
      persons,
      adults,
      dependentChildren,
      monthlyResourcesCents: resources?.monthlyCents ?? null,
      referenceTaxIncomeCents: resources?.referenceTaxIncomeCents ?? null,
      resourcesAsOf: resources?.asOf ?? null,
    },
  });
}
