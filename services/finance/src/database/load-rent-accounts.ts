import { NotFound, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import { id as checkedId, isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import type { Tx } from '@passerelle/shared/use-case-types';
import { byAccount } from './by-account';
import type { OpenCredit, OpenTerm } from '../domain/oldest-first';
import { RentAccount, type RentAccountState } from '../domain/rent-account';
import type { RunningPlan } from '../domain/repayment-plan';

/** An account as it is found before it is locked. */
export interface FoundAccount {
  readonly id: Id;
  readonly leaseNumber: string;
  readonly householdId: Id;
  readonly landlordId: Id;
}

/** Movements that an act is about to book: which of them are known already is loaded with the account. */
interface MovementsToBook {
  readonly months: readonly string[];
  readonly identities: readonly string[];
}

const NOTHING_TO_BOOK: MovementsToBook = { months: [], identities: [] };

const FOUND = `select id, lease_number as "leaseNumber", household_id as "householdId", landlord_id as "landlordId" from rent_account`;

/** The accounts of the caller's own organisation under these lease numbers; a number that is not there may be another landlord's. */
export async function findOwnAccounts(tx: Tx, leaseNumbers: readonly string[]): Promise<readonly FoundAccount[]> {
  return tx.query<FoundAccount>(`${FOUND} where landlord_id = $1 and lease_number = any($2)`, [tx.actor.organisationId, leaseNumbers]);
}

/** Only the landlord of the lease books on its account (`ACCOUNT_OF_ANOTHER_LANDLORD`). */
function requireOwn({ landlordId }: Pick<FoundAccount, 'landlordId'>, organisationId: Id): void {
  if (landlordId === organisationId) return;
  throw new Refused('ACCOUNT_OF_ANOTHER_LANDLORD', { path: ['accountId'] });
}

/** Whether each of these accounts is the caller's own to book on; those that he cannot read are left out. */
export async function checkOwnAccounts(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const found = await tx.query<FoundAccount>(`${FOUND} where id = any($1)`, [ids.filter(isId)]);
  return new Map(found.map((account) => [account.id, refusalsOf(() => requireOwn(account, tx.actor.organisationId))]));
}

/**
 * One account of the caller's own organisation, locked, with its household's stream taken. Throws `NOT_FOUND` when it is absent or not
 * readable, and `ACCOUNT_OF_ANOTHER_LANDLORD` when the caller may read it, supporting the household, but does not keep it. A version
 * that is outdated is noted beside what else stands in the way: who calls this stops before he writes.
 */
export async function lockOwnAccount(tx: Tx, accountId: Id, toBook: MovementsToBook = NOTHING_TO_BOOK): Promise<RentAccount> {
  const [found] = await tx.query<FoundAccount>(`${FOUND} where id = $1`, [checkedId(accountId, ['accountId'])]);
  if (found === undefined) {
    throw new NotFound('RentAccount', { path: ['accountId'] });
  }
  tx.recordAccess({ asked: [found.householdId], categories: ['RENT'] });
  requireOwn(found, tx.actor.organisationId);
  await tx.takeStreams([found.householdId]);
  const [account] = await lockAccounts(tx, [accountId], toBook);
  if (account === undefined) throw new NotFound('RentAccount', { path: ['accountId'] });
  tx.requireVersion(account.state.version);
  tx.recordAccess({ returned: [found.householdId] });
  return account;
}

type AccountRow = Pick<RentAccountState, 'id' | 'version' | 'householdId' | 'landlordId' | 'openedOn' | 'closedOn' | 'balanceCents'> & {
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly oldestDueOn: LocalDate | null;
  readonly judgedOn: LocalDate | null;
};

type OfAccount<Row> = Row & { readonly accountId: Id };

/**
 * Locks accounts in the order of their ids and loads what is open on them. The rows below are read by statements of their own after the
 * lock: joined to it they would be as old as the wait for the lock.
 */
export async function lockAccounts(tx: Tx, ids: readonly Id[], toBook: MovementsToBook = NOTHING_TO_BOOK): Promise<readonly RentAccount[]> {
  const rows = await tx.query<AccountRow>(
    `select id, version, household_id as "householdId", landlord_id as "landlordId", opened_on as "openedOn", closed_on as "closedOn",
       balance_cents as "balanceCents", missed_terms as "missedTerms", arrears_cents as "arrearsCents", oldest_due_on as "oldestDueOn",
       judged_on as "judgedOn"
     from rent_account where id = any($1) order by id for update`,
    [ids],
  );
  const terms = await termsOf(tx, ids);
  const credits = await creditsOf(tx, ids);
  const episodes = await tx.query<OfAccount<{ id: Id }>>(
    `select id, account_id as "accountId" from arrears_episode where account_id = any($1) and closed_on is null`,
    [ids],
  );
  const known = await knownMovements(tx, ids, toBook);
  const running = { episodes: byAccount(episodes), plans: await runningPlansOf(tx, ids) };
  return rows.map(({ missedTerms, arrearsCents, oldestDueOn, judgedOn, ...row }) => {
    return new RentAccount({
      ...row,
      position: judgedOn === null ? null : { missedTerms, arrearsCents, oldestDueOn },
      episodeId: running.episodes.get(row.id)?.[0]?.id ?? null,
      runningPlan: running.plans.get(row.id)?.[0] ?? null,
      openTerms: terms.get(row.id) ?? [],
      openCredits: credits.get(row.id) ?? [],
      calledMonths: new Map((known.calls.get(row.id) ?? []).map((call) => [call.month, call])),
      knownIdentities: new Set((known.identities.get(row.id) ?? []).map((entry) => entry.identity)),
    });
  });
}

/** The plan that runs for each of these accounts, where one does. */
export async function runningPlansOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly RunningPlan[]>> {
  const plans = await tx.query<OfAccount<RunningPlan>>(
    `select id, account_id as "accountId", signed_on as "signedOn" from repayment_plan where account_id = any($1) and state = 'RUNNING'`,
    [ids],
  );
  return byAccount(plans);
}

async function termsOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, OfAccount<OpenTerm>[]>> {
  const rows = await tx.query<OfAccount<OpenTerm>>(
    `select id, account_id as "accountId", month, due_on as "dueOn", outstanding_cents as "outstandingCents"
     from rent_term where account_id = any($1) and outstanding_cents > 0`,
    [ids],
  );
  return byAccount(rows);
}

async function creditsOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, OfAccount<OpenCredit>[]>> {
  const rows = await tx.query<OfAccount<OpenCredit>>(
    `select c.id, c.account_id as "accountId", c.received_on as "receivedOn", e.identity, c.unallocated_cents as "unallocatedCents"
     from rent_credit c join ledger_entry e on e.id = c.id where c.account_id = any($1) and c.unallocated_cents > 0`,
    [ids],
  );
  return byAccount(rows);
}

async function knownMovements(tx: Tx, ids: readonly Id[], { months, identities }: MovementsToBook) {
  const calls = await tx.query<OfAccount<{ month: string; dueOn: LocalDate; amountCents: Cents }>>(
    `select account_id as "accountId", month, due_on as "dueOn", amount_cents as "amountCents"
     from rent_term where account_id = any($1) and month = any($2)`,
    [ids, months],
  );
  const entries = await tx.query<OfAccount<{ identity: string }>>(
    `select account_id as "accountId", identity from ledger_entry where account_id = any($1) and identity = any($2)`,
    [ids, identities],
  );
  return { calls: byAccount(calls), identities: byAccount(entries) };
}
