import type { ProgrammeTerm } from '@passerelle/shared/domain/programme-term';
import { defineUseCase } from '@passerelle/shared/use-case';
import { ATTESTATION_KINDS, PRIORITY_STATUSES, type AttestationKind } from './situation-terms';

/** The priority statuses that screens offer. */
export const readPriorityStatuses = defineUseCase<void, readonly ProgrammeTerm[]>({
  name: 'readPriorityStatuses',
  permission: 'reference:read',
  kind: 'read',
  run: () => Promise.resolve(PRIORITY_STATUSES),
});

/** The kinds of judgement that screens offer, each with the roles that may give it. */
export const readAttestationKinds = defineUseCase<void, readonly AttestationKind[]>({
  name: 'readAttestationKinds',
  permission: 'reference:read',
  kind: 'read',
  run: () => Promise.resolve(ATTESTATION_KINDS),
});
