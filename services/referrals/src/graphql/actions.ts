import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { acceptReferral } from '../use-cases/accept-referral';
import { addHouseholdMember } from '../use-cases/add-household-member';
import { attest } from '../use-cases/attest';
import { cancelReferral } from '../use-cases/cancel-referral';
import { confirmNoPriorityStatus } from '../use-cases/confirm-no-priority-status';
import { confirmReferral } from '../use-cases/confirm-referral';
import { declineReferral } from '../use-cases/decline-referral';
import { endMandate } from '../use-cases/end-mandate';
import { endStaffPost } from '../use-cases/end-staff-post';
import { recordMandate } from '../use-cases/record-mandate';
import { recordAccommodation } from '../use-cases/record-accommodation';
import { recordEnergyDebt } from '../use-cases/record-energy-debt';
import { recordLifeEvent } from '../use-cases/record-life-event';
import { recordPriorityStatus } from '../use-cases/record-priority-status';
import { moveToVersion } from '../use-cases/move-to-version';
import { recordResources } from '../use-cases/record-resources';
import { recordStaffPost } from '../use-cases/record-staff-post';
import { registerTeam } from '../use-cases/register-team';

/** What may be done with a household in this service. */
export const householdActions = availableActionsOf('Household', [
  recordResources,
  recordAccommodation,
  recordPriorityStatus,
  confirmNoPriorityStatus,
  attest,
  recordLifeEvent,
  recordEnergyDebt,
  addHouseholdMember,
]);

/** What may be done with a referral. */
export const referralActions = availableActionsOf('Referral', [
  confirmReferral,
  cancelReferral,
  acceptReferral,
  declineReferral,
  moveToVersion,
]);

/** What may be done with an organisation: by its own people only. */
export const organisationActions = availableActionsOf('Organisation', [registerTeam, recordMandate]);

/** What may be done with a member of staff, a post and a mandate. */
export const staffMemberActions = availableActionsOf('StaffMember', [recordStaffPost]);
export const staffPostActions = availableActionsOf('StaffPost', [endStaffPost]);
export const mandateActions = availableActionsOf('Mandate', [endMandate]);
