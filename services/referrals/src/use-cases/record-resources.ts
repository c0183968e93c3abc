import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertResources, raiseHouseholdVersion } from '../database/households';
import { requireMonthlyMeans, requireResourcesDate, RESOURCES_SOURCES, type ResourcesSource } from '../domain/household';
import { field } from './inputs';
import { publishProfile } from './profile';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly householdId: Id;
  readonly monthlyCents: Cents;
  readonly referenceTaxIncomeCents?: Cents | null | undefined;
  readonly asOf: LocalDate;
  readonly source: ResourcesSource;
}

/**
 * Records the means of a household as of a day (`AS_OF_IMPOSSIBLE`, `MONTHLY_MEANS_TOO_HIGH`). What was recorded before stays; the
 * household's file says each figure as of the latest day on which it was recorded, so means without the tax income leave the known one.
 */
export const recordResources = defineUseCase<Input, { householdId: Id }>({
  name: 'recordResources',
  permission: 'household-resources:record',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    householdId: field.id,
    monthlyCents: field.amount,
    referenceTaxIncomeCents: field.amount.nullish(),
    asOf: field.date,
    source: z.enum(RESOURCES_SOURCES),
  }),
  check: checkOpenHousehold,
  async run(tx, { householdId, monthlyCents, referenceTaxIncomeCents = null, asOf, source }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    const refusals = refusalsOf(
      () => requireResourcesDate(asOf, tx.clock.today()),
      () => requireMonthlyMeans(monthlyCents),
    );
    for (const refusal of refusals) tx.refuse(refusal);
    await takeHousehold(tx, householdId);
    tx.stopIfRefused();
    await insertResources(tx, { householdId, monthlyCents, referenceTaxIncomeCents, asOf, source });
    await raiseHouseholdVersion(tx, householdId);
    await publishProfile(tx, householdId);
    tx.recordAccess({ returned: [householdId] });
    return { householdId };
  },
});
