import type { Id } from '@passerelle/shared/domain/ids';
import { newId } from '@passerelle/shared/domain/ids';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import { RENT_CANCELLED } from '../domain/cancelled-rent';
import { OLDEST_FIRST, type Allocation } from '../domain/oldest-first';
import type { RentAccount } from '../domain/rent-account';
import { insertRows, updateRows } from './bulk';

/** Writes what was booked, settled and judged, in as many statements for one account as for a thousand. */
export async function saveAccounts(tx: Tx, accounts: readonly RentAccount[], importId: Id | null): Promise<void> {
  await saveEntries(tx, accounts, importId);
  await insertTermsAndCredits(tx, accounts);
  await saveAllocations(tx, accounts);
  await updateTermsAndCredits(tx, accounts);
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

/** Terms and credits that this act booked. */
async function insertTermsAndCredits(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
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
    const booked = new Map(account.newEntries.map((entry) => [entry.id, entry]));
    return account.creditsNow().flatMap(({ id, receivedOn, unallocatedCents }) => {
      const entry = booked.get(id);
      if (entry === undefined) return [];
      const amounts = { amount_cents: entry.amountCents, unallocated_cents: unallocatedCents };
      return [{ id, ...ownerColumns(account), received_on: receivedOn, ...amounts }];
    });
  });
  await insertRows(tx, 'rent_term', newTerms);
  await insertRows(tx, 'rent_credit', newCredits);
}

/** What settled what; an allocation that is taken back is booked a second time, below 0, as nothing that was booked is changed. */
async function saveAllocations(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  const rows = accounts.flatMap((account) => {
    const rowOf = ({ creditId, termId }: Allocation, amountCents: Cents, rule: typeof OLDEST_FIRST | typeof RENT_CANCELLED) => ({
      id: newId(),
      credit_id: creditId,
      term_id: termId,
      ...ownerColumns(account),
      amount_cents: amountCents,
      policy: rule.policy,
      reason: rule.reason,
      allocated_on: tx.clock.today(),
    });
    return [
      ...account.freed.map((allocation) => rowOf(allocation, -allocation.amountCents, RENT_CANCELLED)),
      ...account.allocations.map((allocation) => rowOf(allocation, allocation.amountCents, OLDEST_FIRST)),
    ];
  });
  await insertRows(tx, 'payment_allocation', rows);
}

/** What is left of terms and credits of earlier acts that this one settled, used, freed or cancelled. */
async function updateTermsAndCredits(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  const terms: { id: Id; outstanding_cents: Cents }[] = [];
  const credits: { id: Id; unallocated_cents: Cents }[] = [];
  for (const account of accounts) {
    const booked = new Set([...account.newTerms, ...account.newEntries].map(({ id }) => id));
    const touched = new Set([...account.allocations, ...account.freed].flatMap(({ termId, creditId }) => [termId, creditId]));
    const isChanged = ({ id }: { readonly id: Id }) => touched.has(id) && !booked.has(id);
    for (const { id, outstandingCents } of account.termsNow().filter(isChanged)) terms.push({ id, outstanding_cents: outstandingCents });
    for (const { id, unallocatedCents } of account.creditsNow().filter(isChanged))
      credits.push({ id, unallocated_cents: unallocatedCents });
  }
  await updateRows(tx, 'rent_term', terms);
  await updateRows(tx, 'rent_credit', credits);
  const cancelled = accounts.flatMap((account) => account.cancelledTermIds);
  await updateRows(
    tx,
    'rent_term',
    cancelled.map((id) => ({ id, outstanding_cents: 0, cancelled_on: tx.clock.today() })),
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
