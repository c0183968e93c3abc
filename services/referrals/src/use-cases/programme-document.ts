// Shape of a programme's document: the same for a file and for a mutation. A key that is not known is refused, so that nothing is lost in silence.
import { fault } from '@passerelle/shared/input-faults';
import { UNKNOWN_POLICIES } from '@passerelle/shared/domain/rules/evaluate';
import { OPERATORS, type RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import { z } from 'zod';
import { BRINGERS, DECIDES } from '../domain/programmes/field-entry';
import {
  BUDGET_CATEGORIES,
  COMMITTEE_QUESTIONS,
  COMPONENT_FAMILIES,
  FUNDING_KINDS,
  MEASURES,
  OUTREACH_EVENTS,
  PARTS,
  PERIODS,
  PROGRAMME_KINDS,
  STAGE_PHASES,
  UNITS,
  type ProgrammeDocument,
} from '../domain/programmes/programme-document';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';

const UNREADABLE = fault('HIDDEN_CHARACTERS');
const text = z.string().min(1).max(1_000).refine(isReadable, UNREADABLE);
/** One line, as a screen shows it. */
const label = z.string().min(1).max(200).refine(isReadable, UNREADABLE);
const organisation = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, fault('CODE'));
const ruleCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, fault('CRITERION_CODE'));
const whole = z.int().nonnegative().max(1_000_000_000);

/** A property that may be left out; null, as a graph sends it, is left out too. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** A list that may be left out. */
function list<Schema extends z.ZodType>(schema: Schema, most = 100) {
  return z
    .array(schema)
    .max(most)
    .nullish()
    .transform((values) => values ?? []);
}

const ORIGIN = { source: optional(text), assumption: optional(text), note: optional(text) };

/** A value with its origin; one with neither source nor assumption is refused. */
function withOrigin<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...ORIGIN }).superRefine((value, context) => {
    const { source, assumption } = value as { source?: string; assumption?: string };
    if (source === undefined && assumption === undefined) context.addIssue({ code: 'custom', message: 'SOURCE_MISSING', path: ['source'] });
  });
}

function named<Shape extends z.ZodRawShape>(shape: Shape) {
  return withOrigin({ code: field.term, en: label, fr: label, ...shape });
}

const operandText = z.string().max(200).refine(isReadable, UNREADABLE);
const operand = z.union([z.boolean(), z.int(), operandText, z.array(operandText).max(500), z.array(z.int()).max(500)]);

/** Every form of a node in one object: exactly one is given, which the domain checks with the path of the node. */
const NODE = z.strictObject({
  field: optional(z.string().max(100).refine(isReadable, UNREADABLE)),
  operator: optional(z.enum(OPERATORS)),
  value: optional(operand),
  get all(): z.ZodType<RuleTree[] | undefined> {
    return TREES;
  },
  get any(): z.ZodType<RuleTree[] | undefined> {
    return TREES;
  },
  get not(): z.ZodType<RuleTree | undefined> {
    return optional(TREE);
  },
  atLeast: optional(z.int()),
  get of(): z.ZodType<RuleTree[] | undefined> {
    return TREES;
  },
});
const TREE: z.ZodType<RuleTree> = z.lazy(() =>
  NODE.transform((node, context) => {
    const given = Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
    const form = Object.keys(given).sort().join(' ');
    if (FORMS.has(form)) return given as unknown as RuleTree;
    context.addIssue({ code: 'custom', message: 'RULE_FORM_UNKNOWN' });
    return z.NEVER;
  }),
);
const TREES: z.ZodType<RuleTree[] | undefined> = z.lazy(() => optional(z.array(TREE).min(1).max(50)));
const FORMS: ReadonlySet<string> = new Set(['field operator value', 'all', 'any', 'not', 'atLeast of']);

const RULE = withOrigin({
  code: ruleCode,
  decides: z
    .enum(DECIDES)
    .nullish()
    .transform((decides) => decides ?? ('ENTRY' as const)),
  when: optional(TREE),
  onUnknown: z.enum(UNKNOWN_POLICIES),
  target: optional(field.term),
  moment: optional(z.enum(['ENTRY', 'EXIT'])),
  wantedDocument: optional(field.term),
  maxAgeMonths: optional(z.int().min(1).max(600)),
  justification: optional(text),
});
const RULES = list(RULE);
const MONTHS = z.int().min(1).max(600);
const DEPARTMENT = z.string().regex(/^(?:\d{2}|2A|2B|97[1-6])$/, 'NOT_A_DEPARTMENT');
const COMMUNE = z.string().regex(/^(?:\d{5}|2[AB]\d{3})$/, 'NOT_A_COMMUNE');

