import { defineUseCase } from '@passerelle/shared/use-case';
import { keepArrears, type ArrearsPosition } from '../database/projections';

/** Keeps what is past due and open on an account; true when it was news. */
export const recordArrears = defineUseCase<ArrearsPosition, boolean>({
  name: 'recordArrears',
  permission: 'system',
  kind: 'write',
  async run(tx, position) {
    tx.recordAccess({ asked: [position.householdId], categories: ['RENT'] });
    return keepArrears(tx, position);
  },
});
