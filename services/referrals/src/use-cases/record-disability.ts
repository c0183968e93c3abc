import { NotFound } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { openHouseholds } from '../database/households';
import { personsByIds, type PersonRow } from '../database/members';
import { insertDisability } from '../database/situation-writes';
import { requirePastDay } from '../domain/period';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly personId: Id;
  readonly recognised: boolean;
  readonly asOf: LocalDate;
}

/** Persons of households of which health is open to the caller. */
async function personsOfOpenHealth(tx: Tx, ids: readonly Id[]): Promise<PersonRow[]> {
  const persons = await personsByIds(tx, ids);
  const open = new Set(
    await openHouseholds(
      tx,
      persons.map(({ householdId }) => householdId),
      'HEALTH',
    ),
  );
  return persons.filter(({ householdId }) => open.has(householdId));
}

/** Records whether a disability of a person is recognised as of a day (`DAY_IMPOSSIBLE`), and nothing of what it is. */
export const recordDisability = defineUseCase<Input, { householdId: Id }>({
  name: 'recordDisability',
  permission: 'household-health:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, id: field.newId, personId: field.id, recognised: z.boolean(), asOf: field.date }),
  check: checkOfRecord(personsOfOpenHealth, () => []),
  async run(tx, { id, personId, recognised, asOf }) {
    const notFound = () => new NotFound('Person', { path: ['personId'] });
    const { householdId } = await takeRecord(tx, personId, { byIds: personsOfOpenHealth, notFound, category: 'HEALTH' });
    refuseAll(tx, () => requirePastDay(asOf, tx.clock.today(), ['asOf']));
    tx.stopIfRefused();
    await insertDisability(tx, { id: id ?? newId(), householdId, personId, recognised, asOf });
    return changedHousehold(tx, householdId, ['person.disability']);
  },
});
