// What a rule may ask about a home that is offered, and about a household with it: referrals writes such rules, housing-stock judges them.
import type { FieldKind, FieldKinds } from './rule-tree';

export const HOME_FIELD_KINDS = {
  'pair.effortRateWithEnergy': { type: 'BASIS_POINTS' },
  'pair.sparePersons': { type: 'COUNT' },
  'unit.department': { type: 'CODE' },
  'unit.type': { type: 'ORDINAL', values: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] },
  'unit.financingClass': { type: 'CODE', values: ['PLAI', 'PLUS', 'PLS', 'PLI'] },
  'unit.altAgreement': { type: 'BOOLEAN' },
} as const satisfies Readonly<Record<string, FieldKind>>;

export type HomeField = keyof typeof HOME_FIELD_KINDS;

const kinds = new Map<string, FieldKind>(Object.entries(HOME_FIELD_KINDS));

/** Kinds of these fields, for the judging; null for a field that is about something else. */
export const homeFieldKinds: FieldKinds = (field) => kinds.get(field) ?? null;
