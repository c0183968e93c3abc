import { InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import { positiveCents, type Cents } from '@passerelle/shared/domain/money';
import { requireHappened } from './act-dates';

/** More than any household's housing benefit a month: above it an amount was typed wrongly. */
const MAXIMUM_MONTHLY_CENTS = 300_000;
const MONTHS_AHEAD = 3;

/** The account of the home that a benefit is paid for. */
interface Home {
  readonly id: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** Housing benefit of a household for the home of an account, as the landlord recorded it. The payer's own figure is the truth. */
export class HousingBenefit {
  declare id: Id;
  declare accountId: Id;
  declare householdId: Id;
  declare landlordId: Id;
  declare state: 'REINSTATED';
  declare fromOn: LocalDate;
  declare monthlyCents: Cents;
  declare recordedOn: LocalDate;

  /**
   * The benefit is paid again from a day on: at most three months ahead (`FROM_TOO_FAR`), not before the lease's first month
   * (`FROM_BEFORE_LEASE`), and not once the household has left the home that it is paid for (`FROM_AFTER_LEASE`).
   */
  static reinstate(
    account: Home,
    known: { id?: Id | null | undefined; from: LocalDate; monthlyCents: Cents; recordedOn: LocalDate; today: LocalDate },
  ): HousingBenefit {
    const { id, from, monthlyCents, recordedOn, today } = known;
    requireHappened(recordedOn, 'recordedOn', today);
    if (positiveCents(monthlyCents, ['monthlyCents']) > MAXIMUM_MONTHLY_CENTS) {
      throw new InvalidInput('AMOUNT_TOO_LARGE', 'No housing benefit is above 3,000.00 euros a month.', {
        path: ['monthlyCents'],
        remedy: 'Send the amount of one month, in cents.',
      });
    }
    if (from > addMonths(recordedOn, MONTHS_AHEAD)) {
      throw new InvalidInput('FROM_TOO_FAR', 'The benefit starts more than three months after it was recorded.', {
        path: ['from'],
        remedy: 'Check the year.',
      });
    }
    if (from.slice(0, 7) < account.openedOn.slice(0, 7)) {
      throw new InvalidInput('FROM_BEFORE_LEASE', 'The benefit starts before the lease that it is paid for.', {
        path: ['from'],
        remedy: 'Choose the account of the home that it is paid for.',
      });
    }
    if (account.closedOn !== null && from >= account.closedOn) {
      throw new InvalidInput('FROM_AFTER_LEASE', 'The benefit starts after the lease that it is paid for has ended.', {
        path: ['from'],
        remedy: 'Choose the account of the home that it is paid for.',
      });
    }
    const { id: accountId, householdId, landlordId } = account;
    return Object.assign(new HousingBenefit(), {
      id: id ?? newId(),
      accountId,
      householdId,
      landlordId,
      state: 'REINSTATED' as const,
      fromOn: from,
      monthlyCents,
      recordedOn,
    });
  }
}
