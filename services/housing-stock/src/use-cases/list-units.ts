import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { SELECT_UNIT_VIEW, type UnitView } from '../database/unit-views';
import { departmentFilter } from '../domain/department';
import type { FinancingClass, UnitState, UnitType } from '../domain/unit';

export type UnitOrder = 'REFERENCE' | 'RENT';

export interface UnitFilter {
  readonly type?: UnitType | null | undefined;
  readonly financingClass?: FinancingClass | null | undefined;
  readonly department?: string | null | undefined;
  readonly state?: UnitState | null | undefined;
}

interface UnitList {
  readonly filter: UnitFilter;
  readonly orderBy: UnitOrder;
  readonly page: Page;
}

/** Homes of the caller's organisation: one page, and one row more. */
export const listUnits = defineUseCase<UnitList, readonly UnitView[]>({
  name: 'listUnits',
  permission: 'unit:read',
  kind: 'read',
  async run(tx, { filter, orderBy, page }) {
    const { type = null, financingClass = null, state = null } = filter;
    const department = departmentFilter(filter.department);
    const rows = await tx.query<UnitView>(
      `${SELECT_UNIT_VIEW}
       where u.organisation_id = $1 and ($2::text is null or u.type = $2) and ($3::text is null or u.financing_class = $3)
         and ($4::text is null or u.department = $4) and ($5::text is null or u.state = $5) and ${AFTER[orderBy]}
       order by ${ORDER[orderBy]} limit $8`,
      [tx.actor.organisationId, type, financingClass, department, state, afterKey(orderBy, page), page.after?.id ?? null, page.limit + 1],
    );
    tx.recordAccess({ returned: rows.slice(0, page.limit).map(({ id }) => id) });
    return rows;
  },
});

const ORDER: Readonly<Record<UnitOrder, string>> = { REFERENCE: 'u.reference, u.id', RENT: 'u.rent_cents, u.id' };
const AFTER: Readonly<Record<UnitOrder, string>> = {
  REFERENCE: '($7::uuid is null or (u.reference, u.id) > ($6::text, $7::uuid))',
  RENT: '($7::uuid is null or (u.rent_cents, u.id) > ($6::int, $7::uuid))',
};

const KEY_SHAPE: Readonly<Record<UnitOrder, RegExp>> = { REFERENCE: /^[A-Za-z0-9._/-]{1,40}$/, RENT: /^\d{1,9}$/ };

/** A forged cursor must not reach the cast of the database. */
function afterKey(orderBy: UnitOrder, { after }: Page): string | null {
  if (after === null) return null;
  if (!KEY_SHAPE[orderBy].test(after.key)) {
    throw new InvalidInput('CURSOR_INVALID', { path: ['after'] });
  }
  return after.key;
}
