import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { endAccommodation } from '../use-cases/end-accommodation';
import { endPriorityStatus } from '../use-cases/end-priority-status';
import { withdrawAttestation } from '../use-cases/withdraw-attestation';

/** What may be done with an accommodation of a household, a priority status and a judgement. */
export const accommodationActions = availableActionsOf('Accommodation', [endAccommodation]);
export const statusActions = availableActionsOf('PriorityStatus', [endPriorityStatus]);
export const attestationActions = availableActionsOf('Attestation', [withdrawAttestation]);

export const situationActions = [accommodationActions.useCase, statusActions.useCase, attestationActions.useCase];
