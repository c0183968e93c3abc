import { InvalidInput } from './errors';

/** What people name on the phone, by its table, and the letters that its reference begins with (docs/decisions/0013). */
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

/** The reference that a person typed in a filter: in any case, with blanks around it. Refused (`REFERENCE_INVALID`) when none is written so. */
export function typedReference(typed: string | null | undefined): string | null {
  if (typed === null || typed === undefined) return null;
  const reference = typed.trim().toUpperCase();
  if (SHAPE.test(reference)) return reference;
  throw new InvalidInput('REFERENCE_INVALID', 'A reference is written like DOS-2026-004217.', {
    path: ['filter', 'reference'],
    remedy: 'Send the three letters, the year and the number, joined by hyphens.',
  });
}
