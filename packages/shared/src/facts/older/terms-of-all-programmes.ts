// What every programme called its stages, outcomes and reasons until `programme-published.v2`: the codes were the engine's, the texts stood in
// words/*.json. Facts of v1 are read with them, and migrations gave them to the versions that were there: never changed.

/** A code with its texts, as the fact tells them. */
export interface ToldTerm {
  readonly kind: string;
  readonly code: string;
  readonly labels: { readonly en: string; readonly fr: string };
}

const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly [en: string, fr: string]>>>> = {
  STAGE: {
    DIAGNOSTIC: ['Diagnostic', 'Diagnostic'],
    SUPPORT: ['Support under contract', 'Accompagnement contractualisé'],
    CLOSED: ['Closed', 'Sortie'],
  },
  OUTCOME: {
    STABILISED: ['Situation stabilised', 'Situation stabilisée'],
    REHOUSED: ['Rehoused', 'Relogement'],
    NEW_LEASE: ['New lease', 'Nouveau bail'],
    STANDARD_PROTOCOL: ['Social cohesion protocol', 'Protocole de cohésion sociale'],
    TRANSFER: ['Transfer to another home', 'Mutation'],
    HOME_PURCHASE: ['Bought a home', 'Accession à la propriété'],
    EVICTED: ['Evicted', 'Expulsion'],
    MOVED_AWAY: ['Moved away', 'Déménagement'],
    REFUSED: ['Support refused', 'Refus d’accompagnement'],
    DECEASED: ['Deceased', 'Décès'],
  },
  CAUSE: { ARREARS: ['Rent arrears', 'Impayés de loyer'] },
  CANCEL_REASON: {
    HOUSEHOLD_REFUSED: ['Refused by the household', 'Refus du ménage'],
    ARREARS_SETTLED: ['Debt settled', 'Dette soldée'],
    MOVED_AWAY: ['Moved away', 'Départ'],
    SUPPORTED_ELSEWHERE: ['Supported already', 'Déjà accompagné'],
    ENTERED_IN_ERROR: ['Entered by mistake', 'Erreur de saisie'],
  },
  DECLINE_REASON: {
    NO_CAPACITY: ['No free place', 'Capacité atteinte'],
    HOUSEHOLD_REFUSED: ['Refused by the household', 'Refus du ménage'],
    HOUSEHOLD_UNREACHABLE: ['Household not reached', 'Ménage injoignable'],
    OUTSIDE_MISSION: ['Outside the mission', 'Hors mission'],
    CRITERIA_NOT_MET: ['Criteria not met', 'Hors critères'],
  },
};

export const TERMS_OF_ALL_PROGRAMMES: readonly ToldTerm[] = Object.entries(TEXTS).flatMap(([kind, codes]) =>
  Object.entries(codes).map(([code, [en, fr]]) => ({ kind, code, labels: { en, fr } })),
);
