// How fresh a section is that one service contributes to another's household.
import type { Permission } from '../auth/permissions';
import { isId, type Id } from '../domain/ids';
import { groupFor } from '../events/consumer-groups';
import type { ServiceName } from '../events/declare-fact';
import { defineUseCase } from '../use-case';
import type { UseCase } from '../use-case-types';
import type { Category } from './categories';
import { liveOn } from './protect';

/**
 * A use case that reads, of households whose section is open to the caller's organisation, when the last fact happened that other services
 * told about them and that was applied to the section; while one of them is parked, the moment before that. A household of which nothing was
 * told is left out.
 */
export function defineToldUntil(section: {
  readonly name: string;
  /** Service that makes the section, from what its consumer of work applies: access facts only open and close it. */
  readonly service: ServiceName;
  readonly permission: Permission;
  /** Category of the section. */
  readonly category: Category;
}): UseCase<readonly Id[], ReadonlyMap<Id, Date>> {
  const { name, service, permission, category } = section;
  return defineUseCase<readonly Id[], ReadonlyMap<Id, Date>>({
    name,
    permission,
    kind: 'read',
    async run(tx, ids) {
      const asked = ids.filter(isId);
      const rows = await tx.query<{ id: Id; at: Date | null }>(
        `select x.household_id as id, told_until(x.household_id, $4) as at from household_access x
         where x.household_id = any($1::uuid[]) and x.organisation_id = $2 and x.category = $3 and ${liveOn('x')}`,
        [asked, tx.actor.organisationId, category, groupFor(service, { group: 'work' })],
      );
      tx.recordAccess({ asked, returned: rows.map(({ id }) => id), categories: [category] });
      return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
    },
  });
}
