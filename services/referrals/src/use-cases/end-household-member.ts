import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { endMembership, personsByIds, type PersonRow } from '../database/members';
import { requireNotHead } from '../domain/household-change';
import { requirePastDay, requireRunning, requireSomeDay } from '../domain/period';
import { COMPOSITION_FIELDS } from './add-household-member';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';
import { publishProfile } from './profile';

interface Input {
  readonly clientKey: string;
  readonly personId: Id;
  readonly to: LocalDate;
}

const mayLeave = (person: PersonRow, today: LocalDate) => [() => requireNotHead(person), () => requireRunning(person, today)];

/** A member leaves the household (`HEAD_STAYS`, `ALREADY_ENDED`, `DAY_IMPOSSIBLE`, `PERIOD_EMPTY`). */
export const endHouseholdMember = defineUseCase<Input, { householdId: Id }>({
  name: 'endHouseholdMember',
  permission: 'household-members:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, personId: field.id, to: field.date }),
  check: checkOfRecord(personsByIds, (tx, person) => refusalsOf(...mayLeave(person, tx.clock.today()))),
  async run(tx, { personId, to }) {
    const notFound = () => new NotFound('Person', { path: ['personId'] });
    const person = await takeRecord(tx, personId, { byIds: personsByIds, notFound, category: 'IDENTITY' });
    const today = tx.clock.today();
    refuseAll(tx, ...mayLeave(person, today));
    tx.stopIfRefused();
    refuseAll(
      tx,
      () => requirePastDay(to, today, ['to']),
      () => requireSomeDay({ from: person.from, to }, ['to']),
    );
    tx.stopIfRefused();
    await endMembership(tx, person, to);
    await publishProfile(tx, person.householdId);
    return changedHousehold(tx, person.householdId, COMPOSITION_FIELDS);
  },
});
