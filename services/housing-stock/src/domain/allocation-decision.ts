import { Conflict, InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { CriterionVerdict } from '@passerelle/shared/domain/verdict';
import type { Candidacy } from './applicant';
import type { FinancingClass, Unit, UnitType } from './unit';

export const WITHDRAWAL_REASONS = ['HOUSEHOLD_REFUSED', 'NOT_ELIGIBLE_ANY_MORE', 'HOME_NOT_FREE', 'ENTERED_IN_ERROR'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** DECIDED until its lease starts or the landlord takes it back. */
export type AllocationState = 'DECIDED' | 'LEASED' | 'WITHDRAWN';

interface DecisionFields {
  readonly id: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly unitId: Id;
  readonly vacancyId: Id;
  readonly unitType: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly decidedOn: LocalDate;
  readonly state: AllocationState;
  readonly leaseId: Id | null;
  /** Version of the matching rules it followed. */
  readonly ruleVersion: number | null;
  /** Effort rate and the figures it was computed from, as they were. */
  readonly effortRate: Candidacy['effortRate'];
  /** Verdicts as they were. */
  readonly criteria: readonly CriterionVerdict[];
}

/** A free home given to a household [attribution], with what was known when it was decided: it can be replayed. */
export class AllocationDecision implements DecisionFields {
  declare readonly id: Id;
  declare readonly householdId: Id;
  declare readonly landlordId: Id;
  declare readonly unitId: Id;
  declare readonly vacancyId: Id;
  declare readonly unitType: UnitType;
  declare readonly financingClass: FinancingClass;
  declare readonly department: string;
  declare readonly decidedOn: LocalDate;
  declare state: AllocationState;
  declare leaseId: Id | null;
  declare readonly ruleVersion: number | null;
  declare readonly effortRate: Candidacy['effortRate'];
  declare readonly criteria: readonly CriterionVerdict[];
  /** Of the row as it was read: the database raises it. */
  declare readonly version: number;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: DecisionFields) {
    Object.assign(this, fields);
  }

  /** Only a candidate who passes every criterion; the refusal names those that were not passed. */
  static decide(choice: AllocationChoice): AllocationDecision {
    const { id, candidacy, unit, today, decidedOn, ...own } = choice;
    requireDecisionDay(decidedOn, today);
    requireEligible(candidacy);
    return new AllocationDecision({
      ...own,
      id: id ?? newId(),
      landlordId: unit.organisationId,
      unitId: unit.id,
      unitType: unit.type,
      financingClass: unit.financingClass,
      department: unit.department,
      decidedOn,
      state: 'DECIDED',
      leaseId: null,
      effortRate: candidacy.effortRate,
      criteria: candidacy.criteria,
    });
  }

  /** `CONFLICT` when its lease has already started, or it was withdrawn. */
  requireWaiting(): void {
    requireWaiting(this.state);
  }

  /** Its lease starts; once only, and not before the decision. */
  becomeLease(leaseId: Id, startsOn: LocalDate): void {
    this.requireWaiting();
    requireDecidedBy(this, startsOn);
    this.state = 'LEASED';
    this.leaseId = leaseId;
  }
}

// What stands in the way of an act on an allocation. The acts ask it, and so does who wants to know beforehand.

/** A decision is recorded once it was taken. */
export function requireDecisionDay(decidedOn: LocalDate, today: LocalDate): void {
  if (decidedOn <= today) return;
  throw new InvalidInput('IN_THE_FUTURE', { path: ['decidedOn'], parameters: { about: 'DECISION', today } });
}

function requireEligible({ verdict: all, criteria }: Candidacy): void {
  if (all === 'PASS') return;
  const open = criteria.filter(({ verdict }) => verdict !== 'PASS').map(({ code, verdict }) => `${code} ${verdict}`);
  throw new Refused('CANDIDATE_NOT_ELIGIBLE', { path: ['householdId'], parameters: { criteria: open.join(', ') } });
}

/** The lease of an allocation does not start before it was decided. */
export function requireDecidedBy({ decidedOn }: Pick<DecisionFields, 'decidedOn'>, startsOn: LocalDate): void {
  if (startsOn >= decidedOn) return;
  throw new Refused('BEFORE_ALLOCATION', { path: ['startsOn'], parameters: { about: 'LEASE', decidedOn } });
}

/** Nor is it withdrawn before. */
export function requireDecidedBefore({ decidedOn }: Pick<DecisionFields, 'decidedOn'>, withdrawnOn: LocalDate): void {
  if (withdrawnOn >= decidedOn) return;
  throw new InvalidInput('BEFORE_ALLOCATION', { path: ['occurredAt'], parameters: { about: 'WITHDRAWAL', decidedOn } });
}

/** `CONFLICT` unless the allocation still waits for its lease. */
export function requireWaiting(state: AllocationState): void {
  switch (state) {
    case 'DECIDED':
      return;
    case 'LEASED':
      throw new Conflict('ALLOCATION_ALREADY_LEASED', { path: ['allocationId'] });
    case 'WITHDRAWN':
      throw new Conflict('ALLOCATION_ALREADY_WITHDRAWN', { path: ['allocationId'] });
  }
}

export interface AllocationChoice {
  /** Made by the client, or by this service unless given. */
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly unit: Unit;
  readonly vacancyId: Id;
  readonly candidacy: Candidacy;
  readonly ruleVersion: number | null;
  readonly decidedOn: LocalDate;
  readonly today: LocalDate;
}
