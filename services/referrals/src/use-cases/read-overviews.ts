import type { Category } from '@passerelle/shared/access/categories';
import { holds, type Permission } from '@passerelle/shared/auth/permissions';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { nextDeadlines } from '../database/next-deadlines';
import { overviewsByIds, type HomeOverview, type OverviewRow } from '../database/overview';
import { PARTS } from './list-households';
import { workSeen } from './work-seen';

/** The row of a household, in the parts that the caller's role and the grants of his organisation open. */
export interface Overview {
  readonly rent: OverviewRow | null;
  readonly support: OverviewRow | null;
  readonly home: HomeOverview | null;
  readonly nextDeadlineOn: LocalDate | null;
}

const NO_HOME = { leaseId: null, unitType: null, department: null, homeFrom: null, homeUntil: null };

/** What all services know of households, in one row each. */
export const readOverviews = defineUseCase<readonly Id[], ReadonlyMap<Id, Overview>>({
  name: 'readOverviews',
  permission: 'household:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await overviewsByIds(tx, asked);
    const deadlines = await nextDeadlines(tx, asked, await workSeen(tx));
    const deadlineOf = new Map(deadlines.map(({ householdId, dueOn }) => [householdId, dueOn]));
    const shown = new Set<Category>(['IDENTITY', ...deadlines.flatMap(({ category }) => category ?? [])]);
    const opens = (row: OverviewRow, part: { readonly permission: Permission; readonly category: Category }) => {
      const open = row.categories.includes(part.category) && holds(tx.actor.roles, part.permission);
      if (open) shown.add(part.category);
      return open;
    };
    const overviews = rows.map((row): [Id, Overview] => [
      row.householdId,
      {
        rent: opens(row, PARTS.rent) ? row : null,
        support: opens(row, PARTS.support) ? row : null,
        home: opens(row, { permission: 'home:read', category: 'HOME' }) ? homeToday(row, tx.clock.today()) : null,
        nextDeadlineOn: deadlineOf.get(row.householdId) ?? null,
      },
    ]);
    tx.recordAccess({ asked, returned: rows.map(({ householdId }) => householdId), categories: [...shown] });
    return new Map(overviews);
  },
});

/** A home that the household left is none, from that day on. */
function homeToday(row: OverviewRow, today: LocalDate): Overview['home'] {
  return row.homeUntil !== null && row.homeUntil <= today ? NO_HOME : row;
}
