import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { decideAllocation } from '../use-cases/decide-allocation';
import { describeUnit } from '../use-cases/describe-unit';
import { endLease } from '../use-cases/end-lease';
import { recordHousingApplication } from '../use-cases/record-housing-application';
import { recordLease } from '../use-cases/record-lease';
import { recordVacancy } from '../use-cases/record-vacancy';
import { reserveUnit } from '../use-cases/reserve-unit';
import { startLease } from '../use-cases/start-lease';
import { withdrawAllocation } from '../use-cases/withdraw-allocation';

/** What may be done with a home. */
export const unitActions = availableActionsOf('Unit', [recordVacancy, reserveUnit, recordLease, decideAllocation, describeUnit]);

/** What may be done with a lease. */
export const leaseActions = availableActionsOf('Lease', [endLease]);

/** What may be done with an allocation. */
export const allocationActions = availableActionsOf('AllocationDecision', [withdrawAllocation, startLease]);

/** What may be done for a household that looks for a home. */
export const householdActions = availableActionsOf('HouseholdHousing', [recordHousingApplication]);
