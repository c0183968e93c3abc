// A version is published while households are proposed, confirmed and judged again: each goes by one version, and none waits for another in a ring.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { confirmedReferral, referralTo, tenant } from './own-programme';
import { ownDocument } from './terms';
import { copy, create, done, publish, write } from './written-programmes';
import { act, AMLI, ask, fallInArrears, LANDLORD, openWorld, register, startLease, TODAY, type World } from './world';

const ROUNDS = 5;
const PERIOD = { from: '2026-01-01', to: null, reason: 'Invented for a test', source: 'Invented' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world?.service.stop());

/** A programme with one version, and a draft of the next one that holds from today. */
async function programmeWithDraft(code: string): Promise<{ programmeId: Id; draftId: Id }> {
  const { programmeId, draftId } = await create(world.programmeManager, code);
  done(await write(world.programmeManager, 'writeProgrammeDraft', { draftId, ...PERIOD, document: ownDocument() }));
  await publish(world.programmeManager, draftId);
  const next = await copy(world.programmeManager, programmeId, 1);
  done(await write(world.programmeManager, 'writeProgrammeDraft', { draftId: next, ...PERIOD, from: TODAY }));
  return { programmeId, draftId: next };
}

/** A tenant without arrears, and the account that they will be on. */
async function tenantInOrder(): Promise<{ householdId: Id; accountId: Id }> {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  return { householdId, accountId: newId() };
}

/** What is there of a referral: its version, and by which the latest verdict was made. */
async function standing(programmeId: Id, householdId: Id) {
  const rows = await world.service.sql<{
    state: string;
    version: number;
    verdict: string | null;
    ruled: number | null;
    latest: string | null;
  }>(
    `select r.state, r.programme_version as version, r.verdict, v.rule_version as ruled, v.verdict as latest from referral r left join lateral (
       select * from eligibility_verdict e where e.referral_id = r.id order by e.number desc limit 1) v on true
     where r.programme_id = $1 and r.household_id = $2`,
    [programmeId, householdId],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}

/** One of a later year, that has all verdicts about homes of the landlord made due. */
async function mandate(year: number): Promise<void> {
  const input = { clientKey: newId(), ownerId: LANDLORD, managerId: AMLI, from: `${year}-01-01`, to: `${year}-02-01`, source: 'Agreement' };
  await ask(world.rentalManager, 'mutation ($input: RecordMandateInput!) { recordMandate(input: $input) { refusals { code } } }', {
    input,
  });
}

test('publication, proposals, confirmations, facts and the work of the day', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { programmeId, draftId } = await programmeWithDraft(`at-once-${round}`);
    const falling = await tenantInOrder();
    const proposed = await tenant(world);
    const waiting = await tenantInOrder();
    const episodeId = await fallInArrears(world, waiting.householdId, { accountId: waiting.accountId });
    const moving = await tenant(world);
    const ids = {
      proposed: await referralTo(world, programmeId, proposed),
      waiting: await confirmedReferral(world, programmeId, waiting.householdId),
      moving: await confirmedReferral(world, programmeId, moving),
    };
    const confirm = { referralId: ids.proposed, operatorId: AMLI };
    const move = { referralId: ids.moving, version: 2, reason: 'Goes on by the version of today' };
    const [published, confirmed] = await Promise.all([
      write(world.programmeManager, 'publishProgrammeDraft', { draftId, endEarlier: true }),
      act(world.rentalManager, 'confirmReferral', confirm),
      act(world.programmeManager, 'moveToVersion', move),
      fallInArrears(world, falling.householdId, { accountId: falling.accountId }),
      fallInArrears(world, waiting.householdId, { accountId: waiting.accountId, episodeId, missedTerms: 2 }),
      mandate(2030 + round),
      doDayWork(world.service.door, [judgeOfTheDay]),
    ]);
    expect([published.refusals, confirmed.refusals]).toEqual([[], []]);
    expect([1, 2]).toContain((await standing(programmeId, falling.householdId))?.version);
    expect(await standing(programmeId, proposed)).toEqual({ state: 'CONFIRMED', version: 1, verdict: 'PASS', ruled: 1, latest: 'PASS' });
    expect(await standing(programmeId, waiting.householdId)).toEqual({
      state: 'CONFIRMED',
      version: 1,
      verdict: 'FAIL',
      ruled: 1,
      latest: 'FAIL',
    });
    const moved = await standing(programmeId, moving);
    expect(moved).toMatchObject({ state: 'CONFIRMED', verdict: 'PASS', latest: 'PASS', ruled: moved?.version });
    const later = await tenant(world);
    expect((await standing(programmeId, later))?.version).toBe(2);
  }
  // Who met a ring of two was run again and saw nothing of it; the database counted.
  expect(await world.service.sql('select deadlocks::int from pg_stat_database where datname = current_database()')).toEqual([
    { deadlocks: 0 },
  ]);
}, 120_000);
