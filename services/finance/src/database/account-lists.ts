import { visiblePage, visibleRows } from '@passerelle/shared/access/visible';
import { typedReference } from '@passerelle/shared/domain/references';
import { keyText, type KeyKind, type Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { RowOrder } from '@passerelle/shared/graphql/ordered-rows';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import { ACCOUNT_COLUMNS, STANDING, type AccountView } from './account-views';
import { ACCOUNT_STANDINGS, type AccountStanding } from '../domain/arrears-position';

export interface AccountFilter {
  readonly inArrears?: boolean | null | undefined;
  readonly standing?: AccountStanding | null | undefined;
  readonly reference?: string | null | undefined;
  readonly leaseNumber?: string | null | undefined;
  readonly minimumMissedTerms?: number | null | undefined;
  readonly minimumArrearsCents?: Cents | null | undefined;
  readonly openedFrom?: LocalDate | null | undefined;
  readonly openedTo?: LocalDate | null | undefined;
  readonly open?: boolean | null | undefined;
}

export type AccountOrder = 'ARREARS_DESC' | 'LEASE_NUMBER' | 'OLDEST_DUE_ON_ASC' | 'OPENED_ON_DESC';

interface Order extends RowOrder {
  readonly answered: keyof AccountView;
  readonly key: KeyKind;
  readonly nullable?: boolean;
}

const ORDERS: Readonly<Record<AccountOrder, Order>> = {
  ARREARS_DESC: { by: 'a.arrears_cents', type: 'bigint', id: 'a.id', descending: true, answered: 'arrearsCents', key: 'number' },
  LEASE_NUMBER: { by: 'a.lease_number', type: 'text', id: 'a.id', answered: 'leaseNumber', key: 'text' },
  OLDEST_DUE_ON_ASC: { by: 'a.oldest_due_on', type: 'date', id: 'a.id', answered: 'oldestDueOn', key: 'date', nullable: true },
  OPENED_ON_DESC: { by: 'a.opened_on', type: 'date', id: 'a.id', descending: true, answered: 'openedOn', key: 'date' },
};

/** What `readPage` must know of the list in this order. */
export function pageOptions(orderBy: AccountOrder) {
  const { key, nullable = false } = ORDERS[orderBy];
  return { list: `rentAccounts:${orderBy}`, key, nullable };
}

/** The sort key of an account, as its cursor carries it. */
export function keyOfAccount(account: AccountView, orderBy: AccountOrder): string {
  return keyText(account[ORDERS[orderBy].answered]);
}

const OPEN = { alias: 'a', category: 'RENT', organisation: '$1', landlordColumn: 'landlord_id' } as const;
const NARROWED = `($2::boolean is null or (a.judged_on is not null and (a.missed_terms > 0) = $2))
  and ($3::text is null or ${STANDING} = $3) and ($5::text is null or starts_with(a.lease_number, $5))
  and ($4::text is null or a.reference = $4 or exists (select from repayment_plan p where p.account_id = a.id and p.reference = $4))
  and ($6::int is null or a.missed_terms >= $6) and ($7::bigint is null or a.arrears_cents >= $7)
  and ($8::date is null or a.opened_on >= $8) and ($9::date is null or a.opened_on <= $9)
  and ($10::boolean is null or (a.closed_on is null or a.closed_on > app_today()) = $10)`;

function narrowedBy(tx: Tx, filter: AccountFilter): readonly unknown[] {
  return [
    tx.actor.organisationId,
    filter.inArrears ?? null,
    filter.standing ?? null,
    typedReference(filter.reference),
    filter.leaseNumber ?? null,
    filter.minimumMissedTerms ?? null,
    filter.minimumArrearsCents ?? null,
    filter.openedFrom ?? null,
    filter.openedTo ?? null,
    filter.open ?? null,
  ];
}

/** A page of accounts, one more than the limit. */
export async function listedAccounts(
  tx: Tx,
  { filter, orderBy, page }: { readonly filter: AccountFilter; readonly orderBy: AccountOrder; readonly page: Page },
): Promise<readonly AccountView[]> {
  const order = ORDERS[orderBy];
  return tx.query<AccountView>(
    visiblePage({
      ...OPEN,
      rows: `select ${ACCOUNT_COLUMNS} from rent_account a`,
      where: NARROWED,
      order,
      answered: order.answered,
      start: { key: '$11', id: '$12' },
      limit: '$13',
    }),
    [...narrowedBy(tx, filter), page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
}

const COUNTED = visibleRows({ ...OPEN, rows: `select ${STANDING} as standing from rent_account a`, where: NARROWED });

export async function countAccountsLike(tx: Tx, filter: AccountFilter): Promise<ListCount> {
  return countUpTo(tx, COUNTED, narrowedBy(tx, filter));
}

/** By standing, whatever the filter says of it: the tabs of a screen show the other standings too. */
export async function countAccountsByStanding(tx: Tx, filter: AccountFilter): Promise<FacetCount[]> {
  const parameters = [...narrowedBy(tx, { ...filter, standing: null }), ACCOUNT_STANDINGS];
  return countEach(tx, { rows: COUNTED, of: 'a.standing', values: '$11', parameters });
}
