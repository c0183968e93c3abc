import { newId, type Id } from '@passerelle/shared/domain/ids';
import { fault } from '@passerelle/shared/input-faults';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertTeam, teamOfCode } from '../database/organisations';
import { organisationsByIds } from '../database/reference';
import { TEAM_KINDS, type TeamKind } from '../domain/staff-post';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';
import { checkOwnOrganisation, notFound, teamCodeTaken } from './organisation-acts';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly organisationId: Id;
  readonly code: string;
  readonly kind: TeamKind;
  readonly name: string;
}

/** Registers an agency or a team of the caller's organisation. Refused when it has one of that code (`TEAM_CODE_TAKEN`). */
export const registerTeam = defineUseCase<Input, { teamId: Id; organisationId: Id }>({
  name: 'registerTeam',
  permission: 'organisation:manage',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    organisationId: field.id,
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, fault('CODE')),
    kind: z.enum(TEAM_KINDS),
    name: z.string().min(1).max(100).refine(isReadable, fault('HIDDEN_CHARACTERS')),
  }),
  check: checkOwnOrganisation,
  async run(tx, { id, organisationId, code, kind, name }) {
    const [organisation] = await organisationsByIds(tx, organisationId === tx.actor.organisationId ? [organisationId] : []);
    if (organisation === undefined) throw notFound('Organisation', ['organisationId']);
    if (await teamOfCode(tx, { organisationId, code })) throw teamCodeTaken();
    const teamId = id ?? newId();
    await insertTeam(tx, { id: teamId, organisationId, code, kind, name });
    tx.recordAccess({ asked: [organisationId], returned: [teamId] });
    return { teamId, organisationId };
  },
});
