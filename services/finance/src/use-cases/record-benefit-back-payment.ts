import { Conflict, InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { positiveCents, type Cents } from '@passerelle/shared/domain/money';
import { benefitBackPaymentReceived } from '@passerelle/shared/facts/benefit-back-payment-received';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkOwnAccounts, lockOwnAccount } from '../database/load-rent-accounts';
import { saveAccounts } from '../database/save-rent-accounts';
import { requireHappened } from '../domain/act-dates';
import { identityOf, isReference, MAXIMUM_PAYMENT_CENTS, type ReceivedPayment } from '../domain/rent-movement';
import { publishPositions } from './publish-positions';

const input = z.object({
  clientKey: z.string(),
  accountId: z.string(),
  receivedOn: z.string(),
  amountCents: z.number(),
  reference: z.string(),
});

type Input = z.infer<typeof input>;

/**
 * Books housing benefit received for past months. It settles the oldest due rent first, and the arrears are judged again. The same day,
 * amount and reference is the same money: a second time it is refused (`BACK_PAYMENT_ALREADY_BOOKED`), also when a file booked it.
 */
export const recordBenefitBackPayment = defineUseCase<Input, { accountId: string; householdId: string }>({
  name: 'recordBenefitBackPayment',
  permission: 'housing-benefit:record',
  kind: 'write',
  input,
  check: checkOwnAccounts,
  async run(tx, { accountId, ...received }) {
    const payment = paymentOf(received);
    const guards = guardsOf(payment, tx.clock.today());
    // What is no payment is not looked for among those that were booked.
    const isPayment = refusalsOf(...guards).length === 0;
    const account = await lockOwnAccount(tx, accountId, { months: [], identities: isPayment ? [identityOf(payment, 1)] : [] });
    const { state } = account;
    refuseAll(tx, ...guards);
    if (isPayment && account.receive(payment) === 'REPEATED') {
      tx.refuse(new Conflict('BACK_PAYMENT_ALREADY_BOOKED', { path: ['reference'] }));
    }
    tx.stopIfRefused();
    account.judge(tx.clock.today());
    await saveAccounts(tx, [account], null);
    for (const entry of account.newEntries) {
      await tx.publish(benefitBackPaymentReceived, {
        key: state.householdId,
        subject: entry.id,
        payload: {
          entryId: entry.id,
          householdId: state.householdId,
          landlordId: state.landlordId,
          receivedOn: entry.bookedOn,
          amountCents: entry.amountCents,
        },
      });
    }
    await publishPositions(tx, [account]);
    return { accountId, householdId: state.householdId };
  },
});

function paymentOf({ receivedOn, amountCents, reference }: Omit<Input, 'accountId' | 'clientKey'>): ReceivedPayment {
  return { kind: 'BACK_PAYMENT', line: 0, leaseNumber: '', paidOn: receivedOn, amountCents, reference: reference.trim() };
}

/** One by one what can be wrong with a payment, so that all of it is told at once. */
function guardsOf({ paidOn, amountCents, reference }: ReceivedPayment, today: LocalDate): (() => void)[] {
  return [
    () => requireHappened(paidOn, 'receivedOn', today),
    () => requirePayment(amountCents),
    () => {
      if (!isReference(reference)) throw new InvalidInput('REFERENCE_INVALID', { path: ['reference'] });
    },
  ];
}

function requirePayment(amountCents: Cents): void {
  if (positiveCents(amountCents, ['amountCents']) <= MAXIMUM_PAYMENT_CENTS) return;
  throw new InvalidInput('AMOUNT_TOO_LARGE', { path: ['amountCents'], parameters: { maximumCents: MAXIMUM_PAYMENT_CENTS } });
}
