import { InvalidInput, NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { correct, personsByIds } from '../database/members';
import { SEXES, type Sex } from '../domain/composition';
import { requireBirthOf } from '../domain/household-change';
import { COMPOSITION_FIELDS } from './add-household-member';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';
import { publishProfile } from './profile';

interface Input {
  readonly clientKey: string;
  readonly personId: Id;
  readonly sex?: Sex | null | undefined;
  readonly birthDate?: LocalDate | null | undefined;
}

/**
 * What was not known of a person is, or was wrong: civil sex, date of birth (`NOTHING_TO_CORRECT`, `BIRTH_DATE_IMPOSSIBLE`, `HEAD_TOO_YOUNG`,
 * `BORN_AFTER_JOINING`). What is left out stays.
 */
export const correctPerson = defineUseCase<Input, { householdId: Id }>({
  name: 'correctPerson',
  permission: 'household-members:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, personId: field.id, sex: z.enum(SEXES).nullish(), birthDate: field.date.nullish() }),
  check: checkOfRecord(personsByIds, () => []),
  async run(tx, { personId, sex = null, birthDate = null }) {
    const notFound = () => new NotFound('Person', { path: ['personId'] });
    const person = await takeRecord(tx, personId, { byIds: personsByIds, notFound, category: 'IDENTITY' });
    refuseAll(tx, () => {
      if (sex === null && birthDate === null) throw new InvalidInput('NOTHING_TO_CORRECT');
      if (birthDate !== null) requireBirthOf({ ...person, birthDate }, tx.clock.today());
    });
    tx.stopIfRefused();
    await correct(tx, personId, { sex, birthDate });
    if (birthDate !== null) await publishProfile(tx, person.householdId);
    const bySex = sex !== null && person.role === 'HEAD' ? ['applicant.sex'] : [];
    return changedHousehold(tx, person.householdId, [...bySex, ...(birthDate === null ? [] : COMPOSITION_FIELDS)]);
  },
});
