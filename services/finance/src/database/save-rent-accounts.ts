import type { Id } from '@passerelle/shared/domain/ids';
import { newId } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { OLDEST_FIRST } from '../domain/oldest-first';
import type { RentAccount } from '../domain/rent-account';
import { insertRows, updateRows } from './bulk';

/** Writes what was booked, settled and judged, in as many statements for one account as for a thousand. */
export async function saveAccounts(tx: Tx, accounts: readonly RentAccount[], importId: Id | null): Promise<void> {
  await saveEntries(tx, accounts, importId);
  await saveTermsAndCredits(tx, accounts);
  await saveAllocations(tx, accounts);
  await savePositions(tx, accounts);
}

/** The columns that every row below an account repeats. */
export function ownerColumns({ state }: Pick<RentAccount, 'state'>) {
  return { account_id: state.id, household_id: state.householdId, landlord_id: state.landlordId };
}

async function saveEntries(tx: Tx, accounts: readonly RentAccount[], importId: Id | null): Promise<void> {
  const entries = accounts.flatMap((account) => account.newEntries.map((entry) => ({ entry, owner: ownerColumns(account) })));
  await insertRows(
    tx,
    'ledger_entry',
    entries.map(({ entry: { id, kind, bookedOn, reference, identity }, owner }) => ({
      id,
      ...owner,
      kind,
      booked_on: bookedOn,
      reference,
      identity,
      import_id: importId,
      recorded_at: tx.clock.now(),
    })),
  );
  await insertRows(
    tx,
    'ledger_posting',
    entries.flatMap(({ entry, owner }) =>
      entry.postings.map(({ side, amountCents }, index) => ({
        entry_id: entry.id,
        number: index + 1,
        ...owner,
        side,
        amount_cents: amountCents,
      })),
    ),
  );
}

async function saveTermsAndCredits(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  const newTerms = accounts.flatMap((account) => {
    const outstanding = new Map(account.termsNow().map((term) => [term.id, term.outstandingCents]));
    return account.newTerms.map(({ id, entryId, month, dueOn, amountCents }) => ({
      id,
      ...ownerColumns(account),
      entry_id: entryId,
      month,
      due_on: dueOn,
      amount_cents: amountCents,
      outstanding_cents: outstanding.get(id) ?? amountCents,
    }));
  });
  const newCredits = accounts.flatMap((account) => {
    const unallocated = new Map(account.creditsNow().map((credit) => [credit.id, credit.unallocatedCents]));
    return account.newEntries
      .filter(({ kind }) => kind !== 'RENT_CALL')
      .map(({ id, bookedOn, amountCents }) => ({
        id,
        ...ownerColumns(account),
        received_on: bookedOn,
        amount_cents: amountCents,
        unallocated_cents: unallocated.get(id) ?? amountCents,
      }));
  });
  await insertRows(tx, 'rent_term', newTerms);
  await insertRows(tx, 'rent_credit', newCredits);
}

async function saveAllocations(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  const allocations = accounts.flatMap((account) =>
    account.allocations.map(({ creditId, termId, amountCents }) => ({
      id: newId(),
      credit_id: creditId,
      term_id: termId,
      ...ownerColumns(account),
      amount_cents: amountCents,
      policy: OLDEST_FIRST.policy,
      reason: OLDEST_FIRST.reason,
      allocated_on: tx.clock.today(),
    })),
  );
  await insertRows(tx, 'payment_allocation', allocations);
  const settled = new Set(allocations.map((allocation) => allocation.term_id));
  const used = new Set(allocations.map((allocation) => allocation.credit_id));
  const termsBefore = accounts.flatMap((account) => account.termsNow().slice(0, account.state.openTerms.length));
  const creditsBefore = accounts.flatMap((account) => account.creditsNow().slice(0, account.state.openCredits.length));
  await updateRows(
    tx,
    'rent_term',
    termsBefore.filter(({ id }) => settled.has(id)).map(({ id, outstandingCents }) => ({ id, outstanding_cents: outstandingCents })),
  );
  await updateRows(
    tx,
    'rent_credit',
    creditsBefore.filter(({ id }) => used.has(id)).map(({ id, unallocatedCents }) => ({ id, unallocated_cents: unallocatedCents })),
  );
}

async function savePositions(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  const today = tx.clock.today();
  await updateRows(
    tx,
    'rent_account',
    accounts.map(({ state, balanceCents, position }) => ({
      id: state.id,
      balance_cents: balanceCents,
      missed_terms: position.missedTerms,
      arrears_cents: position.arrearsCents,
      oldest_due_on: position.oldestDueOn,
      judged_on: today,
    })),
  );
  const episodes = accounts.flatMap((account) => (account.episode === null ? [] : [{ ...account.episode, owner: ownerColumns(account) }]));
  await insertRows(
    tx,
    'arrears_episode',
    episodes.filter(({ change }) => change === 'OPENED').map(({ id, owner }) => ({ id, ...owner, opened_on: today })),
  );
  await updateRows(
    tx,
    'arrears_episode',
    episodes.filter(({ change }) => change === 'CLOSED').map(({ id }) => ({ id, closed_on: today })),
  );
  const completed = accounts.flatMap((account) => (account.completedPlanId === null ? [] : [account.completedPlanId]));
  await updateRows(
    tx,
    'repayment_plan',
    completed.map((id) => ({ id, state: 'COMPLETED', completed_on: today })),
  );
}
