import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { acceptReferral } from '../use-cases/accept-referral';
import { cancelReferral } from '../use-cases/cancel-referral';
import { confirmReferral } from '../use-cases/confirm-referral';
import { declineReferral } from '../use-cases/decline-referral';
import { recordResources } from '../use-cases/record-resources';

/** What may be done with a household in this service. */
export const householdActions = availableActionsOf('Household', [recordResources]);

/** What may be done with a referral. */
export const referralActions = availableActionsOf('Referral', [confirmReferral, cancelReferral, acceptReferral, declineReferral]);
