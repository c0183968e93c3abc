import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertHousehold } from '../database/households';
import { MEMBER_ROLES, SEXES, type MemberRole, type Sex } from '../domain/composition';
import { newMembers } from '../domain/household';
import { grantAccess, requireLandlord } from './access';
import { field } from './inputs';
import { publishProfile } from './profile';

interface Member {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly sex?: Sex | null | undefined;
  readonly role: MemberRole;
  readonly from: LocalDate;
}

interface Input {
  readonly clientKey: string;
  readonly members: readonly Member[];
}

const MEMBER = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: field.date,
  sex: z.enum(SEXES).nullish(),
  role: z.enum(MEMBER_ROLES),
  from: field.date,
});

/**
 * Registers a household. The access of the landlord comes first, in the same transaction: without it row security would refuse the
 * household's own row. Refused to who is no landlord (`NOT_A_LANDLORD`), and when the members make no household (see `newMembers`).
 */
export const registerHousehold = defineUseCase<Input, { householdId: Id }>({
  name: 'registerHousehold',
  permission: 'household:register',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, members: z.array(MEMBER).max(100, 'These are too many members.') }),
  async run(tx, input) {
    const today = tx.clock.today();
    await requireLandlord(tx, tx.actor.organisationId);
    const members = newMembers(
      input.members.map((member) => ({ ...member, sex: member.sex ?? null })),
      today,
    );
    const householdId = newId();
    await tx.takeStreams([householdId]);
    await grantAccess(tx, {
      householdId,
      organisationId: tx.actor.organisationId,
      purpose: 'TENANCY',
      basisKind: 'REGISTRATION',
      basisId: householdId,
      from: today,
    });
    await insertHousehold(tx, { id: householdId, registeredOn: today, members });
    await publishProfile(tx, householdId);
    tx.recordAccess({ asked: [householdId], returned: [householdId], categories: ['IDENTITY'] });
    return { householdId };
  },
});
