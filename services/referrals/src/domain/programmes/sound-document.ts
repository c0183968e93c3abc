// What a document must keep to as a whole: what it names is there, once, and in an order that ends.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { mistakesOfTerms } from '../programme-terms';
import { mistakesOfRule, type DefinedForFields } from './sound-rule';
import type { ProgrammeDocument, Rule } from './programme-document';

type Path = readonly string[];

/** A rule with the place at which it is written. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly level: 'LANDLORD' | 'PROGRAMME' | 'COMPONENT';
  /** Code of the component, or of the landlord; null of a rule of the programme. */
  readonly owner: string | null;
  readonly path: Path;
}

/** A document is asked for its rules for every household that is judged by it, and never changes. */
const placedOf = new WeakMap<ProgrammeDocument, readonly PlacedRule[]>();

/** Every rule of a document: the programme's, those of its components, those of its landlords. */
export function placedRules(document: ProgrammeDocument): readonly PlacedRule[] {
  const placed = placedOf.get(document) ?? placeRules(document);
  placedOf.set(document, placed);
  return placed;
}

function placeRules({ rules, components, partners }: ProgrammeDocument): readonly PlacedRule[] {
  return [
    ...rules.map((rule, index) => ({ rule, level: 'PROGRAMME' as const, owner: null, path: ['rules', String(index)] })),
    ...components.flatMap(({ code, rules: own }, at) =>
      own.map((rule, index) => ({
        ...{ rule, level: 'COMPONENT' as const, owner: code },
        path: ['components', String(at), 'rules', String(index)],
      })),
    ),
    ...partners.flatMap(({ organisation, rules: own }, at) =>
      own.map((rule, index) => ({
        ...{ rule, level: 'LANDLORD' as const, owner: organisation },
        path: ['partners', String(at), 'rules', String(index)],
      })),
    ),
  ];
}

/** All mistakes of a document, each at its path; none of a sound one. */
export function mistakesOfDocument(document: ProgrammeDocument): readonly InvalidInput[] {
  const rules = placedRules(document);
  const defined = definedForFields(document);
  return [
    ...codesTwice(document),
    ...twice(
      rules.map(({ rule }) => rule.code),
      (index) => [...(rules[index]?.path ?? []), 'code'],
      'RULE_TWICE',
    ),
    ...rules.flatMap(({ rule, path }) => [...mistakesOfRule(rule, defined, path), ...mistakesOfReferences(rule, document, path)]),
    ...document.triggers.flatMap(({ when, component }, index) => {
      const path = ['triggers', String(index)];
      const rule = { code: 'TRIGGER', decides: 'WATCH', onUnknown: 'FAIL', when } as const;
      return [...mistakesOfRule(rule, defined, path), ...absent(component, codesOf(document.components), [...path, 'component'])];
    }),
    ...mistakesOfStages(document),
    ...mistakesOfCommittees(document),
    ...mistakesOfOtherSections(document),
    ...mistakesOfKind(document),
    ...mistakesOfTerms(document),
  ];
}

export function definedForFields({ attestations, committees }: ProgrammeDocument): DefinedForFields {
  return {
    attestations: new Set(attestations.map(({ code }) => code)),
    committeeQuestions: new Set(committees.flatMap(({ code, decides }) => decides.map((question) => `${code}.${question}`))),
  };
}

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}

/** Refuses a code that the document does not define where it is named (`CODE_UNDEFINED`). */
function absent(code: string | undefined, defined: readonly string[], path: Path): InvalidInput[] {
  if (code === undefined || defined.includes(code)) return [];
  return [new InvalidInput('CODE_UNDEFINED', { path, parameters: { code, defined: defined.join(', ') } })];
}

function twice(
  codes: readonly string[],
  pathOf: (index: number) => Path,
  reason: 'TERM_TWICE' | 'RULE_TWICE' = 'TERM_TWICE',
): InvalidInput[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [new InvalidInput(reason, { path: pathOf(index), parameters: { code } })],
  );
}

function codesTwice(document: ProgrammeDocument): InvalidInput[] {
  return Object.entries(document).flatMap(([section, value]) => {
    const list: readonly unknown[] = Array.isArray(value) && section !== 'rules' ? value : [];
    const codes = list.map((entry) => codeOf(entry));
    return twice(codes, (index) => [section, String(index), codes[index]?.includes('/') === true ? 'organisation' : 'code']);
  });
}

/** What may stand once in a section: a code, or an organisation with its part, as its row has one period. */
function codeOf(entry: unknown): string {
  const { code, organisation, part } = entry as { code?: string; organisation?: string; part?: string };
  return code ?? `${String(organisation)}/${String(part)}`;
}

function mistakesOfReferences(rule: Rule, { documents, stages, actions }: ProgrammeDocument, path: Path): InvalidInput[] {
  const target = [...path, 'target'];
  const wanted = [...path, 'wantedDocument'];
  const missing =
    rule.decides === 'ENTRY' && rule.onUnknown === 'REVIEW' && rule.wantedDocument === undefined
      ? [new InvalidInput('DOCUMENT_MISSING', { path: wanted, parameters: { rule: rule.code } })]
      : [];
  const targeted = codesAimedAt(rule, { stages, actions });
  const needed = rule.decides === 'STAGE' || rule.decides === 'ACTION';
  const without = needed && rule.target === undefined ? [new InvalidInput('TARGET_MISSING', { path: target })] : [];
  const moment =
    rule.decides === 'STAGE' && rule.moment === undefined ? [new InvalidInput('MOMENT_MISSING', { path: [...path, 'moment'] })] : [];
  const unfit = [
    ...(rule.target !== undefined && targeted === null ? ['target'] : []),
    ...(rule.moment !== undefined && rule.decides !== 'STAGE' ? ['moment'] : []),
  ].map((name) => new InvalidInput('TARGET_UNFIT', { path: [...path, name], parameters: { decides: rule.decides } }));
  return [
    ...missing,
    ...without,
    ...moment,
    ...unfit,
    ...absent(rule.wantedDocument, codesOf(documents), wanted),
    ...(targeted === null ? [] : absent(rule.target, targeted, target)),
  ];
}

