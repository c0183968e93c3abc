import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { LifeDomain } from './social-diagnostic';

/** More objectives than this cannot be worked on: a longer list is a mistake. */
export const MOST_OBJECTIVES = 20;

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

/** Refuses a contract that ends before it starts, has no objective or too many, or an objective due outside of the contract. */
export function checkContract({ signedOn, endsOn, objectives }: SupportContract): void {
  if (endsOn !== null && endsOn <= signedOn) {
    throw new InvalidInput('END_BEFORE_SIGNATURE', 'A contract ends after its signature.', {
      path: ['endsOn'],
      remedy: 'Give a later end, or none.',
    });
  }
  if (objectives.length === 0 || objectives.length > MOST_OBJECTIVES) {
    throw new InvalidInput('OBJECTIVES_OUT_OF_RANGE', `A contract has 1 to ${MOST_OBJECTIVES} objectives.`, {
      path: ['objectives'],
      remedy: 'Write down what was agreed.',
    });
  }
  for (const [index, { dueOn }] of objectives.entries()) {
    if (dueOn < signedOn || (endsOn !== null && dueOn > endsOn)) {
      throw new InvalidInput('DUE_OUTSIDE_CONTRACT', 'An objective is due between the signature and the end of the contract.', {
        path: ['objectives', String(index), 'dueOn'],
        remedy: 'Give a day within the contract.',
      });
    }
  }
}
