import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@passerelle/shared/auth/roles';
import { allOf, DomainError } from '@passerelle/shared/domain/errors';
import { seedReferenceData } from '../src/seed';
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import { ProgrammeFileUnsound } from '../src/use-cases/programme-file';
import type { ReferenceData } from '../src/use-cases/reference-data';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, PROGRAMME, ISSUER, LANDLORD, openWorld, register, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

type Version = ReferenceData['programmes'][number]['versions'][number];

function data(change: Partial<Version> = {}): ReferenceData {
  const versions = [ownVersion(change)];
  return {
    issuer: ISSUER,
    organisations: [{ id: LANDLORD, code: 'batigere-habitat', kind: 'LANDLORD', name: 'Batigère Habitat' }],
    staff: [],
    programmes: [{ id: '0b000000-0000-4000-8000-000000000099', code: 'other', name: 'Other', steward: 'amli', versions }],
  };
}

const documented = (change: Readonly<Record<string, unknown>>): Partial<Version> => ({ document: ownDocument(change) });

const landlordIs = (value: string) => ({ field: 'home.landlord', operator: 'EQ', value });

describe('reference data are refused', () => {
  const stranger = { organisation: 'nobody', part: 'OPERATOR', source: 'Sheet' };
  const outcome = { code: 'LEASE_SLID', en: 'The lease slid', fr: 'Bail glissé', source: 'Sheet' };
  test.each([
    ['with a value without source', documented({ outcomes: [{ ...outcome, source: undefined }] }), 'SOURCE_MISSING'],
    ['with a partner that is no organisation', documented({ partners: [stranger] }), 'ORGANISATION_UNKNOWN'],
    ['with a text that the database cannot hold', { source: 'Sheet\u0000' }, 'INVALID_INPUT'],
    ['with a code twice in a kind', documented({ outcomes: [outcome, outcome] }), 'TERM_TWICE'],
    ['without a reason to decline', documented({ declineReasons: [] }), 'TERMS_MISSING'],
    ['with a code that facts cannot carry', documented({ outcomes: [{ ...outcome, code: 'late rent' }] }), 'CODE_UNFIT'],
    ['with a text of two lines', documented({ outcomes: [{ ...outcome, en: 'The lease\nslid' }] }), 'HIDDEN_CHARACTERS'],
    ['with a version that ends before it begins', { to: '2025-12-31' }, 'PERIOD_IMPOSSIBLE'],
  ] as const)('%s', async (_, change, reason) => {
    await expect(world.service.asSystem(loadReferenceData, data(change))).rejects.toMatchObject({ reason });
    expect(await world.service.sql(`select from programme where code = 'other'`)).toEqual([]);
  });

  test('with codes of organisations that there are none of, each told at its place', async () => {
    const when = { any: [landlordIs('batigere-habitat'), { field: 'home.owner', operator: 'IN', value: ['amli', 'nobody'] }] };
    const rules = [{ code: 'X-2', when, onUnknown: 'FAIL', source: 'Sheet' }];
    const found = world.service.asSystem(loadReferenceData, data(documented({ rules, partners: [stranger] })));
    const refused = await found.then(
      () => [],
      (error: unknown) => (error instanceof DomainError ? allOf(error) : []),
    );
    expect(refused.map(({ reason, details }) => [reason, details.path?.join('.')])).toEqual([
      ['ORGANISATION_UNKNOWN', 'programmes.other.versions.0.document.partners.0.organisation'],
      ['ORGANISATION_UNKNOWN', 'programmes.other.versions.0.document.rules.0.when.any.1.value.1'],
    ]);
    expect(await world.service.sql(`select from programme where code = 'other'`)).toEqual([]);
  });

  test('when two versions of a programme hold on one day', async () => {
    const { programmes, ...rest } = data({ to: '2026-07-02' });
    const overlapping = programmes.map((programme) => ({
      ...programme,
      versions: [...programme.versions, ownVersion({ version: 2, from: '2026-07-01' })],
    }));
    await expect(world.service.asSystem(loadReferenceData, { ...rest, programmes: overlapping })).rejects.toMatchObject({
      reason: 'VERSIONS_OVERLAP',
      details: { path: ['programmes', 'other', 'versions', '1', 'from'] },
    });
    expect(await world.service.sql(`select from programme where code = 'other'`)).toEqual([]);
  });

  test('when they rewrite a published version: a change is a version of its own, and only its end may be set', async () => {
    await world.service.asSystem(loadReferenceData, data());
    for (const change of [
      { from: '2025-01-01' },
      { reason: 'Another' },
      documented({ capacity: { files: 3, waitingList: true, source: 'Sheet' } }),
    ]) {
      await expect(world.service.asSystem(loadReferenceData, data(change))).rejects.toMatchObject({ reason: 'VERSION_PUBLISHED' });
    }
    expect(await world.service.asSystem(loadReferenceData, data())).toEqual({ changed: 0 });
    expect(await world.service.asSystem(loadReferenceData, data({ to: '2027-01-01' }))).toEqual({ changed: 1 });
  });

  test('from before a version was ended, which opens it again no more than a later end does', async () => {
    const ends = async () =>
      world.service.sql(`select v.to_on from programme_version v join programme p on p.id = v.programme_id where p.code = 'other'`);
    const before = await ends();
    expect(before).toEqual([{ to_on: '2027-01-01' }]);
    for (const to of [null, '2028-01-01']) {
      expect(await world.service.asSystem(loadReferenceData, data({ to }))).toEqual({ changed: 0 });
    }
    expect(await ends()).toEqual(before);
  });

  test('that say the same in another order are the same', async () => {
    const { cancelReasons, partners } = ownDocument();
    const turned = (list: unknown) => [...(list as readonly unknown[])].reverse();
    const again = { to: '2027-01-01', ...documented({ cancelReasons: turned(cancelReasons), partners: turned(partners) }) };
    expect(await world.service.asSystem(loadReferenceData, data(again))).toEqual({ changed: 0 });
  });
});

