// The catalogue of what a rule may ask about: one typed list. A rule on anything else is refused.
import type { FieldKinds } from '@passerelle/shared/domain/rules/rule-tree';
import type { FieldEntry } from './field-entry';
import { HOME_FIELDS, MONEY_FIELDS } from './fields-of-homes';
import { ACT_FIELDS, PERSON_FIELDS } from './fields-of-people';

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
export const fieldKinds: FieldKinds = (name) => fieldEntry(name);

/** The catalogue's names that look most like one that it does not have, for the way out of a mistake. */
export function namesLike(name: string): readonly string[] {
  const [group = ''] = name.split('.');
  const ofGroup = FIELDS.filter((entry) => entry.name.startsWith(`${group}.`));
  return (ofGroup.length > 0 ? ofGroup : FIELDS).map((entry) => entry.name);
}
