import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { FacetCount, ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection, FacetWhenAsked } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import {
  countAccountsByStanding,
  countAccountsLike,
  listedAccounts,
  type AccountFilter,
  type AccountOrder,
} from '../database/account-lists';
import type { AccountView } from '../database/account-views';

export { keyOfAccount, pageOptions } from '../database/account-lists';

interface AccountList {
  readonly filter: AccountFilter;
  readonly orderBy: AccountOrder;
  readonly page: Page;
}

/** A page of accounts, with how many of the whole list stand how. */
export type AccountPage = CountedConnection<AccountView> & { readonly standings: FacetWhenAsked };

/** Rent accounts open to the caller's organisation, one more than the page holds. */
export const listAccounts = defineUseCase<AccountList, readonly AccountView[]>({
  name: 'listAccounts',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, list) {
    requireFilter(list.filter);
    const rows = await listedAccounts(tx, list);
    const shown = rows.slice(0, list.page.limit);
    tx.recordAccess({ returned: [...new Set(shown.map((row) => row.householdId))], categories: ['RENT'] });
    return rows;
  },
});

/** How many rent accounts the filter lets through. */
export const countAccounts = defineUseCase<AccountFilter, ListCount>({
  name: 'countAccounts',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, filter) {
    requireFilter(filter);
    tx.recordAccess({ categories: ['RENT'] });
    return countAccountsLike(tx, filter);
  },
});

/** How many of them stand how. */
export const countStandings = defineUseCase<AccountFilter, readonly FacetCount[]>({
  name: 'countStandings',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, filter) {
    requireFilter(filter);
    tx.recordAccess({ categories: ['RENT'] });
    return countAccountsByStanding(tx, filter);
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
