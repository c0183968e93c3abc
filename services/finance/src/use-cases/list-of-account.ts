import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { EntryKind } from '../domain/ledger';

/** The same page of several accounts' lists, read at once. */
export interface PageOfAccounts {
  readonly accountIds: readonly Id[];
  readonly page: Page;
}

export interface TermView {
  readonly id: Id;
  readonly accountId: Id;
  readonly month: string;
  readonly dueOn: LocalDate;
  readonly amountCents: Cents;
  readonly outstandingCents: Cents;
  readonly cancelledOn: LocalDate | null;
}

export interface EntryView {
  readonly id: Id;
  readonly accountId: Id;
  readonly kind: EntryKind;
  readonly bookedOn: LocalDate;
  readonly amountCents: Cents;
  readonly reference: string | null;
}

type Rows<Row> = ReadonlyMap<Id, readonly Row[]>;

/** Rent terms of accounts, latest due first, one more of each than the page holds. */
export const listTerms = defineUseCase<PageOfAccounts, Rows<TermView>>({
  name: 'listTerms',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, asked) {
    return readPages<TermView>(tx, asked, {
      rows: `select t.id, t.account_id as "accountId", t.month, t.due_on as "dueOn", t.amount_cents as "amountCents",
               t.outstanding_cents as "outstandingCents", t.cancelled_on as "cancelledOn"
             from rent_term t where t.account_id = wanted.id and ($2::date is null or (t.due_on, t.id) < ($2, $3::uuid))
             order by t.due_on desc, t.id desc limit $4`,
      order: '"dueOn" desc, id desc',
    });
  },
});

/** Ledger entries of accounts, latest first, each with its effect on what is owed (its posting on 411), one more than the page holds. */
export const listEntries = defineUseCase<PageOfAccounts, Rows<EntryView>>({
  name: 'listEntries',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, asked) {
    return readPages<EntryView>(tx, asked, {
      rows: `select e.id, e.account_id as "accountId", e.kind, e.booked_on as "bookedOn", p.amount_cents as "amountCents", e.reference
             from ledger_entry e join ledger_posting p on p.entry_id = e.id and p.side = '411'
             where e.account_id = wanted.id and ($2::date is null or (e.booked_on, e.id) < ($2, $3::uuid))
             order by e.booked_on desc, e.id desc limit $4`,
      order: '"bookedOn" desc, id desc',
    });
  },
});

async function readPages<Row extends { readonly accountId: Id }>(
  tx: Tx,
  { accountIds, page }: PageOfAccounts,
  sql: { readonly rows: string; readonly order: string },
): Promise<Rows<Row>> {
  const rows = await tx.query<Row>(
    `select r.* from unnest($1::uuid[]) wanted(id) cross join lateral (${sql.rows}) r order by ${sql.order}`,
    [accountIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
  tx.recordAccess({ asked: accountIds, returned: [...new Set(rows.map((row) => row.accountId))], categories: ['RENT'] });
  return new Map(accountIds.map((accountId) => [accountId, rows.filter((row) => row.accountId === accountId)]));
}
