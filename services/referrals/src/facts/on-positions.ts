// What the owners of accounts, applications and homes say of them. It is kept, and a referral that waits for an answer is judged again where
// it was news.
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { unitDescribed } from '@passerelle/shared/facts/unit-described';
import { judgeAgain } from '../use-cases/judge-again';
import {
  findTenantsToJudge,
  recordApplication,
  recordEffortRate,
  recordProcedure,
  recordUnitAddress,
  recordUnitDescription,
} from '../use-cases/record-positions';

export const onProcedureStageChanged = on(procedureStageChanged, 'projection+reaction', async (tx, fact) => {
  const { householdId, landlordId } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  if (!(await recordProcedure.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }))) return;
  await judgeAgain.join(tx, { householdId, landlordId, fields: ['procedure.'] });
});

export const onEffortRateChanged = on(effortRateChanged, 'projection+reaction', async (tx, fact) => {
  const { householdId, landlordId } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  if (!(await recordEffortRate.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }))) return;
  await judgeAgain.join(tx, { householdId, landlordId, fields: ['home.effortRate'] });
});

/** An application is made to all landlords, and its fact is told by whoever recorded it: no landlord stands in it. */
export const onHousingApplicationChanged = on(housingApplicationChanged, 'projection+reaction', async (tx, fact) => {
  const { householdId } = fact.payload;
  if (!(await recordApplication.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }))) return;
  await judgeAgain.join(tx, { householdId, landlordId: null, fields: ['application.'] });
});

/** It has a stream of its own, so it may come after the lease of the household that lives there. */
export const onUnitAddressRecorded = on(unitAddressRecorded, 'projection+reaction', async (tx, fact) => {
  const { unitId, landlordId } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  if (!(await recordUnitAddress.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }))) return;
  for (const tenant of await findTenantsToJudge.join(tx, { unitId })) {
    await judgeAgain.join(tx, { ...tenant, fields: ['home.qpvAtDate', 'home.commune', 'home.department'] });
  }
});

/** In the same stream as its address. Who manages a home follows from whose it is and from the residence in which it lies. */
export const onUnitDescribed = on(unitDescribed, 'projection+reaction', async (tx, fact) => {
  const { unitId, landlordId } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  if (!(await recordUnitDescription.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }))) return;
  for (const tenant of await findTenantsToJudge.join(tx, { unitId })) {
    await judgeAgain.join(tx, { ...tenant, fields: ['home.owner', 'home.manager', 'home.unitKind'] });
  }
});
