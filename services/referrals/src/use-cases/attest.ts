import { Refused, type DomainError } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertAttestation, recorderId } from '../database/situation-writes';
import { attestingRole } from '../domain/attestation';
import { requirePastDay } from '../domain/period';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { allowedRoles } from './situation-terms';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly kind: string;
  readonly value: boolean;
  readonly attestedOn: LocalDate;
}

/**
 * A professional says, in the name of his organisation, whether something is so of a household. Refused to who is no registered member of
 * staff (`AUTHOR_NOT_REGISTERED`), as a judgement is somebody's, and to a role that may not attest the kind (`NOT_YOUR_ATTESTATION`).
 */
export const attest = defineUseCase<Input, { householdId: Id }>({
  name: 'attest',
  permission: 'attestation:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    householdId: field.id,
    kind: field.term,
    value: z.boolean(),
    attestedOn: field.date,
  }),
  async check(tx, ids) {
    const open = await checkOpenHousehold(tx, ids);
    const refusals: readonly DomainError[] = (await recorderId(tx)) === null ? [authorNotRegistered()] : [];
    return new Map([...open.keys()].map((id) => [id, refusals]));
  },
  async run(tx, { id, householdId, kind, value, attestedOn }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    await takeHousehold(tx, householdId);
    const authorId = await recorderId(tx);
    if (authorId === null) tx.refuse(authorNotRegistered());
    refuseAll(
      tx,
      () => void attestingRole(kind, tx.actor.roles, allowedRoles),
      () => requirePastDay(attestedOn, tx.clock.today(), ['attestedOn']),
    );
    tx.stopIfRefused();
    if (authorId === null) throw authorNotRegistered();
    const author = { authorId, authorRole: attestingRole(kind, tx.actor.roles, allowedRoles) };
    const authorOrganisationId = tx.actor.organisationId;
    await insertAttestation(tx, { id: id ?? newId(), householdId, kind, value, ...author, authorOrganisationId, attestedOn });
    return changedHousehold(tx, householdId, [`attestation.${kind}`]);
  },
});

function authorNotRegistered(): Refused {
  return new Refused('AUTHOR_NOT_REGISTERED');
}
