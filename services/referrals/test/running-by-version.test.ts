// What runs by each version of a programme: who publishes the next one is told what stays behind, and lists it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { attackOn } from './attack';
import { confirmedReferral, loadProgrammes, tenant } from './own-programme';
import { caseStands } from './support-says';
import { ownDocument, ownVersion } from './terms';
import { copy, done, write } from './written-programmes';
import { act, AMLI, ask, LANDLORD, openWorld, PASSAGE, type World } from './world';

const RENEWED = '0b000000-0000-4000-8000-000000000084';
const ALONE = '0b000000-0000-4000-8000-000000000085';
const REASON = 'The agreement was renewed with other rules';
const BOTH = `{ programmes(filter: { name: "Own" }, first: 10) { nodes { id runningByVersion { version proposed confirmed accepted supports } } } }`;
const RUNNING = 'runningByVersion { version proposed confirmed accepted supports }';

let world: World;
let landlordSteward: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  landlordSteward = world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: LANDLORD, subject: newId() });
  const versions = [ownVersion()];
  const alone = [ownVersion({ document: ownDocument({ partners: [{ organisation: 'amli', part: 'OPERATOR', source: 'Sheet' }] }) })];
  await loadProgrammes(world, [
    { id: RENEWED, code: 'renewed', name: 'Own renewed', steward: 'amli', versions },
    { id: ALONE, code: 'alone', name: 'Own alone', steward: 'batigere-habitat', versions: alone },
  ]);
}, 60_000);
afterAll(() => world?.service.stop());

/** Publishes a copy of a version from a day on, and answers what stays behind. */
async function publishNext(person: AsPerson, programmeId: Id, { of, from }: { readonly of: number; readonly from: string }) {
  const draftId = await copy(person, programmeId, of);
  done(await write(person, 'writeProgrammeDraft', { draftId, from, reason: REASON, source: 'Invented' }));
  const query = `mutation ($input: PublishProgrammeDraftInput!) { publishProgrammeDraft(input: $input) {
    refusals { code } staysBehind { version proposed confirmed accepted supports } programme { ${RUNNING} } } }`;
  return (await ask(person, query, { input: { clientKey: newId(), draftId, endEarlier: true } })).publishProgrammeDraft;
}

async function accepted(): Promise<{ readonly householdId: Id; readonly referralId: Id }> {
  const householdId = await tenant(world);
  const referralId = await confirmedReferral(world, RENEWED, householdId);
  await act(world.programmeManager, 'acceptReferral', { referralId });
  return { householdId, referralId };
}

const running = async (person: AsPerson, programmeId = RENEWED) =>
  (await ask(person, `query ($id: ID!) { programme(id: $id) { ${RUNNING} } }`, { id: programmeId })).programme.runningByVersion;

test('who publishes the first version leaves nothing behind, and who publishes the next one is told of what runs', async () => {
  expect(await running(world.programmeManager)).toEqual([]);
  await tenant(world);
  await confirmedReferral(world, RENEWED, await tenant(world));
  const { householdId, referralId } = await accepted();
  await caseStands(world, householdId, { referralId });
  const gone = await accepted();
  const caseId = await caseStands(world, gone.householdId, { referralId: gone.referralId });
  await caseStands(world, gone.householdId, { caseId, referralId: gone.referralId, stage: 'CLOSED', closedOn: '2026-11-25' });

  const { refusals, staysBehind, programme } = await publishNext(world.programmeManager, RENEWED, { of: 1, from: '2027-01-01' });
  expect(refusals).toEqual([]);
  // The proposed one is the landlord's own until he confirms it.
  const behind = { version: 1, proposed: 0, confirmed: 1, accepted: 2, supports: 1 };
  expect(staysBehind).toEqual([behind]);
  expect(programme.runningByVersion).toEqual([behind]);
  expect(await running(world.rentalManager)).toEqual([{ ...behind, proposed: 1 }]);
});

test('what is moved stays behind no more, and runs by its new version', async () => {
  const { referralId } = await accepted();
  done(await write(world.programmeManager, 'moveToVersion', { referralId, version: 2, reason: REASON }));
  const { staysBehind } = await publishNext(world.programmeManager, RENEWED, { of: 2, from: '2028-01-01' });
  expect(staysBehind).toEqual([
    { version: 1, proposed: 0, confirmed: 1, accepted: 2, supports: 1 },
    { version: 2, proposed: 0, confirmed: 0, accepted: 1, supports: 0 },
  ]);
});

test('counts are told to who takes part in the programme today, and to nobody else', async () => {
  expect(await running(world.otherProgrammeManager)).toBeNull();
  expect(await running(world.otherRentalManager)).toBeNull();
  expect(await running(landlordSteward, ALONE)).toBeNull();
  const { refusals, staysBehind } = await publishNext(landlordSteward, ALONE, { of: 1, from: '2027-01-01' });
  expect({ refusals, staysBehind }).toEqual({ refusals: [], staysBehind: null });
});

test('the database itself counts for nobody else, whatever the service asks', async () => {
  const attack = attackOn(() => world);
  const count = (organisationId: Id) =>
    attack(organisationId, 'select version, proposed from running_by_version($1) order by 1', [[RENEWED, ALONE]]);
  expect(await count(PASSAGE)).toEqual([]);
  expect(await count(LANDLORD)).toContainEqual({ version: 1, proposed: 1 });
  expect(await count(AMLI)).toContainEqual({ version: 1, proposed: 0 });
});

test('a page of programmes is counted in as many statements as one', async () => {
  const statements = (first: number) =>
    countStatements(world.service.door.app, () => ask(world.programmeManager, BOTH.replace('first: 10', `first: ${first}`)));
  await statements(2);
  expect(await statements(1)).toBe(await statements(2));
});

test('the referrals of a version are listed, each to whom it is open', async () => {
  const list = async (person: AsPerson, version: number, others: object = {}) => {
    const query =
      'query ($filter: ReferralFilter) { referrals(filter: $filter) { nodes { id programmeVersion state } totalCount { value } } }';
    const filter = { programmeId: RENEWED, programmeVersion: version, ...others };
    return (await ask(person, query, { filter })).referrals;
  };
  const states = ({ nodes }: { nodes: { state: string; programmeVersion: number }[] }) =>
    nodes.map(({ state, programmeVersion }) => `${state} ${programmeVersion}`).sort();
  expect(states(await list(world.rentalManager, 1))).toEqual(['ACCEPTED 1', 'ACCEPTED 1', 'CONFIRMED 1', 'PROPOSED 1']);
  expect(states(await list(world.programmeManager, 1))).toEqual(['ACCEPTED 1', 'ACCEPTED 1', 'CONFIRMED 1']);
  expect(await list(world.programmeManager, 1, { state: 'CONFIRMED' })).toMatchObject({ totalCount: { value: 1 } });
  expect(states(await list(world.programmeManager, 2))).toEqual(['ACCEPTED 2']);
  expect(states(await list(world.programmeManager, 3))).toEqual([]);
  expect(states(await list(world.otherProgrammeManager, 1))).toEqual([]);
});

test('refused: a number that no version has', async () => {
  const { errors } = await world.programmeManager.graphql('{ referrals(filter: { programmeVersion: 0 }) { nodes { id } } }');
  expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', details: { path: ['filter', 'programmeVersion'] } });
});
