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
      throw new InvalidInput('AMOUNT_TOO_LARGE', { path: ['monthlyCents'], parameters: { maximumCents: MAXIMUM_MONTHLY_CENTS } });
    }
    if (from > addMonths(recordedOn, MONTHS_AHEAD)) {
      throw new InvalidInput('FROM_TOO_FAR', { path: ['from'], parameters: { months: MONTHS_AHEAD } });
    }
    if (from.slice(0, 7) < account.openedOn.slice(0, 7)) {
      throw new InvalidInput('FROM_BEFORE_LEASE', { path: ['from'] });
    }
    if (account.closedOn !== null && from >= account.closedOn) {
      throw new InvalidInput('FROM_AFTER_LEASE', { path: ['from'] });
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