/** Codes that a rule may aim at: an action, a stage, or the stage in which a rule on homes holds; null where it decides on none. */
function codesAimedAt({ decides }: Rule, { stages, actions }: Pick<ProgrammeDocument, 'stages' | 'actions'>): readonly string[] | null {
  if (decides === 'ACTION') return codesOf(actions);
  return decides === 'STAGE' || decides === 'HOME' ? codesOf(stages) : null;
}

/** Refuses a stage that follows one that is not there, and stages that follow each other in a ring (`STAGES_CYCLIC`). */
function mistakesOfStages({ stages }: ProgrammeDocument): InvalidInput[] {
  const unknown = stages.flatMap(({ follows }, index) =>
    follows.flatMap((code, place) => absent(code, codesOf(stages), ['stages', String(index), 'follows', String(place)])),
  );
  if (unknown.length > 0) return unknown;
  const ring = stages.findIndex(({ code }) => stagesBefore(code, stages).has(code));
  if (ring < 0) return [];
  return [new InvalidInput('STAGES_CYCLIC', { path: ['stages', String(ring), 'follows'], parameters: { code: stages[ring]?.code ?? '' } })];
}

/** Codes of all stages that come before one, step by step. */
function stagesBefore(code: string, stages: ProgrammeDocument['stages']): ReadonlySet<string> {
  const before = new Set<string>();
  const open = [code];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const wanted = next;
    for (const one of stages.find((stage) => stage.code === wanted)?.follows ?? []) {
      if (!before.has(one)) open.push(one);
      before.add(one);
    }
  }
  return before;
}

/** Refuses a seat that is there twice, and a committee that could never decide: more seats wanted than vote (`QUORUM_IMPOSSIBLE`). */
function mistakesOfCommittees({ committees }: ProgrammeDocument): InvalidInput[] {
  return committees.flatMap(({ seats, quorum }, index) => {
    const voting = seats.filter(({ votes }) => votes).length;
    const seatTwice = twice(codesOf(seats), (seat) => ['committees', String(index), 'seats', String(seat), 'code']);
    if (quorum <= voting) return seatTwice;
    return [
      ...seatTwice,
      new InvalidInput('QUORUM_IMPOSSIBLE', { path: ['committees', String(index), 'quorum'], parameters: { quorum, voting } }),
    ];
  });
}

function mistakesOfOtherSections(document: ProgrammeDocument): InvalidInput[] {
  const { publics, partners, calls, figures, closing, committees, outreach, projects, territory, reservations, rhythms, stages } = document;
  const firsts = placedRules(document).filter(({ rule }) => rule.decides === 'OUTREACH');
  return [
    ...Object.entries({ publics, partners, calls, figures }).flatMap(([section, list]) =>
      list.flatMap(({ from, to }, index) => impossiblePeriod(from, to, [section, String(index), 'to'])),
    ),
    ...absent(closing?.committee, codesOf(committees), ['closing', 'committee']),
    ...outreach.flatMap(({ first }, index) =>
      absent(
        first,
        firsts.map(({ rule }) => rule.code),
        ['outreach', String(index), 'first'],
      ),
    ),
    ...rhythms.flatMap(({ stage }, index) => absent(stage, codesOf(stages), ['rhythms', String(index), 'stage'])),
    ...projects.flatMap(({ call }, index) => absent(call, codesOf(calls), ['projects', String(index), 'call'])),
    ...(territory !== null && territory.departments.length + territory.communes.length === 0
      ? [new InvalidInput('TERRITORY_EMPTY', { path: ['territory', 'departments'] })]
      : []),
    ...reservations.flatMap(({ homes, earmarked, per }, index) =>
      per === 'WHOLE' && earmarked !== undefined && earmarked > homes
        ? [new InvalidInput('EARMARKED_TOO_MANY', { path: ['reservations', String(index), 'earmarked'], parameters: { homes } })]
        : [],
    ),
  ];
}

function impossiblePeriod(from: LocalDate | undefined, to: LocalDate | undefined, path: Path): InvalidInput[] {
  return from !== undefined && to !== undefined && to <= from ? [new InvalidInput('PERIOD_IMPOSSIBLE', { path })] : [];
}

/** A programme of support has a component; one that funds others has calls and projects, and takes no referrals. */
function mistakesOfKind({ kind, components, calls, projects, stages, triggers, rules }: ProgrammeDocument): InvalidInput[] {
  if (kind === 'SUPPORT') {
    return [
      ...(components.length === 0 ? [new InvalidInput('COMPONENT_MISSING', { path: ['components'] })] : []),
      ...(calls.length + projects.length > 0
        ? [new InvalidInput('NOT_OF_SUPPORT', { path: [calls.length > 0 ? 'calls' : 'projects'] })]
        : []),
    ];
  }
  const given = Object.entries({ components, stages, triggers, rules }).find(([, list]) => list.length > 0);
  return given === undefined ? [] : [new InvalidInput('NOT_OF_FUNDING', { path: [given[0]] })];
}
