import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';

export const LIFE_DOMAINS = ['BUDGET', 'RIGHTS', 'HOUSING', 'EMPLOYMENT', 'HEALTH_ACCESS', 'FAMILY', 'MOBILITY'] as const;
export type LifeDomain = (typeof LIFE_DOMAINS)[number];

export const NEED_PRIORITIES = ['IMMEDIATE', 'PLANNED', 'WATCH'] as const;
export type NeedPriority = (typeof NEED_PRIORITIES)[number];

export const ARREARS_CAUSES = [
  'FAMILY_BREAKUP',
  'JOB_LOSS',
  'INCOME_DROP',
  'BENEFIT_INTERRUPTION',
  'OVER_INDEBTEDNESS',
  'ENERGY_COST',
  'RENT_TOO_HIGH',
  'BUDGET_MANAGEMENT',
  'DISPUTE',
  'OTHER',
] as const;
export type ArrearsCause = (typeof ARREARS_CAUSES)[number];

/** The need found in one domain of life, from 1 (none) to 5 (urgent). */
export interface DomainNeed {
  readonly domain: LifeDomain;
  readonly level: number;
  readonly priority: NeedPriority;
}

/** The needs by domain of life on the day they were looked at; a later diagnostic stands beside it, never instead. */
export interface SocialDiagnostic {
  readonly madeOn: LocalDate;
  readonly domains: readonly DomainNeed[];
  /** Null when the cause is not established, which is not the same as OTHER. */
  readonly arrearsCause: ArrearsCause | null;
}

/** Needs that are looked at for mistakes: among one more than there are domains, one is named twice. */
const MOST_CHECKED = LIFE_DOMAINS.length + 1;

/** Refuses a diagnostic without a domain, with a domain twice, or with a level outside 1 to 5; each need that is wrong is named. */
export function checkDiagnostic({ domains }: SocialDiagnostic): void {
  if (domains.length === 0) {
    throw new InvalidInput('DOMAINS_MISSING', { path: ['domains'] });
  }
  requireAll(
    ...domains
      .slice(0, MOST_CHECKED)
      .flatMap((need, index) => [() => requireLevel(need, index), () => requireNotRepeated(need, domains.slice(0, index))]),
  );
}

function requireLevel({ level }: DomainNeed, index: number): void {
  if (Number.isInteger(level) && level >= 1 && level <= 5) return;
  throw new InvalidInput('LEVEL_OUT_OF_RANGE', { path: ['domains', String(index), 'level'] });
}

function requireNotRepeated({ domain }: DomainNeed, before: readonly DomainNeed[]): void {
  if (before.every((need) => need.domain !== domain)) return;
  throw new InvalidInput('DOMAIN_REPEATED', { path: ['domains', String(before.length), 'domain'] });
}
