import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { readApplicants } from '../database/applicants';
import { lockLiveApplication } from '../database/applications';
import { readHomeRules } from '../database/home-rules';
import { readRulesOn } from '../database/matching-rules';
import { requireOpenHousehold } from '../database/open-household';
import { unlessTaken } from '../database/taken';
import { checkUnits, lockUnit, openVacancy, saveUnit } from '../database/units';
import { AllocationDecision, requireDecisionDay } from '../domain/allocation-decision';
import type { Applicant } from '../domain/applicant';
import { judgeCandidacy } from '../domain/candidacy';
import { effortWarnings } from '../domain/effort-warning';
import { requireOffered } from '../domain/unit';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  id: field.newId,
  unitId: fields.id,
  householdId: fields.id,
  decidedOn: fields.date.nullish(),
});

/**
 * Allocates a free home to a candidate, judged again at this moment. `REFUSED` with the criteria that do not pass; `CONFLICT` when the home
 * or the household already has an allocation. The verdicts and figures are kept with the decision. Warns of an effort rate close to the cap.
 */
export const decideAllocation = defineUseCase<z.infer<typeof inputShape>, { allocationId: Id; householdId: Id; unitId: Id }>({
  name: 'decideAllocation',
  permission: 'allocation:decide',
  kind: 'write',
  input: inputShape,
  // Whether somebody passes every criterion is for the list of candidates: here it is the state of the home that counts.
  check: (tx, ids) => checkUnits(tx, ids, (unit) => [() => requireOffered(unit)]),
  async run(tx, { id, unitId, householdId, decidedOn }) {
    tx.recordAccess({ asked: [unitId] });
    await requireOpenHousehold(tx, householdId, 'HOUSING_REQUEST');
    const unit = await lockUnit(tx, unitId);
    tx.requireVersion(unit.version);
    const applicant = await lockApplicant(tx, householdId);
    const today = tx.clock.today();
    const on = decidedOn ?? today;
    refuseAll(
      tx,
      () => requireOffered(unit),
      () => requireDecisionDay(on, today),
      () => void requireApplicant(applicant),
    );
    tx.stopIfRefused();
    const vacancy = await openVacancy(tx, unitId);
    if (vacancy === null) throw new Error(`The unit ${unitId} is free without an open vacancy.`);
    const rules = await readRulesOn(tx, on);
    const chosen = requireApplicant(applicant);
    const candidacy = judgeCandidacy(unit, chosen, { rules, homeRules: await readHomeRules(tx, [chosen]), on });
    const decision = AllocationDecision.decide({
      id,
      householdId,
      unit,
      vacancyId: vacancy.id,
      candidacy,
      ruleVersion: rules?.version ?? null,
      decidedOn: on,
      today,
    });
    for (const warning of effortWarnings(candidacy, rules)) tx.warn(warning);
    unit.allocate();
    await unlessTaken(tx.manager.insert(AllocationDecision, decision), { allocation_household: householdAllocated });
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [unitId, householdId], categories: ['RESOURCES', 'REFERRAL', 'RENT'] });
    return { allocationId: decision.id, householdId, unitId };
  },
});

/** The candidate, whose application stays locked: two homes at once would both be judged without the other. */
async function lockApplicant(tx: Tx, householdId: Id): Promise<Applicant | undefined> {
  await lockLiveApplication(tx, householdId);
  const [applicant] = await readApplicants(tx, [householdId]);
  return applicant;
}

function requireApplicant(applicant: Applicant | undefined): Applicant {
  if (applicant === undefined) {
    throw new Refused('NO_LIVE_APPLICATION', { path: ['householdId'] });
  }
  if (applicant.allocatedUnitId !== null) throw householdAllocated();
  return applicant;
}

function householdAllocated(): Conflict {
  return new Conflict('HOUSEHOLD_ALREADY_ALLOCATED', { path: ['householdId'] });
}
