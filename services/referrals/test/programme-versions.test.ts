// A running referral keeps its version until it is moved; after the end of a programme nobody is referred to it, and what runs runs on.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { copy, done, publish, write } from './written-programmes';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  fallInArrears,
  PROGRAMME,
  LANDLORD,
  openWorld,
  proposedHousehold,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await publishNext();
}, 60_000);
afterAll(() => world?.service.stop());

const REASON = 'The agreement was renewed with other rules';
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
/** Among the rules of the version to come: one that no household of these tests meets. */
const STRICT = {
  ...{ code: 'P1-TWELVE-MISSED', onUnknown: 'REVIEW', wantedDocument: 'TENANT_ACCOUNT_FINANCE', source: 'Invented' },
  when: { field: 'arrears.missedInstalments', operator: 'GTE', value: 12 },
};

/** From 2027 on the programme of the files is stricter, and calls the support AIRLOCK at first; SUPPORT is there as it was. */
async function publishNext(): Promise<void> {
  const person = world.programmeManager;
  const draftId = await copy(person, PROGRAMME, 2);
  const query = `query ($id: ID!) { programme(id: $id) { versions { version document {
    rules { code decides onUnknown target moment wantedDocument maxAgeMonths justification source assumption note
      when { ...Tree all { ...Tree } any { ...Tree } } }
    stages { code en fr phase follows source assumption } } } } }
    fragment Tree on RuleTree { field operator value }`;
  const { programme } = await ask(person, query, { id: PROGRAMME });
  const { document } = programme.versions.find(({ version }: { version: number }) => version === 2);
  const airlock = { code: 'AIRLOCK', en: 'Airlock', fr: 'Sas', phase: 'SUPPORT', follows: ['DIAGNOSTIC'], source: 'Invented' };
  const sections = { rules: [...document.rules.map(withoutNulls), STRICT], stages: [...document.stages.map(withoutNulls), airlock] };
  const period = { from: '2027-01-01', reason: REASON, source: 'Invented' };
  done(await write(person, 'writeProgrammeDraft', { draftId, ...period, document: sections }));
  await publish(person, draftId, { endEarlier: true });
}

