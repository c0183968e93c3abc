// The price of row security on the lists over four services: the statements of the use cases over a hundred thousand households, in each order
// that has an index and with two filters, and the inbox.
import type { Page } from '@passerelle/shared/graphql/connection';
import { listedHouseholds } from '@passerelle/referrals/database/overview';
import { listedItems } from '@passerelle/referrals/database/work-items';
import type { HouseholdFilter, HouseholdOrder } from '@passerelle/referrals/domain/household-list';
import { workReach } from '@passerelle/referrals/use-cases/work-reach';
import { writeOverview } from './overview-data';
import { measureDeriving } from './overview-facts';
import { title } from './report';
import { writeRows } from './row-data';
import { measureForms, type Form } from './row-measure';
import { temporaryCluster } from './workplace';

const PAGE: Page = { list: 'bench', limit: 20, after: null };

function households(name: string, order: HouseholdOrder, filter: HouseholdFilter = {}): Form {
  return {
    name,
    isPage: true,
    run: async (tx) => (await listedHouseholds(tx, { filter: { ...filter, seen: SEEN }, order, page: PAGE })).length,
  };
}

const SEEN = { reach: workReach(['RENTAL_MANAGER']), self: null };
const INBOX = { ...SEEN, tasksOnly: true, kinds: null, assigneeId: null, householdId: null, from: null, before: null };

const FORMS: readonly Form[] = [
  households('by family name', 'FAMILY_NAME_ASC'),
  households('by largest arrears', 'ARREARS_DESC'),
  households('by most missed terms', 'MISSED_TERMS_DESC'),
  households('by next deadline', 'NEXT_DEADLINE_ASC'),
  households('two filters, by arrears', 'ARREARS_DESC', { planState: 'RUNNING', minimumMissedTerms: 2 }),
  households('two filters, by name', 'FAMILY_NAME_ASC', { stage: 'SUPPORT', minimumArrearsCents: 50_000 }),
  {
    name: 'inbox by day',
    isPage: true,
    run: async (tx) => (await listedItems(tx, { items: INBOX, order: 'DUE_ON_ASC', page: PAGE })).length,
  },
];

/** Measures a page of twenty in each form and prints what row security costs. */
export async function benchOverview(): Promise<void> {
  title('Overview: 100,000 households, 20 organisations, a page of 20');
  const database = await writeRows(await temporaryCluster());
  await writeOverview(database.bypassUrl);
  await measureForms(database, FORMS);
  await measureDeriving(database);
}
