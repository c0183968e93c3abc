import { Conflict, InvalidInput } from '@passerelle/shared/domain/errors';
import { positiveCents } from '@passerelle/shared/domain/money';
import { benefitBackPaymentReceived } from '@passerelle/shared/facts/benefit-back-payment-received';
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
    const payment = paymentOf(received, tx.clock.today());
    const account = await lockOwnAccount(tx, accountId, { months: [], identities: [identityOf(payment, 1)] });
    const { state } = account;
    if (account.receive(payment) === 'REPEATED') {
      throw new Conflict('BACK_PAYMENT_ALREADY_BOOKED', { path: ['reference'] });
    }
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

function paymentOf({ receivedOn, amountCents, reference }: Omit<Input, 'accountId' | 'clientKey'>, today: string): ReceivedPayment {
  requireHappened(receivedOn, 'receivedOn', today);
  if (positiveCents(amountCents, ['amountCents']) > MAXIMUM_PAYMENT_CENTS) {
    throw new InvalidInput('AMOUNT_TOO_LARGE', { path: ['amountCents'], parameters: { maximumCents: MAXIMUM_PAYMENT_CENTS } });
  }
  if (!isReference(reference.trim())) {
    throw new InvalidInput('REFERENCE_INVALID', { path: ['reference'] });
  }
  return { kind: 'BACK_PAYMENT', line: 0, leaseNumber: '', paidOn: receivedOn, amountCents, reference: reference.trim() };
}
