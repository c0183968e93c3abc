import { ROLES } from '@passerelle/shared/auth/roles';
import { seedReferenceData } from '../src/seed';
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import type { ReferenceData } from '../src/use-cases/reference-data';
import { OWN_TERMS } from './terms';
import { act, AMLI, ask, HESTIA, ISSUER, LANDLORD, openWorld, register, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const CRITERION = {
  code: 'X-1',
  field: 'arrears.amount',
  operator: 'GT',
  value: 0,
  onUnknown: 'REVIEW',
  source: 'Sheet',
  wantedDocument: 'ACCOUNT',
} as const;

type Version = ReferenceData['programmes'][number]['versions'][number];

const SOUND: Version = {
  version: 1,
  from: '2026-01-01',
  to: null,
  source: 'Sheet',
  document: { component: 'ACCESS', trigger: { field: 'arrears.amount', operator: 'GT', value: 0, source: 'Sheet' }, criteria: [CRITERION] },
  partners: [{ organisation: 'batigere-habitat', part: 'LANDLORD' }],
  terms: OWN_TERMS,
};

function data(change: Partial<Version> = {}): ReferenceData {
  const programme = { id: '0b000000-0000-4000-8000-000000000099', code: 'other', name: 'Other', versions: [{ ...SOUND, ...change }] };
  return {
    issuer: ISSUER,
    organisations: [{ id: LANDLORD, code: 'batigere-habitat', kind: 'LANDLORD', name: 'Batigère Habitat' }],
    staff: [],
    programmes: [programme],
  };
}

describe('reference data are refused', () => {
  const sound = SOUND.document;
  test.each([
    ['with a figure without source', { document: { ...sound, criteria: [{ ...CRITERION, source: undefined }] } }, 'SOURCE_MISSING'],
    ['with a partner that is no organisation', { partners: [{ organisation: 'nobody', part: 'OPERATOR' }] }, 'ORGANISATION_UNKNOWN'],
    ['with a field that nobody knows', { document: { ...sound, criteria: [{ ...CRITERION, field: 'household.mood' }] } }, 'INVALID_INPUT'],
    ['with a text that the database cannot hold', { source: 'Sheet\u0000' }, 'INVALID_INPUT'],
    ['with a value that it cannot hold', { document: { ...sound, criteria: [{ ...CRITERION, value: 'a\ud800' }] } }, 'INVALID_INPUT'],
    ['with a code twice in a kind', { terms: { ...OWN_TERMS, OUTCOME: [...OWN_TERMS.OUTCOME, ...OWN_TERMS.OUTCOME] } }, 'TERM_TWICE'],
    ['without a reason to decline', { terms: { ...OWN_TERMS, DECLINE_REASON: [] } }, 'TERMS_MISSING'],
    ['without a stage of the system', { terms: { ...OWN_TERMS, STAGE: OWN_TERMS.STAGE.slice(1) } }, 'TERM_MISSING'],
    [
      'with a code that facts cannot carry',
      { terms: { ...OWN_TERMS, CAUSE: [{ code: 'late rent', en: 'Late', fr: 'Retard' }] } },
      'INVALID_INPUT',
    ],
    [
      'with a text of two lines',
      { terms: { ...OWN_TERMS, CAUSE: [{ code: 'ARREARS', en: 'Late\nrent', fr: 'Retard' }] } },
      'INVALID_INPUT',
    ],
    ['with a version that ends before it begins', { to: '2025-12-31' }, 'PERIOD_IMPOSSIBLE'],
    ['with a policy on unknown that decides', { document: { ...sound, criteria: [{ ...CRITERION, onUnknown: 'FAIL' }] } }, 'INVALID_INPUT'],
  ])('%s', async (_, change, reason) => {
    await expect(world.service.asSystem(loadReferenceData, data(change as never))).rejects.toMatchObject({ reason });
    expect(await world.service.sql(`select from programme where code = 'other'`)).toEqual([]);
  });

  test('when two versions of a programme hold on one day', async () => {
    const { programmes, ...rest } = data({ to: '2026-07-02' });
    const overlapping = programmes.map((programme) => ({
      ...programme,
      versions: [...programme.versions, { ...SOUND, version: 2, from: '2026-07-01' }],
    }));
    await expect(world.service.asSystem(loadReferenceData, { ...rest, programmes: overlapping })).rejects.toMatchObject({
      reason: 'VERSIONS_OVERLAP',
      details: { path: ['programmes', 'other', 'versions', '2', 'from'] },
    });
    expect(await world.service.sql(`select from programme where code = 'other'`)).toEqual([]);
  });

  test('when they rewrite the rules of a published version', async () => {
    await world.service.asSystem(loadReferenceData, data());
    await expect(world.service.asSystem(loadReferenceData, data({ from: '2025-01-01' }))).rejects.toMatchObject({
      reason: 'VERSION_PUBLISHED',
    });
    expect(await world.service.asSystem(loadReferenceData, data({ to: '2027-01-01' }))).toEqual({ changed: 1 });
  });

  test('when they take a term from a published version; a new one and a mended text are told', async () => {
    const [homeFound, ...others] = OWN_TERMS.CANCEL_REASON;
    const load = (change: Partial<typeof OWN_TERMS>) =>
      world.service.asSystem(loadReferenceData, data({ to: '2027-01-01', terms: { ...OWN_TERMS, ...change } }));
    await expect(load({ CANCEL_REASON: others })).rejects.toMatchObject({ reason: 'VERSION_PUBLISHED' });
    const added = { code: 'ILL', en: 'Ill', fr: 'Malade' };
    expect(await load({ CANCEL_REASON: [added, { code: 'HOME_FOUND', en: 'Has a home', fr: 'Logé' }, ...others] })).toEqual({ changed: 1 });
    const told = (await world.service.published()).at(-1)?.payload['terms'] as { kind: string; code: string; labels: object }[];
    expect(told.filter(({ kind }) => kind === 'CANCEL_REASON')).toMatchObject([
      { code: 'ILL', labels: { en: 'Ill', fr: 'Malade' } },
      { code: homeFound?.code, labels: { en: 'Has a home', fr: 'Logé' } },
      { code: 'MOVED_AWAY' },
    ]);
  });
});

test('the demonstration is loaded once, and loading it again publishes nothing', async () => {
  const before = await world.service.published();
  const types = before.map(({ type }) => type);
  expect(types.filter((type) => type === 'staff-member-registered.v1')).toHaveLength(8);
  expect(
    before.filter(({ type, key }) => type === 'programme-published.v2' && key === HESTIA).map(({ payload }) => payload['version']),
  ).toEqual([1, 2]);
  expect(await seedReferenceData(world.service.door, ISSUER)).toEqual({ changed: 0 });
  expect(await world.service.published()).toEqual(before);
});

test('the rules of HESTIA are read from the graph, each with its source, and the token identity of staff is not in it', async () => {
  const query = `{ programme(id: "${HESTIA}") { code name versions { version from to source component trigger { field operator value source }
    criteria { code field operator value onUnknown source wantedDocument { code label } } partners { organisation { name kind } part from to } } }
    staff(organisationId: "${AMLI}") { nodes { displayName organisation { code } } } organisations(filter: { kind: LANDLORD }) { nodes { code } } }`;
  const { programme, staff, organisations } = await ask(world.socialWorker, query);
  expect(
    programme.versions.map(({ version, from, to }: { version: number; from: string; to: string | null }) => [version, from, to]),
  ).toEqual([
    [1, '2022-07-01', '2024-08-01'],
    [2, '2024-08-01', null],
  ]);
  expect(programme.versions[1].trigger).toMatchObject({ field: 'arrears.missedInstalments', operator: 'GTE', value: '3' });
  expect(
    programme.versions[1].partners.map((partner: { organisation: { name: string }; part: string }) => [
      partner.organisation.name,
      partner.part,
    ]),
  ).toEqual([
    ['AMLI', 'OPERATOR'],
    ['Association Passage', 'OPERATOR'],
    ['Batigère Habitat', 'LANDLORD'],
  ]);
  expect(staff.nodes).toHaveLength(2);
  expect(organisations.nodes.map(({ code }: { code: string }) => code)).toEqual(['batigere-habitat', 'habitat-du-val']);
  const fields = await ask(world.socialWorker, '{ __type(name: "StaffMember") { fields { name } } }');
  expect(fields.__type.fields.map(({ name }: { name: string }) => name)).toEqual(['id', 'displayName', 'organisation']);
});

test('a viewer sees himself as staff when his token is the one that was registered', async () => {
  const subject = '0c000000-0000-4000-8000-000000000005';
  const query = '{ viewer { roles organisation { code } staffMember { id displayName } } }';
  const known = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: AMLI, subject });
  expect((await ask(known, query)).viewer).toEqual({
    roles: ['SOCIAL_WORKER'],
    organisation: { code: 'amli' },
    staffMember: { id: subject, displayName: 'Salomé Kergoat' },
  });
  const stranger = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: LANDLORD, subject });
  expect((await ask(stranger, query)).viewer.staffMember).toBeNull();
});

