// What the catalogue says of a field.
import type { FieldKind } from '@passerelle/shared/domain/rules/rule-tree';

/** What a rule decides. Only ENTRY makes eligibility. */
export const DECIDES = ['ENTRY', 'STAGE', 'ACTION', 'HOME', 'PREFERENCE', 'WATCH', 'OUTREACH'] as const;
export type Decides = (typeof DECIDES)[number];

/** Who can bring what is missing. */
export const BRINGERS = [
  'HOUSEHOLD',
  'LANDLORD',
  'OWNER',
  'MANAGER',
  'FINANCE',
  'REFERRER',
  'OPERATOR',
  'SIAO',
  'PREFECTURE',
  'DDETS',
  'ACCOMMODATION_CENTRE',
  'LITIGATION_OFFICER',
  'SYSTEM',
] as const;
export type Bringer = (typeof BRINGERS)[number];

/** Categories of access that a value may belong to: a reader sees it when a grant of his organisation opens the category. */
export type ValueCategory =
  'IDENTITY' | 'RESOURCES' | 'REFERRAL' | 'HOME' | 'HOUSING_REQUEST' | 'RENT' | 'SUPPORT_STATUS' | 'SUPPORT_FILE' | 'HEALTH';

/** A field of the catalogue. */
export interface FieldEntry extends FieldKind {
  /** Name, or a pattern whose `*` a programme fills: `attestation.*`. */
  readonly name: string;
  /** Service that owns it. */
  readonly owner: 'referrals' | 'support' | 'housing-stock' | 'finance';
  /** Facts by which referrals, or the judging service, hears of it; none of what referrals records itself. */
  readonly fedBy: readonly string[];
  readonly category: ValueCategory;
  /** Rules that may ask it: a pair of household and home is for HOME alone. */
  readonly decides: readonly Decides[];
  /** True for sex, health and offences: a rule on it is published with its legal ground only. */
  readonly needsJustification?: true;
  /** True where its values are codes of organisations: a rule is published with those that there are only. */
  readonly namesOrganisations?: true;
  readonly en: string;
  readonly fr: string;
}

/** No field, but where answers say until when at least one is not known. */
export function untilKnown(field: string): string {
  return `${field}.unknown`;
}
