import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { movesOf, type ReferralMove } from '../database/referral-moves';
import { referralsByIds } from '../database/referrals';

/** The moves of referrals to other versions of their programmes, first one first; none of a referral that never moved. */
export const readReferralMoves = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly ReferralMove[]>>({
  name: 'readReferralMoves',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, ids) {
    const open = (await referralsByIds(tx, ids.filter(isId))).map(({ id }) => id);
    const moves = await movesOf(tx, open);
    tx.recordAccess({ asked: ids, returned: open, categories: ['REFERRAL'] });
    return new Map(open.map((id) => [id, moves.filter(({ referralId }) => referralId === id).slice(0, 50)]));
  },
});
