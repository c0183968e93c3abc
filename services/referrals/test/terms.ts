import type { ProgrammeFile } from '../src/use-cases/reference-data';

const named = (terms: readonly { readonly code: string; readonly en: string; readonly fr: string }[]) =>
  terms.map((term) => ({ ...term, source: 'Sheet' }));

/** What an invented programme of access defines: what every programme must, and reasons of its own. */
export const OWN_TERMS = {
  stages: [
    { code: 'DIAGNOSTIC', en: 'Airlock', fr: 'Sas', phase: 'DIAGNOSTIC' },
    { code: 'SUPPORT', en: 'In the home', fr: 'Dans le logement', phase: 'SUPPORT' },
    { code: 'CLOSED', en: 'Out', fr: 'Sorti', phase: 'CLOSED' },
  ],
  outcomes: [{ code: 'LEASE_SLID', en: 'The lease slid', fr: 'Bail glissé' }],
  causes: [{ code: 'ARREARS', en: 'Rent is open', fr: 'Loyer en attente' }],
  declineReasons: [{ code: 'TOO_FAR', en: 'Too far away', fr: 'Trop loin' }],
  cancelReasons: [
    { code: 'HOME_FOUND', en: 'Found a home', fr: 'Logement trouvé' },
    { code: 'MOVED_AWAY', en: 'Went away', fr: 'Parti' },
  ],
  documents: [{ code: 'ACCOUNT', en: 'Account', fr: 'Compte', givenBy: ['FINANCE'] }],
} as const;

/** An invented programme of one component, which three missed terms propose and one rule lets in. */
export function ownDocument(change: Readonly<Record<string, unknown>> = {}, family = 'ACCESS'): Record<string, unknown> {
  const when = { field: 'arrears.missedInstalments', operator: 'GTE', value: 3 };
  const rule = { code: 'X-1', when, onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', source: 'Sheet' };
  return {
    kind: 'SUPPORT',
    components: [{ code: family, family, en: 'Own', fr: 'Propre', source: 'Sheet', rules: [rule] }],
    triggers: [{ code: 'ARREARS', component: family, when, source: 'Sheet' }],
    partners: [
      { organisation: 'batigere-habitat', part: 'LANDLORD', source: 'Sheet' },
      { organisation: 'amli', part: 'OPERATOR', source: 'Sheet' },
    ],
    ...Object.fromEntries(Object.entries(OWN_TERMS).map(([section, terms]) => [section, named(terms)])),
    ...change,
  };
}

/** The one version of such a programme. */
export function ownVersion(change: Partial<ProgrammeFile['versions'][number]> = {}): ProgrammeFile['versions'][number] {
  return { version: 1, from: '2026-01-01', to: null, reason: 'First', source: 'Sheet', document: ownDocument(), ...change };
}
