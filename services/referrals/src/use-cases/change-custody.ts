import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { endMembership, insertCustody, personsByIds, type PersonRow } from '../database/members';
import { CUSTODIES, type Custody } from '../domain/composition';
import { requireChildsCustody } from '../domain/household';
import { requirePastDay, requireRunning, requireSomeDay } from '../domain/period';
import { COMPOSITION_FIELDS } from './add-household-member';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';
import { publishProfile } from './profile';

interface Input {
  readonly clientKey: string;
  readonly personId: Id;
  readonly custody: Custody;
  readonly from: LocalDate;
}

const mayChange = ({ role, to }: PersonRow, today: LocalDate) => [
  () => requireChildsCustody({ role, custody: 'RESIDENT' }, ['personId']),
  () => requireRunning({ from: today, to }, today),
];

/** A child lives here more or less than before, from a day on (`CUSTODY_OF_A_CHILD`, `ALREADY_ENDED`, `DAY_IMPOSSIBLE`, `PERIOD_EMPTY`). */
export const changeCustody = defineUseCase<Input, { householdId: Id }>({
  name: 'changeCustody',
  permission: 'household-members:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, personId: field.id, custody: z.enum(CUSTODIES), from: field.date }),
  check: checkOfRecord(personsByIds, (tx, person) => refusalsOf(...mayChange(person, tx.clock.today()))),
  async run(tx, { personId, custody, from }) {
    const notFound = () => new NotFound('Person', { path: ['personId'] });
    const person = await takeRecord(tx, personId, { byIds: personsByIds, notFound, category: 'IDENTITY' });
    const today = tx.clock.today();
    refuseAll(tx, ...mayChange(person, today));
    tx.stopIfRefused();
    refuseAll(
      tx,
      () => requirePastDay(from, today, ['from']),
      () => requireSomeDay({ from: person.from, to: from }, ['from']),
    );
    tx.stopIfRefused();
    await endMembership(tx, person, from);
    await insertCustody(tx, person, { from, custody });
    await publishProfile(tx, person.householdId);
    return changedHousehold(tx, person.householdId, COMPOSITION_FIELDS);
  },
});