/** The sections of a document. */
export const DOCUMENT_SHAPE = {
  kind: z.enum(PROGRAMME_KINDS),
  components: list(named({ family: z.enum(COMPONENT_FAMILIES), rules: RULES }), 20),
  publics: list(named({ from: optional(field.date), to: optional(field.date) })),
  territory: withOrigin({ departments: list(DEPARTMENT, 110), communes: list(COMMUNE, 1_000) })
    .nullish()
    .transform((value) => value ?? null),
  partners: list(withOrigin({ organisation, part: z.enum(PARTS), from: optional(field.date), to: optional(field.date), rules: RULES })),
  referralSources: list(named({})),
  rules: RULES,
  triggers: list(withOrigin({ code: field.term, component: field.term, when: TREE }), 20),
  stages: list(
    named({ phase: z.enum(STAGE_PHASES), follows: list(field.term), expectedMonths: optional(MONTHS), maximumMonths: optional(MONTHS) }),
  ),
  rhythms: list(named({ stage: optional(field.term), everyMonths: MONTHS, noticeMonths: optional(MONTHS) })),
  team: list(named({ fullTimeHundredths: optional(z.int().min(1).max(100_000)) })),
  committees: list(
    named({
      seats: list(z.strictObject({ code: field.term, en: label, fr: label, votes: z.boolean() })),
      quorum: z.int().min(1).max(100),
      decides: z.array(z.enum(COMMITTEE_QUESTIONS)).min(1).max(10),
    }),
  ),
  documents: list(named({ givenBy: z.array(z.enum(BRINGERS)).min(1).max(10) })),
  attestations: list(named({ roles: z.array(field.term).min(1).max(20) })),
  actions: list(named({ rank: optional(z.int().min(1).max(100)) })),
  objectives: list(named({ counts: z.enum(MEASURES), unit: z.enum(UNITS), target: whole, per: z.enum(PERIODS) })),
  capacity: withOrigin({ files: z.int().min(1).max(1_000_000), waitingList: z.boolean() })
    .nullish()
    .transform((value) => value ?? null),
  indicators: list(named({ counts: z.enum(MEASURES), unit: z.enum(UNITS) })),
  outcomes: list(named({})),
  causes: list(named({})),
  declineReasons: list(named({})),
  cancelReasons: list(named({})),
  closing: withOrigin({ committee: optional(field.term), afterMeetingWithHousehold: z.boolean(), maximumMonths: optional(MONTHS) })
    .nullish()
    .transform((value) => value ?? null),
  reservations: list(
    named({
      homes: z.int().min(1).max(100_000),
      per: z.enum(PERIODS),
      earmarked: optional(whole),
      unitTypes: list(z.string().regex(/^T[1-7]$/, 'NOT_A_UNIT_TYPE'), 7),
    }),
  ),
  funding: list(
    named({
      kind: z.enum(FUNDING_KINDS),
      funder: optional(organisation),
      category: optional(z.enum(BUDGET_CATEGORIES)),
      amountCents: optional(field.amount),
      shareBasisPoints: optional(z.int().min(0).max(10_000)),
      per: z.enum(PERIODS),
    }),
  ),
  outreach: list(named({ event: z.enum(OUTREACH_EVENTS), first: optional(ruleCode) })),
  figures: list(
    named({
      value: label,
      unit: z.enum(UNITS),
      from: optional(field.date),
      to: optional(field.date),
      computedBy: optional(z.enum(MEASURES)),
    }),
  ),
  exclusiveWith: withOrigin({ programmes: list(organisation) })
    .nullish()
    .transform((value) => value ?? null),
  calls: list(named({ from: optional(field.date), to: optional(field.date) })),
  projects: list(named({ call: field.term, programme: optional(organisation) }), 500),
} as const;

export const PROGRAMME_DOCUMENT: z.ZodType<ProgrammeDocument, unknown> = z.strictObject(DOCUMENT_SHAPE);
