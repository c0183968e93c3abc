// What differs between two versions of a programme: section by section, by the codes that both know. Pure; the words are said where it is shown.
import { treeText, type RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { canonicalText } from './canonical';
import type { ProgrammeDocument, Rule } from './programme-document';

/** One side of a comparison: a published version or a draft. */
export interface ComparedVersion {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly reason: string;
  readonly source?: string | null | undefined;
  readonly assumption?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly document: ProgrammeDocument;
}

export type Section = keyof ProgrammeDocument | 'version';

export interface ProgrammeChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly section: Section;
  /** Of what changed in the section; null of a section without codes. */
  readonly code: string | null;
  /** Null where the whole was added or removed; `order` where only the order changed. */
  readonly property: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Changes that are told at once. */
const MOST_CHANGES = 500;

/** Longest text of a value. */
const LONGEST = 1_000;

/** Something that a version says, under what it is called in its section. */
interface Part {
  readonly section: Section;
  readonly code: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is on the right and not on the left, on the left and not on the right, and on both sides and another. */
export function compareVersions(left: ComparedVersion, right: ComparedVersion): readonly ProgrammeChange[] {
  const [before, after] = [byName(partsOf(left)), byName(partsOf(right))];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return [...names.flatMap((name) => changesOf(before.get(name), after.get(name))), ...orderOfStages(left, right)].slice(0, MOST_CHANGES);
}

function byName(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [`${part.section} ${part.code ?? ''}`, part]));
}

function partsOf({ document, ...version }: ComparedVersion): readonly Part[] {
  const { from, to, reason, source, assumption, note } = version;
  const { kind, components, partners, rules, ...sections } = document;
  return [
    { section: 'version', code: null, values: { from, to, reason, source, assumption, note } },
    { section: 'kind', code: null, values: { kind } },
    ...components.map(({ rules: _, ...values }): Part => ({ section: 'components', code: values.code, values })),
    ...partners.map(({ rules: _, ...values }): Part => ({ section: 'partners', code: partnerName(values), values })),
    ...rules.map((rule) => partOfRule(rule, null)),
    ...components.flatMap(({ code, rules: own }) => own.map((rule) => partOfRule(rule, code))),
    ...partners.flatMap(({ organisation, rules: own }) => own.map((rule) => partOfRule(rule, organisation))),
    ...Object.entries(sections).flatMap(([name, section]) => partsOfSection(name as Section, section)),
  ];
}

function partnerName({
  organisation,
  part,
  from,
}: {
  readonly organisation: string;
  readonly part: string;
  readonly from?: LocalDate | undefined;
}) {
  return [organisation, part, ...(from === undefined ? [] : [from])].join(' / ');
}

function partOfRule(rule: Rule, owner: string | null): Part {
  return { section: 'rules', code: owner === null ? rule.code : `${owner} / ${rule.code}`, values: { ...rule } };
}

function partsOfSection(section: Section, value: object | readonly object[] | null): readonly Part[] {
  if (value === null) return [];
  if (!Array.isArray(value)) return [{ section, code: null, values: { ...value } }];
  const list: readonly object[] = value;
  return list.map((entry) => ({ section, code: 'code' in entry ? String(entry.code) : null, values: { ...entry } }));
}

function changesOf(before: Part | undefined, after: Part | undefined): readonly ProgrammeChange[] {
  if (before === undefined)
    return after === undefined ? [] : [{ ...placeOf(after), kind: 'ADDED', property: null, before: null, after: wholeText(after) }];
  if (after === undefined) return [{ ...placeOf(before), kind: 'REMOVED', property: null, before: wholeText(before), after: null }];
  const properties = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])];
  return properties.flatMap((property): ProgrammeChange[] => {
    const [was, is] = [before.values[property], after.values[property]];
    if (canonicalText({ [property]: was }) === canonicalText({ [property]: is })) return [];
    return [{ ...placeOf(after), kind: 'CHANGED', property, before: textOf(was), after: textOf(is) }];
  });
}

function placeOf({ section, code }: Part): Pick<ProgrammeChange, 'section' | 'code'> {
  return { section, code };
}

/** Stages stand in their order, so an order of its own is a change even where each stage says the same. */
function orderOfStages(left: ComparedVersion, right: ComparedVersion): readonly ProgrammeChange[] {
  const [before, after] = [left, right].map(({ document }) => document.stages.map(({ code }) => code));
  const common = (codes: readonly string[] = [], others: readonly string[] = []) =>
    codes.filter((code) => others.includes(code)).join(', ');
  const [was, is] = [common(before, after), common(after, before)];
  return was === is ? [] : [{ kind: 'CHANGED', section: 'stages', code: null, property: 'order', before: was, after: is }];
}

/** What was added or removed, without its code, which stands beside it. */
function wholeText({ values }: Part): string {
  const { code: _, ...others } = values;
  return textOf(others) ?? '';
}

/** A value as text; null where nothing is given. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = readable(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isTree(value)) return treeText(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([name, inner]) => `${name}: ${readable(inner)}`)
    .join('; ');
}

const FORMS = ['field', 'all', 'any', 'not', 'atLeast'];

function isTree(value: object): value is RuleTree {
  return FORMS.some((form) => form in value);
}
