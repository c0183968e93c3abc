import { visiblePage } from '@passerelle/shared/access/visible';
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { ACCOUNT_COLUMNS, type AccountView } from '../database/account-views';
import { isReference } from '../domain/rent-movement';

export interface AccountFilter {
  readonly inArrears?: boolean | null | undefined;
  readonly leaseNumber?: string | null | undefined;
  readonly minimumMissedTerms?: number | null | undefined;
  readonly open?: boolean | null | undefined;
}

export type AccountOrder = 'ARREARS_DESC' | 'LEASE_NUMBER';

export interface AccountListing {
  readonly filter: AccountFilter;
  readonly orderBy: AccountOrder;
  readonly page: Page;
}

const ORDERS: Readonly<Record<AccountOrder, { readonly after: string; readonly of: string; readonly answered: string }>> = {
  ARREARS_DESC: {
    after: '(a.arrears_cents, a.id) < ($2::bigint, $3::uuid)',
    of: 'a.arrears_cents desc, a.id desc',
    answered: '"arrearsCents" desc, id desc',
  },
  LEASE_NUMBER: { after: '(a.lease_number, a.id) > ($2::text, $3::uuid)', of: 'a.lease_number, a.id', answered: '"leaseNumber", id' },
};

/** The sort key of an account, as its cursor carries it. */
export function keyOfAccount(account: AccountView, orderBy: AccountOrder): string {
  return orderBy === 'ARREARS_DESC' ? String(account.arrearsCents) : account.leaseNumber;
}

/** True for a sort key that a cursor of this order can carry. */
export function isKeyOfAccounts(key: string, orderBy: AccountOrder): boolean {
  return orderBy === 'ARREARS_DESC' ? /^\d{1,15}$/.test(key) : isReference(key);
}

/** Rent accounts open to the caller's organisation, one more than the page holds. */
export const listAccounts = defineUseCase<AccountListing, readonly AccountView[]>({
  name: 'listAccounts',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, { filter, orderBy, page }) {
    requireFilter(filter);
    const order = ORDERS[orderBy];
    const rows = await tx.query<AccountView>(
      visiblePage({
        alias: 'a',
        category: 'RENT',
        organisation: '$1',
        landlordColumn: 'landlord_id',
        rows: `select ${ACCOUNT_COLUMNS} from rent_account a`,
        where: `($2::text is null or ${order.after})
          and ($4::boolean is null or (a.judged_on is not null and (a.missed_terms > 0) = $4))
          and ($5::text is null or starts_with(a.lease_number, $5))
          and ($6::int is null or a.missed_terms >= $6)
          and ($7::boolean is null or (a.closed_on is null or a.closed_on > app_today()) = $7)`,
        order,
        limit: '$8',
      }),
      [
        tx.actor.organisationId,
        page.after?.key ?? null,
        page.after?.id ?? null,
        filter.inArrears ?? null,
        filter.leaseNumber ?? null,
        filter.minimumMissedTerms ?? null,
        filter.open ?? null,
        page.limit + 1,
      ],
    );
    tx.recordAccess({ returned: [...new Set(rows.slice(0, page.limit).map((row) => row.householdId))], categories: ['RENT'] });
    return rows;
  },
});

function requireFilter({ leaseNumber, minimumMissedTerms }: AccountFilter): void {
  if (typeof leaseNumber === 'string' && !/^[A-Za-z0-9._/-]{1,40}$/.test(leaseNumber)) {
    throw new InvalidInput('LEASE_NUMBER_INVALID', { path: ['filter', 'leaseNumber'] });
  }
  if (typeof minimumMissedTerms === 'number' && (minimumMissedTerms < 0 || minimumMissedTerms > 1_200)) {
    throw new InvalidInput('MISSED_TERMS_OUT_OF_RANGE', { path: ['filter', 'minimumMissedTerms'] });
  }
}
