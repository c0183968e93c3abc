import { InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import { positiveCents, type Cents } from '@passerelle/shared/domain/money';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
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
  static reinstate(account: Home, { id, ...known }: Reinstatement & { readonly id?: Id | null | undefined }): HousingBenefit {
    requireAll(...reinstatementGuards(account, known));
    const { from, monthlyCents, recordedOn } = known;
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

/** What is recorded of a benefit that is paid again. */
interface Reinstatement {
  readonly from: LocalDate;
  readonly monthlyCents: Cents;
  readonly recordedOn: LocalDate;
  readonly today: LocalDate;
}

/** One by one what can be wrong with a reinstatement, so that all of it is told at once. */
export function reinstatementGuards(home: Home, { from, monthlyCents, recordedOn, today }: Reinstatement): (() => void)[] {
  return [
    () => requireHappened(recordedOn, 'recordedOn', today),
    () => requireMonthly(monthlyCents),
    () => requireNear(from, recordedOn),
    () => requireHome(from, home),
  ];
}

function requireMonthly(monthlyCents: Cents): void {
  if (positiveCents(monthlyCents, ['monthlyCents']) <= MAXIMUM_MONTHLY_CENTS) return;
  throw new InvalidInput('AMOUNT_TOO_LARGE', { path: ['monthlyCents'], parameters: { maximumCents: MAXIMUM_MONTHLY_CENTS } });
}

function requireNear(from: LocalDate, recordedOn: LocalDate): void {
  if (from <= addMonths(recordedOn, MONTHS_AHEAD)) return;
  throw new InvalidInput('FROM_TOO_FAR', { path: ['from'], parameters: { months: MONTHS_AHEAD } });
}

function requireHome(from: LocalDate, { openedOn, closedOn }: Home): void {
  if (from.slice(0, 7) < openedOn.slice(0, 7)) throw new InvalidInput('FROM_BEFORE_LEASE', { path: ['from'] });
  if (closedOn !== null && from >= closedOn) throw new InvalidInput('FROM_AFTER_LEASE', { path: ['from'] });
}
