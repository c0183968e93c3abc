import { InvalidInput } from './errors';

/** What people name on the phone, by its table, and the letters that its reference begins with (docs/decisions/0014). */
export const REFERENCE_PREFIXES = {
  household: 'DOS',
  referral: 'ORI',
  support_case: 'ACC',
  rent_account: 'CPT',
  repayment_plan: 'PLA',
  lease: 'BAI',
  housing_application: 'DDL',
  allocation_decision: 'DEC',
} as const;

export type ReferencedTable = keyof typeof REFERENCE_PREFIXES;

const SHAPE = new RegExp(`^(${Object.values(REFERENCE_PREFIXES).join('|')})-\\d{4}-\\d{6,9}$`);

/** The reference that a person typed in a filter: in any case, with blanks around it. Refused (`NOT_A_REFERENCE`) when none is written so. */
export function typedReference(typed: string | null | undefined, field = 'reference'): string | null {
  if (typed === null || typed === undefined) return null;
  const reference = typed.trim().toUpperCase();
  if (SHAPE.test(reference)) return reference;
  throw new InvalidInput('NOT_A_REFERENCE', { path: ['filter', field] });
}
