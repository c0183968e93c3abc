// How organisations work: agencies and teams, posts of staff, and mandates by which one manages what another owns.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import type { ReferenceData } from '../src/use-cases/reference-data';
import { AMLI, ask, PROGRAMME, ISSUER, LANDLORD, openWorld, OTHER_LANDLORD, PASSAGE, SAID, TODAY, type World } from './world';

const RENTAL_MANAGER = '0c000000-0000-4000-8000-000000000001';
const SOCIAL_WORKER = '0c000000-0000-4000-8000-000000000005';

const ANSWERS = {
  registerTeam: 'team { id code kind name version organisation { code } }',
  recordStaffPost: 'post { id job weeklyMinutes from to version team { code } programmes { code } staffMember { id } }',
  endStaffPost: 'post { id from to version }',
  recordMandate: 'mandate { id owner { code } manager { code } residenceId from to source version }',
  endMandate: 'mandate { id to version }',
} as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

async function act(person: AsPerson, name: keyof typeof ANSWERS, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { act: ${name}(input: $input) { ${ANSWERS[name]} ${SAID} } }`;
  return (await ask(person, query, { input: { clientKey: newId(), ...input } })).act;
}

const codesOf = ({ refusals }: { readonly refusals: readonly { readonly code: string }[] }) => refusals.map(({ code }) => code);
const ofOrganisation = (person: AsPerson, id: Id, fields: string) =>
  ask(
    person,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) { ... on Organisation { ${fields} } } }`,
    {
      id,
    },
  ).then(({ _entities }) => _entities[0]);

describe('teams', () => {
  const team = { organisationId: LANDLORD, code: 'agence-77', kind: 'AGENCY', name: 'Agence Seine-et-Marne' };

  test('are registered by their own organisation, each code once', async () => {
    expect(codesOf(await act(world.rentalManager, 'registerTeam', { ...team, organisationId: AMLI }))).toEqual(['NOT_FOUND']);
    const { team: registered } = await act(world.rentalManager, 'registerTeam', team);
    expect(registered).toMatchObject({ code: 'agence-77', kind: 'AGENCY', version: 1, organisation: { code: 'batigere-habitat' } });
    expect(codesOf(await act(world.rentalManager, 'registerTeam', team))).toEqual(['TEAM_CODE_TAKEN']);
    expect(codesOf(await act(world.rentalManager, 'registerTeam', { ...team, code: 'other', id: registered.id }))).toEqual(['ID_TAKEN']);
  });

  test('are a list of the organisation, narrowed and in order', async () => {
    const { teams } = await ofOrganisation(
      world.socialWorker,
      LANDLORD,
      'teams(filter: { kind: AGENCY, name: "agence" }, orderBy: NAME_DESC) { totalCount { value } nodes { name } }',
    );
    expect(teams).toEqual({ totalCount: { value: 2 }, nodes: [{ name: 'Agence Seine-et-Marne' }, { name: 'Agence Seine-Saint-Denis' }] });
  });
});

