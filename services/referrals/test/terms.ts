import type { ProgrammeFile } from '../src/use-cases/reference-data';

/** What an invented programme of access defines: what every programme must, and reasons of its own. */
export const OWN_TERMS: ProgrammeFile['versions'][number]['terms'] = {
  STAGE: [
    { code: 'DIAGNOSTIC', en: 'Airlock', fr: 'Sas' },
    { code: 'SUPPORT', en: 'In the home', fr: 'Dans le logement' },
    { code: 'CLOSED', en: 'Out', fr: 'Sorti' },
  ],
  OUTCOME: [{ code: 'LEASE_SLID', en: 'The lease slid', fr: 'Bail glissé' }],
  CAUSE: [{ code: 'ARREARS', en: 'Rent is open', fr: 'Loyer en attente' }],
  DECLINE_REASON: [{ code: 'TOO_FAR', en: 'Too far away', fr: 'Trop loin' }],
  CANCEL_REASON: [
    { code: 'HOME_FOUND', en: 'Found a home', fr: 'Logement trouvé' },
    { code: 'MOVED_AWAY', en: 'Went away', fr: 'Parti' },
  ],
  DOCUMENT: [{ code: 'ACCOUNT', en: 'Account', fr: 'Compte' }],
};
