// A landlord confirms at the moment at which finance tells that the arrears changed: neither may miss the other.
import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { Client } from 'pg';
import { act, AMLI, fallInArrears, openWorld, proposedReferral, register, startLease, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

async function sessionsThatWait(): Promise<number> {
  const [row] = await world.service.sql<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

/** Lets the landlord confirm up to the point where the decision is written, then a position come, then both go on. */
async function confirmWhile(referralId: string, positionComes: () => Promise<unknown>): Promise<void> {
  const gate = new Client({ connectionString: world.service.adminUrl });
  await gate.connect();
  try {
    await gate.query('begin');
    await gate.query('lock table eligibility_verdict in share mode');
    const confirming = act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
    await until('the confirmation to wait at the gate', sessionsThatWait, (count) => count === 1);
    let heard = false;
    const hearing = positionComes().then(() => {
      heard = true;
    });
    await until('the position to be heard, or to wait for the confirmation', sessionsThatWait, (count) => heard || count === 2);
    await gate.query('commit');
    await Promise.all([confirming, hearing]);
  } finally {
    await gate.end();
  }
}

async function referralsOf(householdId: string): Promise<unknown[]> {
  return world.service.sql('select state, verdict from referral where household_id = $1 order by proposed_on, state desc', [householdId]);
}

test.each([
  ['a household that pays is judged again as failing', 3, 2, [{ state: 'CONFIRMED', verdict: 'FAIL' }]],
  ['a household whose debt grows back to the trigger is judged again as fitting', 2, 4, [{ state: 'CONFIRMED', verdict: 'PASS' }]],
])('%s', async (_, missedBefore, missedMeanwhile, expected) => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  const accountId = newId();
  const episodeId = await fallInArrears(world, householdId, { accountId });
  const referralId = await proposedReferral(world, householdId);
  const position = { accountId, episodeId };
  if (missedBefore !== 3) await fallInArrears(world, householdId, { ...position, missedTerms: missedBefore });
  await confirmWhile(referralId, () => fallInArrears(world, householdId, { ...position, missedTerms: missedMeanwhile }));
  expect(await referralsOf(householdId)).toEqual(expected);
});