test('a viewer is told what his roles open, registered here or not', async () => {
  const query = '{ viewer { staffMember { id } subject organisations { id } roles permissions closedSections { path permission } } }';
  const stranger = world.service.as({ roles: ['FINANCE_OFFICER'], organisationId: LANDLORD, subject: 'pairwise|17' });
  const { viewer } = await ask(stranger, query);
  expect(viewer).toMatchObject({
    staffMember: null,
    subject: 'pairwise|17',
    organisations: [{ id: LANDLORD }],
    roles: ['FINANCE_OFFICER'],
  });
  expect(viewer.permissions).toEqual([
    'home:read',
    'household:read',
    'housing-benefit:record',
    'programme-report:read',
    'reference:read',
    'rent-account:import',
    'rent-account:read',
    'repayment-plan:sign',
    'reservation:read',
    'unit:read',
  ]);
  expect(viewer.closedSections).toContainEqual({ path: 'support.case.notes', permission: 'case-note:read' });
  expect(viewer.closedSections.map(({ path }: { path: string }) => path)).not.toContain('finance');
});

test.each(ROLES)('what is said to be closed to a %s is null, and nothing else of this service', async (role) => {
  const householdId = await register(world.rentalManager);
  const means = { householdId, monthlyCents: 100_000, asOf: '2026-11-01', source: 'DECLARATION' };
  await act(world.rentalManager, 'recordResources', means);
  const query = `query ($id: ID!) { viewer { closedSections { path } } _entities(representations: [{ __typename: "Household", id: $id }]) {
    ... on Household { composition { persons } resources { asOf } referrals { nodes { id } } } } }`;
  const { viewer, _entities } = await ask(world.service.as({ roles: [role], organisationId: LANDLORD }), query, { id: householdId });
  const closed: string[] = viewer.closedSections.map(({ path }: { path: string }) => path);
  const own = Object.entries(_entities[0] as Record<string, unknown>);
  expect(own.filter(([, value]) => value === null).map(([path]) => path)).toEqual(
    own.map(([path]) => path).filter((path) => closed.includes(path)),
  );
});
