// The use cases of the situation of households, for the list of the service.
import { addHouseholdMember } from './add-household-member';
import { attest } from './attest';
import { changeCustody } from './change-custody';
import { confirmNoPriorityStatus } from './confirm-no-priority-status';
import { correctPerson } from './correct-person';
import { endAccommodation } from './end-accommodation';
import { endHouseholdMember } from './end-household-member';
import { endPriorityStatus } from './end-priority-status';
import { readAttestationKinds, readPriorityStatuses } from './read-situation-terms';
import { readDisabilities } from './read-disabilities';
import { readSituations } from './read-situations';
import { recordAccommodation } from './record-accommodation';
import { recordDisability } from './record-disability';
import { recordEnergyDebt } from './record-energy-debt';
import { recordLifeEvent } from './record-life-event';
import { recordPriorityStatus } from './record-priority-status';
import { withdrawAttestation } from './withdraw-attestation';

export const situationUseCases = [
  recordAccommodation,
  endAccommodation,
  recordPriorityStatus,
  endPriorityStatus,
  confirmNoPriorityStatus,
  attest,
  withdrawAttestation,
  recordLifeEvent,
  recordEnergyDebt,
  addHouseholdMember,
  endHouseholdMember,
  changeCustody,
  correctPerson,
  recordDisability,
  readDisabilities,
  readSituations,
  readPriorityStatuses,
  readAttestationKinds,
];
