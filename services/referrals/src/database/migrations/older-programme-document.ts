// What a version of a programme was before it was a document, and the document that says the same. Part of a migration: never changed.

export interface OldVersion {
  readonly document: {
    readonly component?: string;
    readonly trigger?: Record<string, unknown>;
    readonly criteria?: readonly Record<string, unknown>[];
  };
  readonly terms: readonly { readonly kind: string; readonly code: string; readonly en: string; readonly fr: string }[];
  readonly partners: readonly { readonly organisation: string; readonly part: string }[];
}

const ORIGIN = { assumption: 'Written before programmes were documents' } as const;
const COMPONENTS: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  MAINTENANCE: ['Keeping the home', 'Maintien dans le logement'],
  ACCESS: ['Access to a home', 'Accès au logement'],
};

/** The document of a version. */
export function documentOf({ document, terms, partners }: OldVersion): object {
  const code = document.component ?? 'MAINTENANCE';
  const [en, fr] = COMPONENTS[code] ?? [code, code];
  const named = (kind: string) =>
    terms.filter((term) => term.kind === kind).map((term) => ({ code: term.code, en: term.en, fr: term.fr, ...ORIGIN }));
  return {
    ...EMPTY,
    components: [{ code, family: code, en, fr, ...ORIGIN, rules: (document.criteria ?? []).map(ruleOf) }],
    partners: partners.map((partner) => ({ ...partner, ...ORIGIN, rules: [] })),
    triggers:
      document.trigger === undefined
        ? []
        : [{ code: 'ARREARS', component: code, when: treeOf(document.trigger), ...originOf(document.trigger) }],
    stages: named('STAGE').map((stage) => ({ ...stage, phase: PHASES.includes(stage.code) ? stage.code : 'SUPPORT', follows: [] })),
    documents: named('DOCUMENT').map((wanted) => ({ ...wanted, givenBy: ['HOUSEHOLD'] })),
    outcomes: named('OUTCOME'),
    causes: named('CAUSE'),
    declineReasons: named('DECLINE_REASON'),
    cancelReasons: named('CANCEL_REASON'),
  };
}

const PHASES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'];

const EMPTY = {
  ...{ kind: 'SUPPORT', publics: [], territory: null, rules: [], team: [], committees: [], attestations: [], actions: [], objectives: [] },
  ...{ capacity: null, indicators: [], closing: null, reservations: [], funding: [], outreach: [], figures: [], exclusiveWith: null },
  ...{ calls: [], projects: [] },
};

function ruleOf({ code, onUnknown, wantedDocument, ...comparison }: Record<string, unknown>): object {
  return { code, decides: 'ENTRY', when: treeOf(comparison), onUnknown, wantedDocument, ...originOf(comparison) };
}

function treeOf({ field, operator, value }: Record<string, unknown>): object {
  return { field, operator, value };
}

function originOf({ source, assumption }: Record<string, unknown>): object {
  return source === undefined ? { assumption: assumption ?? ORIGIN.assumption } : { source };
}
