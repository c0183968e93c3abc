import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { CalledTerm } from '../domain/cancelled-rent';
import type { AccountHistory } from '../domain/debt-of-day';
import { byAccount } from './by-account';

type OfAccount<Row> = Row & { readonly accountId: Id };

/** All rent of an account that was called and not cancelled, and all money received on it. The account must have been locked. */
export async function accountHistory(tx: Tx, accountId: Id): Promise<AccountHistory> {
  return (await accountHistories(tx, [accountId])).get(accountId) ?? { called: [], received: [] };
}

/** The same of several accounts, of each that has any. */
export async function accountHistories(tx: Tx, accountIds: readonly Id[]): Promise<ReadonlyMap<Id, AccountHistory>> {
  const called = await tx.query<OfAccount<AccountHistory['called'][number]>>(
    `select account_id as "accountId", due_on as "dueOn", amount_cents as "amountCents"
     from rent_term where account_id = any($1) and cancelled_on is null`,
    [accountIds],
  );
  const received = await tx.query<OfAccount<AccountHistory['received'][number]>>(
    `select account_id as "accountId", received_on as "receivedOn", amount_cents as "amountCents" from rent_credit where account_id = any($1)`,
    [accountIds],
  );
  const [rent, money] = [byAccount(called), byAccount(received)];
  return new Map(accountIds.map((id) => [id, { called: rent.get(id) ?? [], received: money.get(id) ?? [] }]));
}

/** Rent of an account called for the month of a day and later ones, with the money that settles it. The account must have been locked. */
export async function rentCalledFrom(tx: Tx, accountId: Id, day: LocalDate): Promise<readonly CalledTerm[]> {
  return tx.query<CalledTerm>(
    `select t.id, t.month, t.amount_cents as "amountCents", coalesce(
       (select json_agg(json_build_object('creditId', c.id, 'receivedOn', c.received_on, 'identity', e.identity, 'amountCents', s.amount_cents))
        from (select credit_id, sum(amount_cents) as amount_cents from payment_allocation
              where term_id = t.id group by credit_id having sum(amount_cents) > 0) s
        join rent_credit c on c.id = s.credit_id join ledger_entry e on e.id = c.id), '[]') as "settledBy"
     from rent_term t where t.account_id = $1 and t.month >= $2 and t.cancelled_on is null order by t.month`,
    [accountId, day.slice(0, 7)],
  );
}
