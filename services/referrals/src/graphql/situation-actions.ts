import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { changeCustody } from '../use-cases/change-custody';
import { correctPerson } from '../use-cases/correct-person';
import { endAccommodation } from '../use-cases/end-accommodation';
import { endHouseholdMember } from '../use-cases/end-household-member';
import { endPriorityStatus } from '../use-cases/end-priority-status';
import { recordDisability } from '../use-cases/record-disability';
import { withdrawAttestation } from '../use-cases/withdraw-attestation';

/** What may be done with a person in his household, an accommodation of it, a priority status and a judgement. */
export const personActions = availableActionsOf('Person', [endHouseholdMember, changeCustody, correctPerson, recordDisability]);
export const accommodationActions = availableActionsOf('Accommodation', [endAccommodation]);
export const statusActions = availableActionsOf('PriorityStatus', [endPriorityStatus]);
export const attestationActions = availableActionsOf('Attestation', [withdrawAttestation]);

export const situationActions = [personActions.useCase, accommodationActions.useCase, statusActions.useCase, attestationActions.useCase];
