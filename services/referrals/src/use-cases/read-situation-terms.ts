import type { ProgrammeTerm } from '@passerelle/shared/domain/programme-term';
import { isRole } from '@passerelle/shared/auth/roles';
import { defineUseCase } from '@passerelle/shared/use-case';
import { versionsInForce } from '../database/programmes';
import { ATTESTATION_KINDS, PRIORITY_STATUSES, type AttestationKind } from './situation-terms';

/** The priority statuses that screens offer. */
export const readPriorityStatuses = defineUseCase<void, readonly ProgrammeTerm[]>({
  name: 'readPriorityStatuses',
  permission: 'reference:read',
  kind: 'read',
  run: () => Promise.resolve(PRIORITY_STATUSES),
});

/** The kinds of judgement that screens offer, each with the roles that may give it: those of the service, and what programmes in force define of their own. */
export const readAttestationKinds = defineUseCase<void, readonly AttestationKind[]>({
  name: 'readAttestationKinds',
  permission: 'reference:read',
  kind: 'read',
  async run(tx) {
    const known = new Set(ATTESTATION_KINDS.map(({ code }) => code));
    const defined = (await versionsInForce(tx, tx.clock.today())).flatMap(({ document }) => document.attestations);
    const own = new Map(defined.filter(({ code }) => !known.has(code)).map((kind) => [kind.code, kind]));
    const added = [...own.values()].map(({ code, en, fr, roles }) => ({ code, labels: { en, fr }, roles: roles.filter(isRole) }));
    return [...ATTESTATION_KINDS, ...added.sort((left, right) => left.code.localeCompare(right.code))].slice(0, MOST_KINDS);
  },
});

const MOST_KINDS = 200;
