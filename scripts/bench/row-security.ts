// The price of row security: the statements of the use cases of referrals, once as the role that it holds back, and once as one that it
// does not, which is the reference. Both name the organisation in the query, so both see the same rows.
import { visible } from '@passerelle/shared/access/visible';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { Tx } from '@passerelle/shared/use-case-types';
import { householdsByIds } from '@passerelle/referrals/database/households';
import { listedHouseholds } from '@passerelle/referrals/database/overview';
import { listedReferrals } from '@passerelle/referrals/database/referral-lists';
import { NOTHING_SEEN } from '@passerelle/referrals/domain/work-item';
import { count, title } from './report';
import { writeOverview } from './overview-data';
import { writeRows } from './row-data';
import { BATCH, measureForms, type Form } from './row-measure';
import { temporaryCluster } from './workplace';

const PAGE: Page = { list: 'bench', limit: 20, after: null };
/** A count stops here: "more than a thousand" is all that a screen says. */
const COUNTED = 1_000;

const FORMS: readonly Form[] = [
  {
    name: 'page of 20 households',
    isPage: true,
    run: async (tx) => (await listedHouseholds(tx, { filter: { seen: NOTHING_SEEN }, order: 'FAMILY_NAME_ASC', page: PAGE })).length,
  },
  {
    name: 'page of 20 referrals',
    isPage: true,
    run: async (tx) => (await listedReferrals(tx, { filter: {}, order: 'PROPOSED_ON_DESC', page: PAGE })).length,
  },
  { name: `count up to ${count(COUNTED)}`, isPage: false, run: countedHouseholds },
  { name: `batch of ${BATCH} ids`, isPage: false, run: async (tx, ids) => (await householdsByIds(tx, ids)).length },
];

/** No use case counts households today; one that did would ask like this. */
async function countedHouseholds(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ seen: number }>(
    `select count(*)::int as seen from
       (select from household h ${visible({ alias: 'h', category: 'IDENTITY', organisation: '$1' })} limit $2) counted`,
    [tx.actor.organisationId, COUNTED + 1],
  );
  return row?.seen ?? 0;
}

/** Measures the statements under row security and prints what it costs. */
export async function benchRowSecurity(): Promise<void> {
  title('Row security: 100,000 households, 20 organisations, per statement');
  const database = await writeRows(await temporaryCluster());
  await writeOverview(database.bypassUrl);
  await measureForms(database, FORMS);
}