describe('posts', () => {
  test('say what somebody does, and are told to his own organisation only', async () => {
    const post = { staffId: SOCIAL_WORKER, job: 'PSYCHOLOGIST', weeklyMinutes: 1_050, programmeIds: [PROGRAMME], from: '2026-09-01' };
    expect(codesOf(await act(world.rentalManager, 'recordStaffPost', post))).toEqual(['NOT_FOUND']);
    const unknown = { ...post, teamId: newId(), programmeIds: [newId()], to: post.from };
    expect(codesOf(await act(world.programmeManager, 'recordStaffPost', unknown))).toEqual([
      'PERIOD_WITHOUT_DAY',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    const { post: recorded } = await act(world.programmeManager, 'recordStaffPost', post);
    expect(recorded).toMatchObject({ job: 'PSYCHOLOGIST', weeklyMinutes: 1_050, team: null, programmes: [{ code: 'hestia' }], to: null });

    const query = `{ staff(organisationId: "${AMLI}") { nodes { id posts(at: "${TODAY}") { totalCount { value } nodes { job availableActions { mutation allowed } } } } } }`;
    const postsSeenBy = async (person: AsPerson) => {
      const { staff } = await ask(person, query);
      return staff.nodes.find(({ id }: { id: Id }) => id === SOCIAL_WORKER).posts;
    };
    const own = await postsSeenBy(world.programmeManager);
    expect(own.nodes.map(({ job }: { job: string }) => job)).toEqual(['PSYCHOLOGIST', 'SOCIAL_WORKER']);
    expect(own.nodes[0].availableActions).toEqual([{ mutation: 'endStaffPost', allowed: true }]);
    expect(await postsSeenBy(world.rentalManager)).toEqual({ totalCount: { value: 0 }, nodes: [] });

    const end = { postId: recorded.id, to: '2026-11-01', expectedVersion: 1 };
    expect(codesOf(await act(world.rentalManager, 'endStaffPost', end))).toEqual(['NOT_FOUND']);
    expect(codesOf(await act(world.programmeManager, 'endStaffPost', { ...end, to: '2026-09-01' }))).toEqual(['PERIOD_WITHOUT_DAY']);
    expect((await act(world.programmeManager, 'endStaffPost', end)).post).toMatchObject({ to: '2026-11-01', version: 2 });
    expect(codesOf(await act(world.programmeManager, 'endStaffPost', end))).toEqual(['STALE_VERSION', 'ENDED_ALREADY']);
    expect((await postsSeenBy(world.programmeManager)).nodes).toHaveLength(1);
  });

  test('of a page of staff are read in as many statements as of one', async () => {
    const query =
      'query ($first: Int) { staff(organisationId: "' +
      LANDLORD +
      '", first: $first) { nodes { posts { nodes { job team { code } } } } } }';
    const statements = (first: number) => countStatements(world.service.door.app, () => ask(world.rentalManager, query, { first }));
    await statements(4);
    const [two, four] = [await statements(2), await statements(4)];
    expect(four).toBe(two);
  });
});

describe('mandates', () => {
  const mandate = { ownerId: LANDLORD, managerId: AMLI, from: '2027-01-01', source: 'Agreement of 2026-11-20' };

  test('are recorded by the owner, and by a landlord only', async () => {
    expect(codesOf(await act(world.programmeManager, 'recordMandate', mandate))).toEqual(['NOT_FOUND']);
    expect(codesOf(await act(world.programmeManager, 'recordMandate', { ...mandate, ownerId: AMLI, managerId: PASSAGE }))).toEqual([
      'NOT_AN_OWNER',
    ]);
    expect(codesOf(await act(world.rentalManager, 'recordMandate', { ...mandate, managerId: LANDLORD, to: '2026-01-01' }))).toEqual([
      'MANDATE_TO_ONESELF',
      'PERIOD_WITHOUT_DAY',
    ]);
    expect(codesOf(await act(world.rentalManager, 'recordMandate', { ...mandate, managerId: newId() }))).toEqual(['NOT_FOUND']);
  });

  test('never overlap for the same homes; one residence may have its own', async () => {
    const { mandate: first } = await act(world.rentalManager, 'recordMandate', { ...mandate, to: '2028-01-01' });
    expect(first).toMatchObject({ owner: { code: 'batigere-habitat' }, manager: { code: 'amli' }, residenceId: null, version: 1 });
    const second = { ...mandate, managerId: PASSAGE, from: '2027-12-31' };
    expect(codesOf(await act(world.rentalManager, 'recordMandate', second))).toEqual(['MANDATES_OVERLAP']);
    const residenceId = newId();
    expect(codesOf(await act(world.rentalManager, 'recordMandate', { ...second, residenceId }))).toEqual([]);
    expect(codesOf(await act(world.rentalManager, 'recordMandate', { ...second, residenceId, from: '2030-01-01' }))).toEqual([
      'MANDATES_OVERLAP',
    ]);
    expect(codesOf(await act(world.rentalManager, 'recordMandate', { ...second, from: '2028-01-01' }))).toEqual([]);
  });

  test('two at once: one of them is refused', async () => {
    const at = { ...mandate, from: '2040-01-01', to: '2041-01-01', residenceId: newId() };
    const outcomes = await Promise.all([AMLI, PASSAGE].map((managerId) => act(world.rentalManager, 'recordMandate', { ...at, managerId })));
    expect(outcomes.flatMap(codesOf)).toEqual(['MANDATES_OVERLAP']);
  });

  test('are seen from both sides, and ended by the owner', async () => {
    const fields = `mandates(at: "2026-06-01", filter: { part: MANAGER }) { nodes { id version owner { code } manager { code } availableActions { mutation allowed } } }`;
    const [running] = (await ofOrganisation(world.otherProgrammeManager, PASSAGE, fields)).mandates.nodes;
    expect(running).toMatchObject({ owner: { code: 'habitat-du-val' }, manager: { code: 'association-passage' } });
    expect(running.availableActions).toEqual([{ mutation: 'endMandate', allowed: false }]);
    const owned = `parent { code kind } availableActions { mutation allowed } mandates(filter: { part: OWNER }) { totalCount { value } nodes { id availableActions { allowed } } }`;
    const owner = await ofOrganisation(world.otherRentalManager, OTHER_LANDLORD, owned);
    expect(owner).toEqual({
      parent: { code: 'groupe-du-val', kind: 'GROUP' },
      availableActions: [
        { mutation: 'registerTeam', allowed: true },
        { mutation: 'recordMandate', allowed: true },
      ],
      mandates: { totalCount: { value: 1 }, nodes: [{ id: running.id, availableActions: [{ allowed: true }] }] },
    });
    const end = { mandateId: running.id, to: '2027-06-01', expectedVersion: running.version };
    expect(codesOf(await act(world.otherProgrammeManager, 'endMandate', end))).toEqual(['NOT_FOUND']);
    expect((await act(world.otherRentalManager, 'endMandate', end)).mandate).toMatchObject({ to: '2027-06-01', version: 2 });
    expect(codesOf(await act(world.otherRentalManager, 'endMandate', { ...end, expectedVersion: 2 }))).toEqual(['ENDED_ALREADY']);
  });
});

describe('the files', () => {
  const [GROUP, MEMBER] = [newId(), newId()];
  const data = (change: Partial<ReferenceData>): ReferenceData => ({
    issuer: ISSUER,
    organisations: [
      { id: MEMBER, code: 'member', kind: 'LANDLORD', name: 'Member', parent: 'group' },
      { id: GROUP, code: 'group', kind: 'GROUP', name: 'Group' },
    ],
    staff: [],
    programmes: [],
    ...change,
  });
  const mandate = { id: newId(), owner: 'member', manager: 'group', residence: null, from: '2026-01-01', to: null, source: 'File' };

  test('name groups in any order, and change nothing the second time', async () => {
    const files = data({ mandates: [mandate] });
    expect(await world.service.asSystem(loadReferenceData, files)).toEqual({ changed: 3 });
    expect(await world.service.asSystem(loadReferenceData, files)).toEqual({ changed: 0 });
    expect(await world.service.asSystem(loadReferenceData, data({ mandates: [{ ...mandate, to: '2027-01-01' }] }))).toEqual({ changed: 1 });
  });

  test.each([
    ['a parent that is no group', { organisations: [{ id: newId(), code: 'a', kind: 'LANDLORD', name: 'A', parent: 'a' }] }, 'NOT_A_GROUP'],
    ['a second mandate on the same days', { mandates: [mandate, { ...mandate, id: newId() }] }, 'MANDATES_OVERLAP'],
    [
      'a post of nobody',
      { posts: [{ id: newId(), staff: newId(), team: null, job: 'OTHER', weeklyMinutes: null, programmes: [], from: TODAY, to: null }] },
      'STAFF_UNKNOWN',
    ],
    [
      'a week of more than 48 hours',
      {
        posts: [
          { id: newId(), staff: RENTAL_MANAGER, team: null, job: 'OTHER', weeklyMinutes: 2_881, programmes: [], from: TODAY, to: null },
        ],
      },
      'INVALID_INPUT',
    ],
  ])('with %s are refused', async (_, change, reason) => {
    const before = await world.service.sql('select count(*)::int as count from organisation');
    await expect(world.service.asSystem(loadReferenceData, data(change as never))).rejects.toMatchObject({ reason });
    expect(await world.service.sql('select count(*)::int as count from organisation')).toEqual(before);
  });
});
