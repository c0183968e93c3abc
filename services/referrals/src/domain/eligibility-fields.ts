import type { LocalDate } from '@passerelle/shared/domain/local-date';

export type FieldType = 'CODE' | 'BOOLEAN' | 'COUNT' | 'CENTS';

/**
 * What a criterion may ask about, with its type; the type is also the unit that a verdict prints. `home` and `arrears` are those with the
 * landlord of the referral: what the household has with another landlord is no business of this one.
 */
export const FIELD_TYPES = {
  /** Code of the landlord of the home in force. Said by housing-stock. */
  'home.landlord': 'CODE',
  /** INSEE code of the department of that home. Said by housing-stock. */
  'home.department': 'CODE',
  /** One parent without partner, with a dependent child. Known here. */
  'household.singleParent': 'BOOLEAN',
  /** Rent terms past due with anything open, after oldest-first allocation. Said by finance. */
  'arrears.missedInstalments': 'COUNT',
  /** Past due and open. Said by finance. */
  'arrears.amount': 'CENTS',
} as const satisfies Record<string, FieldType>;

export type FieldName = keyof typeof FIELD_TYPES;

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(FIELD_TYPES, text);
}

/** What is known of a field, and since when. */
export interface KnownValue {
  readonly value: string | number | boolean;
  readonly asOf: LocalDate;
}

/** Facts that a verdict is made from; null is "not known", never 0 or no. */
export type EligibilityFacts = Readonly<Record<FieldName, KnownValue | null>>;

/** Nobody has said anything yet. */
export const NOTHING_KNOWN: EligibilityFacts = {
  'home.landlord': null,
  'home.department': null,
  'household.singleParent': null,
  'arrears.missedInstalments': null,
  'arrears.amount': null,
};
