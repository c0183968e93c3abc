import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { defineUseCase } from '@passerelle/shared/use-case';
import { keepHome, keepHomeEnd, landlordOfHome, type Home } from '../database/projections';
import type { FactReference } from './count-for-programme';

/** Keeps the home that a lease gives a household; true when it was news. */
export const recordHome = defineUseCase<Home, boolean>({
  name: 'recordHome',
  permission: 'system',
  kind: 'write',
  async run(tx, home) {
    tx.recordAccess({ asked: [home.householdId], categories: ['HOME'] });
    return keepHome(tx, home);
  },
});

interface HomeEnd {
  readonly fact: FactReference;
  readonly leaseId: Id;
  readonly householdId: Id;
  readonly endedOn: LocalDate;
  readonly sourceVersion: number;
}

/** Keeps that a household does not hold a lease any more. */
export const recordHomeEnd = defineUseCase<HomeEnd, void>({
  name: 'recordHomeEnd',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, ...end }) {
    tx.recordAccess({ asked: [end.householdId], categories: ['HOME'] });
    const landlordId = await landlordOfHome(tx, end.leaseId);
    if (landlordId === null) return;
    requireSameOrganisation(landlordId, fact);
    await keepHomeEnd(tx, end);
  },
});
