import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { countOfEach, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { EntryKind } from '../domain/ledger';

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

/** Which terms are asked for, and in which order. */
export interface TermsAsked {
  readonly open: boolean | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'DUE_ON_DESC' | 'DUE_ON_ASC';
}

/** Where the next row stands of a list that is sorted by a day and the id. */
export function beyond(day: string, id: string, latestFirst: boolean): { readonly after: string; readonly by: string } {
  const [sign, direction] = latestFirst ? ['<', 'desc'] : ['>', 'asc'];
  return {
    after: `($2::date is null or (${day}, ${id}) ${sign} ($2, $3::uuid))`,
    by: `${day} ${direction}, ${id} ${direction}`,
  };
}

/** The condition of the terms that were asked; the placeholders are those of what is open and of the days. */
function termIsAsked([open, from, to]: readonly [string, string, string]): string {
  return `(${open}::boolean is null or (t.outstanding_cents > 0 and t.cancelled_on is null) = ${open})
    and (${from}::date is null or t.due_on >= ${from}) and (${to}::date is null or t.due_on <= ${to})`;
}

/** Rent terms of accounts, one more of each than the page holds. */
export const listTerms = defineUseCase<PageOfEach & TermsAsked, Rows<TermView>>({
  name: 'listTerms',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, asked) {
    const { after, by } = beyond('t.due_on', 't.id', asked.order === 'DUE_ON_DESC');
    return readPages<TermView>(tx, asked, {
      rows: `select t.id, t.account_id as "accountId", t.month, t.due_on as "dueOn", t.amount_cents as "amountCents",
               t.outstanding_cents as "outstandingCents", t.cancelled_on as "cancelledOn"
             from rent_term t where t.account_id = wanted.id and ${after} and ${termIsAsked(['$5', '$6', '$7'])}
             order by ${by} limit $4`,
      parameters: [asked.open, asked.from, asked.to],
    });
  },
});

/** What of the ledger is asked for. */
export interface EntriesAsked {
  readonly kind: EntryKind | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'BOOKED_ON_DESC' | 'BOOKED_ON_ASC';
}

/** The condition of what was asked; the placeholders are those of kind and days. */
function isAsked([kind, from, to]: readonly [string, string, string]): string {
  return `(${kind}::text is null or e.kind = ${kind}) and (${from}::date is null or e.booked_on >= ${from}) and (${to}::date is null or e.booked_on <= ${to})`;
}

/** Ledger entries of accounts, each with its effect on what is owed (its posting on 411), one more than the page holds. */
export const listEntries = defineUseCase<PageOfEach & EntriesAsked, Rows<EntryView>>({
  name: 'listEntries',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, asked) {
    const { after, by } = beyond('e.booked_on', 'e.id', asked.order === 'BOOKED_ON_DESC');
    return readPages<EntryView>(tx, asked, {
      rows: `select e.id, e.account_id as "accountId", e.kind, e.booked_on as "bookedOn", p.amount_cents as "amountCents", e.reference
             from ledger_entry e join ledger_posting p on p.entry_id = e.id and p.side = '411'
             where e.account_id = wanted.id and ${after} and ${isAsked(['$5', '$6', '$7'])}
             order by ${by} limit $4`,
      parameters: [asked.kind, asked.from, asked.to],
    });
  },
});

/** How many terms each account has of what is asked for. */
export const countTerms = defineUseCase<ListsOf & TermsAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countTerms',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, { ids, open, from, to }) {
    tx.recordAccess({ asked: ids, categories: ['RENT'] });
    const rows = `select from rent_term t where t.account_id = wanted.id and ${termIsAsked(['$2', '$3', '$4'])}`;
    return countOfEach(tx, rows, [ids, open, from, to]);
  },
});

/** How many entries each account has of what is asked for. */
export const countEntries = defineUseCase<ListsOf & EntriesAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countEntries',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, { ids, kind, from, to }) {
    tx.recordAccess({ asked: ids, categories: ['RENT'] });
    const rows = `select from ledger_entry e where e.account_id = wanted.id and ${isAsked(['$2', '$3', '$4'])}`;
    return countOfEach(tx, rows, [ids, kind, from, to]);
  },
});

/** The same page of the lists of many accounts, in one statement. */
export async function readPages<Row extends { readonly accountId: Id }>(
  tx: Tx,
  { ids: accountIds, page }: PageOfEach,
  sql: { readonly rows: string; readonly parameters: readonly unknown[] },
): Promise<Rows<Row>> {
  const rows = await tx.query<Row>(`select r.* from unnest($1::uuid[]) wanted(id) cross join lateral (${sql.rows}) r`, [
    accountIds,
    page.after?.key ?? null,
    page.after?.id ?? null,
    page.limit + 1,
    ...sql.parameters,
  ]);
  tx.recordAccess({ asked: accountIds, returned: [...new Set(rows.map((row) => row.accountId))], categories: ['RENT'] });
  return new Map(accountIds.map((accountId) => [accountId, rows.filter((row) => row.accountId === accountId)]));
}
