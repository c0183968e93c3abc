import { Conflict } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { closeApplication, highestVersion, lockLiveApplication, publishApplication } from '../database/applications';
import { openHouseholds, requireOpenHousehold } from '../database/open-household';
import { unlessTaken } from '../database/taken';
import { HousingApplication, wishGuards } from '../domain/housing-application';
import { UNIT_TYPES } from '../domain/unit';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  id: field.newId,
  householdId: fields.id,
  wantedTypes: z.array(z.enum(UNIT_TYPES)).min(1).max(7),
  departments: z.array(z.string()).min(1).max(20),
  recordedOn: fields.date,
});

/**
 * Records what a household asks for; the live application, if there is one, is replaced. The version that the person saw is that of the live
 * application, 0 where he saw none. `CONFLICT` when two are recorded at once.
 */
export const recordHousingApplication = defineUseCase<z.infer<typeof inputShape>, { applicationId: Id; householdId: Id }>({
  name: 'recordHousingApplication',
  permission: 'housing-application:record',
  kind: 'write',
  input: inputShape,
  check: async (tx, householdIds) => new Map([...(await openHouseholds(tx, householdIds, 'HOUSING_REQUEST'))].map((id) => [id, []])),
  async run(tx, { id, householdId, ...wish }) {
    await requireOpenHousehold(tx, householdId, 'HOUSING_REQUEST');
    await tx.takeStreams([householdId]);
    const today = tx.clock.today();
    const live = await lockLiveApplication(tx, householdId);
    tx.requireVersion(live?.version ?? 0);
    refuseAll(tx, ...wishGuards(wish, today));
    tx.stopIfRefused();
    const { wantedTypes, departments, recordedOn } = wish;
    if (live !== null) await closeApplication(tx, live, { day: today, reason: 'REPLACED' });
    const version = (await highestVersion(tx, householdId)) + 1;
    const application = HousingApplication.record({ id, householdId, wantedTypes, departments, recordedOn, version }, today);
    await unlessTaken(tx.manager.insert(HousingApplication, application), {
      housing_application_live: () => new Conflict('APPLICATION_ALREADY_LIVE', { path: ['householdId'] }),
    });
    await publishApplication(tx, application);
    tx.recordAccess({ returned: [householdId] });
    return { applicationId: application.id, householdId };
  },
});
