import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { CriterionVerdict } from '@passerelle/shared/domain/verdict';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { AllocationState, WithdrawalReason } from '../domain/allocation-decision';
import type { FinancingClass, UnitType } from '../domain/unit';

/** A decision as the graph shows it. */
export interface AllocationView {
  readonly id: Id;
  readonly reference: string;
  readonly version: number;
  readonly householdId: Id;
  readonly unitId: Id;
  readonly decidedOn: LocalDate;
  readonly unitType: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly state: AllocationState;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawalReason: WithdrawalReason | null;
  readonly criteria: readonly CriterionVerdict[];
}

/** Allocation decisions by id. */
export const readAllocations = defineUseCase<readonly Id[], ReadonlyMap<Id, AllocationView>>({
  name: 'readAllocations',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, allocationIds) {
    tx.recordAccess({ asked: allocationIds });
    const rows = await select(tx, 'd.id = any($2::uuid[])', allocationIds);
    return new Map(rows.map((row) => [row.id, row]));
  },
});

/** By household, the decision whose lease has not started. */
export const readHouseholdAllocations = defineUseCase<readonly Id[], ReadonlyMap<Id, AllocationView>>({
  name: 'readHouseholdAllocations',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, householdIds) {
    tx.recordAccess({ asked: householdIds });
    const rows = await select(tx, `d.state = 'DECIDED' and d.household_id = any($2::uuid[])`, householdIds);
    return new Map(rows.map((row) => [row.householdId, row]));
  },
});

/** The newest decision comes last, so that it is the one kept of a household with several landlords. */
async function select(tx: Tx, condition: string, ids: readonly Id[]): Promise<AllocationView[]> {
  const rows = await tx.query<AllocationView>(
    `select d.id, d.reference, d.version, d.household_id as "householdId", d.unit_id as "unitId", d.decided_on as "decidedOn", d.unit_type as "unitType",
       d.financing_class as "financingClass", d.department, d.criteria, d.state, d.withdrawn_on as "withdrawnOn",
       d.withdrawal_reason as "withdrawalReason"
     from allocation_decision d
     ${visible({ alias: 'd', category: 'HOUSING_REQUEST', organisation: '$1', landlordColumn: 'landlord_id' })}
     where ${condition} order by d.decided_on, d.id`,
    [tx.actor.organisationId, ids],
  );
  tx.recordAccess({ returned: rows.map(({ householdId }) => householdId), categories: ['HOUSING_REQUEST'] });
  return rows;
}
