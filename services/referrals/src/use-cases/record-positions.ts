// What finance and housing-stock say of accounts, applications and homes, kept for the rules that ask for it.
import type { Category } from '@passerelle/shared/access/categories';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { TenantOf } from '../database/landlord-acts';
import {
  keepApplication,
  keepEffortRate,
  keepProcedure,
  keepUnitAddress,
  keepUnitDescription,
  tenantsOfUnit,
  type ApplicationPosition,
  type EffortRatePosition,
  type ProcedurePosition,
  type UnitAddress,
  type UnitDescription,
} from '../database/position-projections';

/** Keeps a position of a household; true when it was news. */
function keeping<Position extends { readonly householdId: Id }>(
  name: string,
  { category, keep }: { readonly category: Category; readonly keep: (tx: Tx, position: Position) => Promise<boolean> },
) {
  return defineUseCase<Position, boolean>({
    name,
    permission: 'system',
    kind: 'write',
    async run(tx, position) {
      tx.recordAccess({ asked: [position.householdId], categories: [category] });
      return keep(tx, position);
    },
  });
}

export const recordProcedure = keeping<ProcedurePosition>('recordProcedure', { category: 'RENT', keep: keepProcedure });
export const recordEffortRate = keeping<EffortRatePosition>('recordEffortRate', { category: 'RENT', keep: keepEffortRate });
export const recordApplication = keeping<ApplicationPosition>('recordApplication', { category: 'HOUSING_REQUEST', keep: keepApplication });

/** Keeps where a home stands, which is about no household; true when it was news. */
export const recordUnitAddress = defineUseCase<UnitAddress, boolean>({
  name: 'recordUnitAddress',
  permission: 'system',
  kind: 'write',
  run: keepUnitAddress,
});

/** Keeps what a home is, which is about no household either; true when it was news. */
export const recordUnitDescription = defineUseCase<UnitDescription, boolean>({
  name: 'recordUnitDescription',
  permission: 'system',
  kind: 'write',
  run: keepUnitDescription,
});

/** Whose referrals a fact about a home may change the answer for. */
export const findTenantsToJudge = defineUseCase<{ readonly unitId: Id }, readonly TenantOf[]>({
  name: 'findTenantsToJudge',
  permission: 'system',
  kind: 'read',
  async run(tx, { unitId }) {
    const tenants = await tenantsOfUnit(tx, unitId);
    tx.recordAccess({ asked: [unitId], returned: tenants.map(({ householdId }) => householdId), categories: ['REFERRAL', 'HOME'] });
    return tenants;
  },
});
