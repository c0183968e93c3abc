import { Conflict, InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import { positiveCents, splitEvenly, type Cents } from '@passerelle/shared/domain/money';
import { warning, type Warning } from '@passerelle/shared/domain/warning';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import { hasHappened, requireHappened } from './act-dates';

/** Most instalments of a plan: three years, as a judge may grant (art. 24 V of the law of 6 July 1989) and as the payer's own plan has. */
export const MAXIMUM_INSTALMENTS = 36;
const MAXIMUM_INSTALMENT_CENTS = 10_000_000;

export interface PlannedInstalment {
  readonly dueOn: LocalDate;
  readonly amountCents: Cents;
}

export type RepaymentPlanState = 'RUNNING' | 'COMPLETED' | 'REPLACED';

/** The plan of an account that runs before another is signed. */
export interface RunningPlan {
  readonly id: Id;
  readonly signedOn: LocalDate;
}

/** A signed repayment plan: RUNNING, then COMPLETED once the debt that it spreads is paid, however it was paid, or REPLACED by another. */
export class RepaymentPlan {
  declare id: Id;
  declare accountId: Id;
  declare householdId: Id;
  declare landlordId: Id;
  declare state: RepaymentPlanState;
  declare signedOn: LocalDate;
  declare debtCents: Cents;
  declare completedOn: LocalDate | null;
  declare replacesPlanId: Id | null;

  /**
   * Signs a plan for the whole debt of the day of signature. Refused when there is no debt (`NOTHING_TO_REPAY`), when the instalments do
   * not sum to it to the cent (`INSTALMENTS_DO_NOT_SUM`, with both figures), or when they are badly dated or counted. A plan whose debt
   * was paid between its signature and today is complete: `openCents` is what is still open of it.
   */
  static sign(
    account: { readonly id: Id; readonly householdId: Id; readonly landlordId: Id; readonly openedOn: LocalDate },
    signing: Signing,
  ): RepaymentPlan {
    const { id, signedOn, debtCents, openCents, replacesPlanId, today } = signing;
    requireAll(...signingGuards(signing));
    return Object.assign(new RepaymentPlan(), {
      id: id ?? newId(),
      accountId: account.id,
      householdId: account.householdId,
      landlordId: account.landlordId,
      state: openCents > 0 ? ('RUNNING' as const) : ('COMPLETED' as const),
      signedOn,
      debtCents,
      completedOn: openCents > 0 ? null : today,
      replacesPlanId,
    });
  }
}

export function nothingToRepay(): Refused {
  return new Refused('NOTHING_TO_REPAY', { path: ['signedOn'] });
}

export interface Signing {
  readonly id?: Id | null | undefined;
  readonly signedOn: LocalDate;
  readonly debtCents: Cents;
  readonly openCents: Cents;
  readonly instalments: readonly PlannedInstalment[];
  readonly replacesPlanId: Id | null;
  readonly today: LocalDate;
}

/**
 * Requires that a plan may run from its signature on: none does (else `PLAN_ALREADY_RUNNING`), or it takes the place of the one that does,
 * which it names (else `PLAN_NOT_RUNNING`) and is not signed before (`SIGNED_BEFORE_REPLACED`).
 */
export function requireTurn(
  running: RunningPlan | null,
  { replacesPlanId, signedOn }: { readonly replacesPlanId: Id | null; readonly signedOn: LocalDate },
): void {
  if (replacesPlanId === null) {
    if (running === null) return;
    throw new Conflict('PLAN_ALREADY_RUNNING', { path: ['accountId'] });
  }
  if (running?.id !== replacesPlanId) {
    throw new Conflict('PLAN_NOT_RUNNING', { path: ['replacesPlanId'] });
  }
  if (signedOn < running.signedOn) {
    throw new InvalidInput('SIGNED_BEFORE_REPLACED', { path: ['signedOn'], parameters: { signedOn: running.signedOn } });
  }
}

/** Months over which a court usually spreads a debt (art. 1343-5 of the civil code, as of 2016-10-01); rent may be spread over more. */
const USUAL_MONTHS = 24;

/** What the finance officer must know of a plan that could be signed: that it is longer than usual. */
export function warningsOf(instalments: readonly PlannedInstalment[]): readonly Warning[] {
  if (instalments.length <= USUAL_MONTHS) return [];
  return [
    warning('PLAN_LONGER_THAN_USUAL', { path: ['instalments'], parameters: { usual: USUAL_MONTHS, instalments: instalments.length } }),
  ];
}

/** One by one what can be wrong with a plan to be signed, so that all of it is told at once. */
export function signingGuards(signing: Signing): (() => void)[] {
  const { signedOn, instalments, today } = signing;
  return [
    () => requireHappened(signedOn, 'signedOn', today),
    () => requireCount(instalments),
    ...instalments.slice(0, MAXIMUM_INSTALMENTS).flatMap((instalment, index) => {
      const path = ['instalments', String(index)];
      const before = instalments[index - 1]?.dueOn ?? null;
      return [
        () => requireAmount(instalment, path),
        () => requireRising(instalment, { before, signedOn, path }),
        () => requireNear(instalment, signedOn, path),
      ];
    }),
    () => requireDebt(signing),
  ];
}

function requireCount(instalments: readonly PlannedInstalment[]): void {
  if (instalments.length === 0 || instalments.length > MAXIMUM_INSTALMENTS) {
    throw new InvalidInput('INSTALMENTS_OUT_OF_RANGE', { path: ['instalments'], parameters: { maximum: MAXIMUM_INSTALMENTS } });
  }
}

function requireAmount({ amountCents }: PlannedInstalment, path: readonly string[]): void {
  if (positiveCents(amountCents, [...path, 'amountCents']) <= MAXIMUM_INSTALMENT_CENTS) return;
  throw new InvalidInput('AMOUNT_TOO_LARGE', { path: [...path, 'amountCents'], parameters: { maximumCents: MAXIMUM_INSTALMENT_CENTS } });
}

function requireRising(
  { dueOn }: PlannedInstalment,
  { before, signedOn, path }: { readonly before: LocalDate | null; readonly signedOn: LocalDate; readonly path: readonly string[] },
): void {
  if (before === null ? dueOn >= signedOn : dueOn > before) return;
  throw new InvalidInput('INSTALMENT_DATES_NOT_RISING', { path: [...path, 'dueOn'] });
}

function requireNear({ dueOn }: PlannedInstalment, signedOn: LocalDate, path: readonly string[]): void {
  if (dueOn <= addMonths(signedOn, 12 * 5)) return;
  throw new InvalidInput('INSTALMENT_TOO_FAR', { path: [...path, 'dueOn'] });
}

/** Requires a debt, and instalments that sum to it. A day that no plan may bear has no debt to compare with. */
function requireDebt({ signedOn, debtCents, instalments, today }: Signing): void {
  if (!hasHappened(signedOn, today)) return;
  if (debtCents === 0) throw nothingToRepay();
  const plannedCents = instalments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  // What is no amount, or none at all, is refused as such.
  if (plannedCents === debtCents || !Number.isSafeInteger(plannedCents) || instalments.length === 0) return;
  throw new Refused('INSTALMENTS_DO_NOT_SUM', { path: ['instalments'], parameters: { plannedCents, debtCents } });
}

/** A debt in equal monthly parts that sum to it; where it does not divide, the first parts are one cent larger. */
export function evenInstalments(debtCents: Cents, parts: number, firstDueOn: LocalDate): readonly PlannedInstalment[] {
  return splitEvenly(debtCents, parts).map((amountCents, index) => ({ dueOn: addMonths(firstDueOn, index), amountCents }));
}
