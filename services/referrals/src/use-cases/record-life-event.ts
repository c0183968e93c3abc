import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { lifeEventsOf } from '../database/situation';
import { insertLifeEvent } from '../database/situation-writes';
import { LIFE_EVENT_KINDS, requireNews, type LifeEventKind } from '../domain/life';
import { requirePastDay } from '../domain/period';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly kind: LifeEventKind;
  readonly on: LocalDate;
}

/** Records what happened to a household on a day (`DAY_IMPOSSIBLE`, `EVENT_TOLD_ALREADY`). */
export const recordLifeEvent = defineUseCase<Input, { householdId: Id }>({
  name: 'recordLifeEvent',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    householdId: field.id,
    kind: z.enum(LIFE_EVENT_KINDS),
    on: field.date,
  }),
  check: checkOpenHousehold,
  async run(tx, { id, householdId, kind, on }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    const today = tx.clock.today();
    refuseAll(tx, () => requirePastDay(on, today, ['on']));
    await takeHousehold(tx, householdId);
    const told = await lifeEventsOf(tx, [householdId], today);
    refuseAll(tx, () => requireNews(told, { kind, on }));
    tx.stopIfRefused();
    await insertLifeEvent(tx, { id: id ?? newId(), householdId, kind, on });
    return changedHousehold(tx, householdId, kind === 'FAMILY_BREAK_UP' ? ['household.monthsSinceBreakUp'] : []);
  },
});
