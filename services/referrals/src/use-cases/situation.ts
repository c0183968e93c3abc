// The use cases of the situation of households, for the list of the service.
import { attest } from './attest';
import { confirmNoPriorityStatus } from './confirm-no-priority-status';
import { endAccommodation } from './end-accommodation';
import { endPriorityStatus } from './end-priority-status';
import { readAttestationKinds, readPriorityStatuses } from './read-situation-terms';
import { readSituations } from './read-situations';
import { recordAccommodation } from './record-accommodation';
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
  readSituations,
  readPriorityStatuses,
  readAttestationKinds,
];