describe('files are refused at their lines', () => {
  /** The folder of the programmes with one file changed, or one more, loaded beside what is there. */
  async function loaded(from: string, to: string, change: (text: string) => string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'programmes-'));
    cpSync(join(__dirname, '../../../programmes'), folder, { recursive: true });
    writeFileSync(join(folder, to), change(readFileSync(join(folder, from), 'utf8')));
    const error: unknown = await seedReferenceData(world.service.door, ISSUER, folder).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    rmSync(folder, { recursive: true });
    return error instanceof ProgrammeFileUnsound ? error.message : String(error);
  }

  test('a new programme whose rule names no organisation', async () => {
    const told = await loaded('hestia.yaml', 'typing-error.yaml', (text) =>
      text
        .replace(/^id: .*$/m, 'id: 0b000000-0000-4000-8000-000000000098')
        .replace(/^code: .*$/m, 'code: typing-error')
        .replace(
          'field: home.landlord, operator: EQ, value: batigere-habitat',
          'field: home.landlord, operator: EQ, value: batigere-habitta',
        ),
    );
    const lines = readFileSync(join(__dirname, '../../../programmes/hestia.yaml'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('field: home.landlord, operator: EQ, value: batigere-habitat')) + 1;
    expect(told).toMatch(/^programmes\/typing-error\.yaml:\d+ versions\.0\.document\.\S+\.when\.value: ORGANISATION_UNKNOWN/);
    expect(told).toContain(`typing-error.yaml:${line} `);
    expect(await world.service.sql(`select from programme where code = 'typing-error'`)).toEqual([]);
  });

  test('a published version that they rewrite', async () => {
    const told = await loaded('hestia.yaml', 'hestia.yaml', (text) => text.replace('value: batigere-habitat', 'value: batigere'));
    expect(told).toMatch(/^programmes\/hestia\.yaml:\d+ versions\.0: VERSION_PUBLISHED/);
  });
});

test('two versions that hold on one day are refused by the database itself', async () => {
  const insert = `insert into programme_version (programme_id, version, from_on, source, document)
    select programme_id, 9, from_on, 'Sheet', document from programme_version where programme_id = $1 and version = 2`;
  await expect(world.service.sql(insert, [PROGRAMME])).rejects.toThrow(/programme_version_apart/);
});

test('the demonstration is loaded once, and loading it again publishes nothing', async () => {
  const before = await world.service.published();
  const types = before.map(({ type }) => type);
  expect(types.filter((type) => type === 'staff-member-registered.v1')).toHaveLength(9);
  expect(
    before.filter(({ type, key }) => type === 'programme-published.v2' && key === PROGRAMME).map(({ payload }) => payload['version']),
  ).toEqual([1, 2]);
  expect(await seedReferenceData(world.service.door, ISSUER)).toEqual({ changed: 0 });
  expect(await world.service.published()).toEqual(before);
});

test('a programme is read from the graph with its versions, and the token identity of staff is not in it', async () => {
  const query = `{ programme(id: "${PROGRAMME}") { code name versions { version from to reason source contentHash partners { organisation { name } part } } }
    staff(organisationId: "${AMLI}") { nodes { displayName organisation { code } } } organisations(filter: { kind: LANDLORD, name: "Bati" }) { nodes { code } } }`;
  const { programme, staff, organisations } = await ask(world.socialWorker, query);
  expect(
    programme.versions.map(({ version, from, to }: { version: number; from: string; to: string | null }) => [version, from, to]),
  ).toEqual([
    [1, '2022-07-01', '2024-08-01'],
    [2, '2024-08-01', null],
  ]);
  expect(programme.versions[1]).toMatchObject({
    source: expect.stringMatching(/^Assumption/),
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const partners: { organisation: { name: string }; part: string }[] = programme.versions[1].partners;
  expect(partners.filter(({ part }) => part === 'OPERATOR').map(({ organisation }) => organisation.name)).toEqual([
    'AMLI',
    'Association Passage',
  ]);
  expect(staff.nodes).toHaveLength(2);
  expect(organisations.nodes.map(({ code }: { code: string }) => code)).toEqual(['batigere', 'batigere-habitat']);
  const fields = await ask(world.socialWorker, '{ __type(name: "StaffMember") { fields { name } } }');
  const named = fields.__type.fields.map(({ name }: { name: string }) => name);
  expect(named).toEqual(['id', 'displayName', 'organisation', 'posts', 'availableActions']);
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
    'procedure:record',
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
