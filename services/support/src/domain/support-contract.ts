import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';
import type { LifeDomain } from './social-diagnostic';
import { writtenText } from './written-text';

/** More objectives than this cannot be worked on: a longer list is a mistake. */
export const MOST_OBJECTIVES = 20;
const LONGEST_LABEL = 200;

export interface ContractObjective {
  readonly domain: LifeDomain;
  readonly label: string;
  readonly dueOn: LocalDate;
}

/** What the household and its referent agree on. `endsOn` is exclusive; null means that no end was agreed. */
export interface SupportContract {
  readonly signedOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly objectives: readonly ContractObjective[];
}

/**
 * A contract as it is kept, with readable labels. Refuses one that ends before it starts, has no objective or too many, or an objective
 * without a label or due outside of the contract; each objective that is wrong is named.
 */
export function checkedContract(contract: SupportContract): SupportContract {
  const { signedOn, endsOn, objectives } = contract;
  const endIsWrong = endsOn !== null && endsOn <= signedOn;
  // A wrong end bounds nothing: it is told once, not again with each objective.
  const within = { from: signedOn, to: endIsWrong ? null : endsOn };
  requireAll(
    () => requireEnd(endIsWrong),
    () => requireCount(objectives),
    ...objectives
      .slice(0, MOST_OBJECTIVES)
      .flatMap((objective, index) => [() => void labelOf(objective, index), () => requireDueWithin(within, objective, index)]),
  );
  return { ...contract, objectives: objectives.map((objective, index) => ({ ...objective, label: labelOf(objective, index) })) };
}

function requireEnd(isWrong: boolean): void {
  if (!isWrong) return;
  throw new InvalidInput('END_BEFORE_SIGNATURE', { path: ['endsOn'] });
}

function requireCount(objectives: readonly ContractObjective[]): void {
  if (objectives.length > 0 && objectives.length <= MOST_OBJECTIVES) return;
  throw new InvalidInput('OBJECTIVES_OUT_OF_RANGE', { path: ['objectives'], parameters: { maximum: MOST_OBJECTIVES } });
}

function labelOf({ label }: ContractObjective, index: number): string {
  return writtenText(label, { path: ['objectives', String(index), 'label'], maximum: LONGEST_LABEL, lines: 'one' });
}

function requireDueWithin(
  within: { readonly from: LocalDate; readonly to: LocalDate | null },
  { dueOn }: ContractObjective,
  index: number,
): void {
  if (dueOn >= within.from && (within.to === null || dueOn <= within.to)) return;
  throw new InvalidInput('DUE_OUTSIDE_CONTRACT', { path: ['objectives', String(index), 'dueOn'] });
}
