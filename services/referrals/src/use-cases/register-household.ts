import { isTakenKey } from '@passerelle/shared/database/taken-key';
import { Conflict } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { isWithoutBasis } from '../database/access-grants';
import { insertHousehold, personsLike } from '../database/households';
import { holdsTenancies } from '../database/organisations';
import { newMembers, type NewMember } from '../domain/household';
import { possibleDuplicates } from '../domain/same-person';
import { grantAccess, notALandlord } from './access';
import { field } from './inputs';
import { MEMBER, memberOf, type MemberInput } from './member-input';
import { publishProfile } from './profile';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly members: readonly MemberInput[];
}

/**
 * Registers a household. The access of the landlord comes first, in the same transaction: without it row security would refuse the
 * household's own row. Refused to who is no landlord (`NOT_A_LANDLORD`), when the members make no household (see `newMembers`), and when an
 * id that the client made is taken (`ID_TAKEN`). Warns of members who are in a household already (`POSSIBLE_DUPLICATE`).
 */
export const registerHousehold = defineUseCase<Input, { householdId: Id }>({
  name: 'registerHousehold',
  permission: 'household:register',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, id: field.newId, members: z.array(MEMBER).max(100) }),
  async run(tx, input) {
    const today = tx.clock.today();
    const { organisationId } = tx.actor;
    if (!(await holdsTenancies(tx, organisationId))) tx.refuse(notALandlord());
    const members = newMembers(input.members.map(memberOf), today);
    tx.stopIfRefused();
    await warnOfDuplicates(tx, members);
    const householdId = input.id ?? newId();
    await tx.takeStreams([householdId]);
    const registration = { purpose: 'TENANCY', basisKind: 'REGISTRATION', basisId: householdId, from: today } as const;
    await grantAccess(tx, { householdId, organisationId, ...registration }).catch((error: unknown) => {
      throw isWithoutBasis(error) ? idTaken(['id']) : error;
    });
    await insertHousehold(tx, { id: householdId, registeredOn: today, members }).catch((error: unknown) => {
      throw isTakenKey(error) ? idTaken(['members']) : error;
    });
    await publishProfile(tx, householdId);
    tx.recordAccess({ asked: [householdId], returned: [householdId], categories: ['IDENTITY'] });
    return { householdId };
  },
});

/** A warning shows that a household is there: that stays on the audit also when the act ends with it. */
async function warnOfDuplicates(tx: Tx, members: readonly NewMember[]): Promise<void> {
  const warnings = possibleDuplicates(members, await personsLike(tx, members));
  for (const warning of warnings) {
    tx.warn(warning);
    tx.recordAccess({ asked: [warning.parameters.householdId], returned: [warning.parameters.householdId], categories: ['IDENTITY'] });
  }
}

/** Row security hides who has it: the database alone knows that an id is there. */
function idTaken(path: readonly string[]): Conflict {
  return new Conflict('ID_TAKEN', { path });
}
