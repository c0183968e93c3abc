// What happens to a household, and what it owes for energy: told by itself or by notice, and owned by no other service.
import { Refused } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

export const LIFE_EVENT_KINDS = ['FAMILY_BREAK_UP', 'BEREAVEMENT', 'JOB_LOSS', 'RETIREMENT', 'HOME_DISASTER'] as const;
export type LifeEventKind = (typeof LIFE_EVENT_KINDS)[number];

export const ENERGY_DEBT_SOURCES = ['DECLARED', 'SUPPLIER_NOTICE', 'FSL_NOTICE'] as const;
export type EnergyDebtSource = (typeof ENERGY_DEBT_SOURCES)[number];

/** Something that happened to a household on a day. */
export interface Happened {
  readonly kind: LifeEventKind;
  readonly on: LocalDate;
}

/** Refuses an event that was told already (`EVENT_TOLD_ALREADY`). */
export function requireNews(told: readonly Happened[], event: Happened): void {
  if (told.some(({ kind, on }) => kind === event.kind && on === event.on)) throw new Refused('EVENT_TOLD_ALREADY', { path: ['on'] });
}
