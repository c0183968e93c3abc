// The catalogue of what a rule may ask about: one typed list. A rule on anything else is refused.
import type { FieldKind, FieldKinds } from '@passerelle/shared/domain/rules/rule-tree';
import { HOME_FIELDS, MONEY_FIELDS } from './fields-of-homes';
import { ACT_FIELDS, PERSON_FIELDS } from './fields-of-people';

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
export type ValueCategory = 'IDENTITY' | 'RESOURCES' | 'REFERRAL' | 'HOME' | 'HOUSING_REQUEST' | 'RENT' | 'SUPPORT_STATUS' | 'SUPPORT_FILE';

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
  /** An older answer does not count, unless the rule says otherwise; none where any age does. */
  readonly maxAgeMonths?: number;
  readonly en: string;
  readonly fr: string;
}

/** Rules about a household, whatever home it may come to. */
export const OF_HOUSEHOLDS: readonly Decides[] = ['ENTRY', 'STAGE', 'ACTION', 'PREFERENCE', 'WATCH', 'OUTREACH'];

/** All fields, in the order in which they are listed. */
export const FIELDS: readonly FieldEntry[] = [...HOME_FIELDS, ...MONEY_FIELDS, ...PERSON_FIELDS, ...ACT_FIELDS];

const exact = new Map(FIELDS.filter(({ name }) => !name.includes('*')).map((entry) => [entry.name, entry]));
const patterns = FIELDS.filter(({ name }) => name.includes('*')).map((entry) => ({
  entry,
  shape: new RegExp(`^${entry.name.replaceAll('.', '\\.').replaceAll('*', '[A-Z][A-Z0-9_]{0,39}')}$`),
}));

/** The entry of a field by its name; null where the catalogue has none. */
export function fieldEntry(name: string): FieldEntry | null {
  return exact.get(name) ?? patterns.find(({ shape }) => shape.test(name))?.entry ?? null;
}

/** Kinds of fields, for the judging. */
export const fieldKinds: FieldKinds = fieldEntry;

/** The catalogue's names that look most like one that it does not have, for the way out of a mistake. */
export function namesLike(name: string): readonly string[] {
  const [group = ''] = name.split('.');
  const ofGroup = FIELDS.filter((entry) => entry.name.startsWith(`${group}.`));
  return (ofGroup.length > 0 ? ofGroup : FIELDS).map((entry) => entry.name);
}