/** A tree is read with the fields of all its forms, and written with those of its own. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])));
}

async function referral(person: AsPerson, id: Id) {
  const query = `query ($id: ID!) { referral(id: $id) { state version programmeVersion eligibility { verdict ruleVersion }
    moves { fromVersion toVersion reason stages { from to } movedAt } availableActions { mutation allowed refusals { code } } } }`;
  return (await ask(person, query, { id })).referral;
}

const facts = async (key: Id, type: string) => (await world.service.published()).filter((fact) => fact.key === key && fact.type === type);

test('what is published later changes nothing of a referral that runs', async () => {
  const { referralId } = await confirmedHousehold(world);
  expect(await referral(world.programmeManager, referralId)).toMatchObject({
    programmeVersion: 2,
    moves: [],
    eligibility: { ruleVersion: 2 },
  });
});

test('403 and 404: only the organisation that keeps the programme moves a referral, and only one that is open to it', async () => {
  const { referralId } = await confirmedHousehold(world);
  const move = { referralId, version: 3, reason: REASON };
  expect(codesOf((await write(world.rentalManager, 'moveToVersion', move)).refusals)).toEqual(['FORBIDDEN']);
  expect(codesOf((await write(world.otherProgrammeManager, 'moveToVersion', move)).refusals)).toEqual(['NOT_FOUND']);
  const ofLandlord = world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: LANDLORD, subject: newId() });
  expect(codesOf((await write(ofLandlord, 'moveToVersion', move)).refusals)).toEqual(['NOT_YOUR_PROGRAMME']);
  const offered = (await referral(ofLandlord, referralId)).availableActions.find(
    ({ mutation }: { mutation: string }) => mutation === 'moveToVersion',
  );
  expect(offered).toEqual({ mutation: 'moveToVersion', allowed: false, refusals: [{ code: 'NOT_YOUR_PROGRAMME' }] });
});

test('refused: a version that is not there, the one that it has, and a stage that is none', async () => {
  const { referralId } = await confirmedHousehold(world);
  const move = (others: object) => write(world.programmeManager, 'moveToVersion', { referralId, version: 3, reason: REASON, ...others });
  expect(codesOf((await move({ version: 9 })).refusals)).toEqual(['NOT_FOUND']);
  expect(codesOf((await move({ version: 2 })).refusals)).toEqual(['SAME_VERSION']);
  expect((await move({ stages: [{ from: 'NOWHERE', to: 'AIRLOCK' }] })).refusals).toEqual([
    expect.objectContaining({ code: 'STAGE_UNKNOWN', path: ['stages', '0', 'from'] }),
  ]);
  expect(codesOf((await move({ stages: [{ from: 'DIAGNOSTIC', to: 'AIRLOCK' }] })).refusals)).toEqual(['STAGE_OF_ANOTHER_PHASE']);
  expect(codesOf((await move({ expectedVersion: 77 })).refusals)).toEqual(['STALE_VERSION']);
});

test('a confirmed referral is judged again by the version that it moves to, and others learn of the verdict', async () => {
  const { householdId, referralId } = await confirmedHousehold(world);
  const before = await referral(world.programmeManager, referralId);
  done(await write(world.programmeManager, 'moveToVersion', { referralId, version: 3, reason: REASON, expectedVersion: before.version }));
  const after = await referral(world.programmeManager, referralId);
  expect(after).toMatchObject({
    state: 'CONFIRMED',
    programmeVersion: 3,
    version: before.version + 1,
    eligibility: { verdict: 'FAIL', ruleVersion: 3 },
  });
  expect(after.moves).toEqual([expect.objectContaining({ fromVersion: 2, toVersion: 3, reason: REASON, stages: [] })]);
  const [moved] = await facts(householdId, 'referral-moved-to-version.v1');
  expect(moved).toMatchObject({
    organisationId: AMLI,
    payload: { referralId, operatorId: AMLI, from: 2, to: 3, stages: [], movedOn: TODAY },
  });
  expect((await facts(householdId, 'eligibility-verdict-changed.v1')).map(({ payload }) => payload['verdict'])).toEqual(['FAIL']);
});

test('an accepted referral keeps its verdict, and says where the stages of its case go', async () => {
  const { householdId, referralId } = await acceptedHousehold(world);
  const before = await referral(world.programmeManager, referralId);
  const stages = [{ from: 'SUPPORT', to: 'AIRLOCK' }];
  done(await write(world.programmeManager, 'moveToVersion', { referralId, version: 3, reason: REASON, stages }));
  expect(await referral(world.programmeManager, referralId)).toMatchObject({
    state: 'ACCEPTED',
    programmeVersion: 3,
    eligibility: before.eligibility,
  });
  const [moved] = await facts(householdId, 'referral-moved-to-version.v1');
  expect(moved?.payload).toMatchObject({ stages });
  expect(await facts(householdId, 'eligibility-verdict-changed.v1')).toEqual([]);
});

test('who is proposed goes by the version in force on that day, however old the position is that proposes him', async () => {
  world.service.setToday('2027-01-10');
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  await fallInArrears(world, householdId, { asOf: '2026-12-30' });
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { programmeVersion proposedOn } } }';
  const { referrals } = await ask(world.rentalManager, query, { householdId });
  expect(referrals.nodes).toEqual([{ programmeVersion: 3, proposedOn: '2027-01-10' }]);
  world.service.setToday(TODAY);
});

test('the reason of a move is on no fact', async () => {
  expect(JSON.stringify(await world.service.published())).not.toContain(REASON);
});

describe('after the end of a programme', () => {
  test('refused: a day in the past, and a version before one that is published', async () => {
    const end = (others: object) => write(world.programmeManager, 'endProgramme', { programmeId: PROGRAMME, ...others });
    expect(codesOf((await end({ to: '2026-12-31' })).refusals)).toEqual(['LATER_VERSION_PUBLISHED']);
    world.service.setToday('2027-02-01');
    expect(codesOf((await end({ to: '2027-01-15' })).refusals)).toEqual(['END_IN_THE_PAST']);
    expect(codesOf((await end({ to: '2027-01-01' })).refusals)).toEqual(['PERIOD_IMPOSSIBLE']);
    expect(codesOf((await end({ to: '2027-03-01', expectedVersion: 2 })).refusals)).toEqual(['STALE_VERSION']);
    world.service.setToday(TODAY);
  });

  test('nobody is referred any more, and what is confirmed is decided', async () => {
    const proposed = await proposedHousehold(world);
    const confirmed = await confirmedHousehold(world);
    world.service.setToday('2027-02-01');
    const { programme } = done(
      await write(world.programmeManager, 'endProgramme', { programmeId: PROGRAMME, to: '2027-02-01', expectedVersion: 3 }),
    );
    expect(programme.versions.at(-1)).toMatchObject({ version: 3, to: '2027-02-01' });
    const confirm = await act(world.rentalManager, 'confirmReferral', { referralId: proposed.referralId, operatorId: AMLI });
    expect(codesOf(confirm.refusals)).toEqual(['PROGRAMME_ENDED']);
    const offered = (await referral(world.rentalManager, proposed.referralId)).availableActions;
    expect(offered).toContainEqual({ mutation: 'confirmReferral', allowed: false, refusals: [{ code: 'PROGRAMME_ENDED' }] });
    const accepted = await act(world.programmeManager, 'acceptReferral', { referralId: confirmed.referralId });
    expect(accepted.referral).toMatchObject({ state: 'ACCEPTED' });
    const householdId = await register(world.rentalManager);
    await startLease(world, householdId);
    await fallInArrears(world, householdId);
    const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id } } }';
    expect((await ask(world.rentalManager, query, { householdId })).referrals.nodes).toEqual([]);
    const again = await write(world.programmeManager, 'endProgramme', { programmeId: PROGRAMME, to: '2027-03-01' });
    expect(codesOf(again.refusals)).toEqual(['NO_VERSION_IN_FORCE']);
  });
});
