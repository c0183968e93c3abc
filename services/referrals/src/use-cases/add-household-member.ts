import { isTakenKey } from '@passerelle/shared/database/taken-key';
import { Conflict } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { insertMembers, membersOf, personsLike } from '../database/households';
import { newMember, type NewMember } from '../domain/household';
import { requirePlaceFor } from '../domain/household-change';
import { possibleDuplicates } from '../domain/same-person';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { MEMBER, memberOf, type MemberInput } from './member-input';
import { publishProfile } from './profile';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly householdId: Id;
  readonly member: MemberInput;
}

/** Fields of the rules that rest on who lives in a household. */
export const COMPOSITION_FIELDS = ['household.', 'applicant.', 'person.age'] as const;

/**
 * Somebody comes to live in a household: a child is born, a partner moves in. Refused for what a new household is refused for, and for who has
 * no place in it (see `requirePlaceFor`). Warns of a person who is in another household already (`POSSIBLE_DUPLICATE`).
 */
export const addHouseholdMember = defineUseCase<Input, { householdId: Id }>({
  name: 'addHouseholdMember',
  permission: 'household-members:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, householdId: field.id, member: MEMBER }),
  check: checkOpenHousehold,
  async run(tx, { householdId, member: given }) {
    tx.recordAccess({ asked: [householdId], categories: ['IDENTITY'] });
    const comer = () => newMember(memberOf(given), { path: ['member'], today: tx.clock.today() });
    refuseAll(tx, () => void comer());
    await takeHousehold(tx, householdId);
    tx.stopIfRefused();
    const member = comer();
    const members = await membersOf(tx, [householdId]);
    refuseAll(tx, () => requirePlaceFor(member, members));
    tx.stopIfRefused();
    await warnOfDuplicate(tx, householdId, member);
    await insertMembers(tx, householdId, [member]).catch((error: unknown) => {
      throw isTakenKey(error) ? new Conflict('ID_TAKEN', { path: ['member', 'id'] }) : error;
    });
    await publishProfile(tx, householdId);
    return changedHousehold(tx, householdId, COMPOSITION_FIELDS);
  },
});

async function warnOfDuplicate(tx: Tx, householdId: Id, member: NewMember): Promise<void> {
  const elsewhere = (await personsLike(tx, [member])).filter((person) => person.householdId !== householdId);
  for (const warning of possibleDuplicates([member], elsewhere, () => ['member'])) {
    tx.warn(warning);
    tx.recordAccess({ asked: [warning.parameters.householdId], returned: [warning.parameters.householdId] });
  }
}
