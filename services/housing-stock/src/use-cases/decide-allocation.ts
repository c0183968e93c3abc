import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { readApplicants } from '../database/applicants';
import { lockLiveApplication } from '../database/applications';
import { readRulesOn } from '../database/matching-rules';
import { requireOpenHousehold } from '../database/open-household';
import { unlessTaken } from '../database/taken';
import { lockUnit, openVacancy, saveUnit } from '../database/units';
import { AllocationDecision } from '../domain/allocation-decision';
import type { Applicant } from '../domain/applicant';
import { judgeCandidacy } from '../domain/candidacy';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, unitId: fields.id, householdId: fields.id, decidedOn: fields.date.nullish() });

/**
 * Allocates a free home to a candidate, judged again at this moment. `REFUSED` with the criteria that do not pass; `CONFLICT` when the home
 * or the household already has an allocation. The verdicts and figures are kept with the decision.
 */
export const decideAllocation = defineUseCase<z.infer<typeof inputShape>, { allocationId: Id; householdId: Id; unitId: Id }>({
  name: 'decideAllocation',
  permission: 'allocation:decide',
  kind: 'write',
  input: inputShape,
  async run(tx, { unitId, householdId, decidedOn }) {
    tx.recordAccess({ asked: [unitId] });
    await requireOpenHousehold(tx, householdId, 'HOUSING_REQUEST');
    const unit = await lockUnit(tx, unitId);
    unit.allocate();
    const vacancy = await openVacancy(tx, unitId);
    if (vacancy === null) throw new Error(`The unit ${unitId} is free without an open vacancy.`);
    const applicant = await lockApplicant(tx, householdId);
    const today = tx.clock.today();
    const on = decidedOn ?? today;
    const rules = await readRulesOn(tx, on);
    const decision = AllocationDecision.decide({
      householdId,
      unit,
      vacancyId: vacancy.id,
      candidacy: judgeCandidacy(unit, applicant, { rules, on }),
      ruleVersion: rules?.version ?? null,
      decidedOn: on,
      today,
    });
    await unlessTaken(tx.manager.insert(AllocationDecision, decision), { allocation_household: householdAllocated });
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [unitId, householdId], categories: ['RESOURCES', 'REFERRAL', 'RENT'] });
    return { allocationId: decision.id, householdId, unitId };
  },
});

/** The candidate, whose application stays locked: two homes at once would both be judged without the other. */
async function lockApplicant(tx: Tx, householdId: Id): Promise<Applicant> {
  await lockLiveApplication(tx, householdId);
  const [applicant] = await readApplicants(tx, [householdId]);
  if (applicant === undefined) {
    throw new Refused('NO_LIVE_APPLICATION', 'This household has no live application for a home.', {
      path: ['householdId'],
      remedy: 'Record its housing application first.',
    });
  }
  if (applicant.allocatedUnitId !== null) throw householdAllocated();
  return applicant;
}

function householdAllocated(): Conflict {
  return new Conflict('HOUSEHOLD_ALREADY_ALLOCATED', 'Another home was already allocated to this household.', {
    path: ['householdId'],
    remedy: 'Start the lease of that allocation, or choose another candidate.',
  });
}
