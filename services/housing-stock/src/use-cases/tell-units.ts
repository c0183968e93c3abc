import { defineUseCase } from '@passerelle/shared/use-case';
import { publishDescription } from '../database/unit-facts';
import { saveTold, unitsToTell } from '../database/unit-descriptions';

/**
 * Tells the other services what those homes are that were registered before homes were described, each once and for its landlord, so that nobody
 * has to touch them. It is work of the day, which ends when there are none left.
 */
export const tellUnits = defineUseCase<{ readonly most: number }, { readonly judged: number }>({
  name: 'tellUnits',
  permission: 'system',
  kind: 'write',
  async run(tx, { most }) {
    const units = await unitsToTell(tx, most);
    const ids = units.map(({ id }) => id);
    tx.recordAccess({ asked: ids });
    await tx.takeStreams(ids);
    const asOf = tx.clock.today();
    for (const unit of units) await publishDescription(tx, unit, asOf);
    await saveTold(tx, ids);
    return { judged: units.length };
  },
});
