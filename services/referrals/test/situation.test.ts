// The situation of a household: what may be told of it, by whom, who reads it, and what it costs.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { acceptedHousehold, act, AMLI, ask, confirmedHousehold, endLease, LANDLORD, openWorld, register, TODAY, type World } from './world';

const SALOME = '0c000000-0000-4000-8000-000000000005';
const CLAIRE = '0c000000-0000-4000-8000-000000000001';

let world: World;
let socialWorker: AsPerson;
let litigationOfficer: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  socialWorker = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: AMLI, subject: SALOME });
  litigationOfficer = world.service.as({ roles: ['LITIGATION_OFFICER'], organisationId: LANDLORD, subject: CLAIRE });
}, 60_000);
afterAll(() => world?.service.stop());

const SITUATION = `query ($id: ID!, $at: LocalDate) { household(id: $id) { version situation(at: $at) { at statusesKnownAsOf
  accommodation { id kind department commune operatorsOwn from to structure { id } availableActions { mutation allowed } } origin { kind }
  accommodations { kind from to } statuses { id status { code label } proof from to recordedBy { id } } everStatus: statuses(all: true) { status { code } }
  attestations { id kind { code label } value author { id } authorRole authorOrganisation { id } attestedOn }
  everAttested: attestations(all: true) { value withdrawnOn withdrawalReason } lifeEvents { kind on } energyDebt { amountCents asOf source } } } }`;

/** What the file says. */
async function situation(person: AsPerson, id: Id, at?: string) {
  return (await ask(person, SITUATION, { id, at })).household?.situation;
}

async function done(person: AsPerson, name: string, input: Record<string, unknown>): Promise<void> {
  expect({ name, refusals: (await act(person, name, input)).refusals }).toEqual({ name, refusals: [] });
}

const codes = async (person: AsPerson, name: string, input: Record<string, unknown>) =>
  (await act(person, name, input)).refusals.map(({ code, path }: { code: string; path: string[] }) =>
    [code, path.join('.')].join(' ').trim(),
  );

describe('where a household lives', () => {
  test('it leaves one accommodation for the next, and comes from what it held before the operator’s residence', async () => {
    const householdId = await register(world.rentalManager);
    const told = { householdId, source: 'DECLARATION' };
    await done(world.rentalManager, 'recordAccommodation', { ...told, kind: 'HOTEL', commune: '93008', from: '2026-01-05' });
    const residence = { ...told, kind: 'SOCIAL_RESIDENCE', department: '94', structureId: AMLI, operatorsOwn: true, from: '2026-06-01' };
    await done(world.rentalManager, 'recordAccommodation', residence);
    expect(await situation(world.rentalManager, householdId)).toMatchObject({
      at: TODAY,
      accommodation: { kind: 'SOCIAL_RESIDENCE', department: '94', commune: null, operatorsOwn: true, to: null, structure: { id: AMLI } },
      origin: { kind: 'HOTEL' },
      accommodations: [
        { kind: 'SOCIAL_RESIDENCE', from: '2026-06-01', to: null },
        { kind: 'HOTEL', from: '2026-01-05', to: '2026-06-01' },
      ],
    });
    expect(await situation(world.rentalManager, householdId, '2026-05-31')).toMatchObject({
      accommodation: { kind: 'HOTEL', department: '93', commune: '93008' },
      origin: { kind: 'HOTEL' },
    });
    expect(await situation(world.rentalManager, householdId, '2026-01-04')).toMatchObject({ accommodation: null, origin: null });
  });

  test('an accommodation is ended once', async () => {
    const householdId = await register(world.rentalManager);
    const id = newId();
    await done(world.rentalManager, 'recordAccommodation', { id, householdId, kind: 'STREET', from: '2026-09-01', source: 'DECLARATION' });
    const offered = { availableActions: [{ mutation: 'endAccommodation', allowed: true }] };
    expect((await situation(world.rentalManager, householdId)).accommodation).toMatchObject(offered);
    expect(await codes(world.rentalManager, 'endAccommodation', { accommodationId: id, to: '2026-09-01' })).toEqual(['PERIOD_EMPTY to']);
    await done(world.rentalManager, 'endAccommodation', { accommodationId: id, to: '2026-10-01' });
    expect((await situation(world.rentalManager, householdId)).accommodation).toBeNull();
    expect(await codes(world.rentalManager, 'endAccommodation', { accommodationId: id, to: '2026-10-01' })).toEqual(['ALREADY_ENDED']);
    expect(await codes(world.rentalManager, 'endAccommodation', { accommodationId: newId(), to: TODAY })).toEqual([
      'NOT_FOUND accommodationId',
    ]);
  });

  test.each([
    ['a day to come', { from: '2026-11-26' }, ['DAY_IMPOSSIBLE from']],
    ['an end before the first day', { to: '2026-09-01' }, ['PERIOD_EMPTY to']],
    ['no department', { department: '99' }, ['NOT_A_DEPARTMENT department']],
    ['no commune', { commune: '9306' }, ['NOT_A_COMMUNE commune']],
    ['a commune of another department', { commune: '93066', department: '94' }, ['COMMUNE_ELSEWHERE commune']],
    ['a structure that nobody knows', { structureId: newId() }, ['NOT_FOUND structureId']],
    ['two places at a time', { from: '2026-08-01', to: '2026-11-01' }, ['ACCOMMODATION_OVERLAPS from']],
  ])('%s is refused, and nothing is written', async (_, change, refused) => {
    const householdId = await register(world.rentalManager);
    const told = { householdId, kind: 'HOTEL', from: '2026-09-01', source: 'SIAO_STATEMENT' };
    await done(world.rentalManager, 'recordAccommodation', told);
    expect(await codes(world.rentalManager, 'recordAccommodation', { ...told, from: '2026-10-01', ...change })).toEqual(refused);
    expect((await situation(world.rentalManager, householdId)).accommodations).toHaveLength(1);
  });
});

describe('priority statuses', () => {
  test('never looked at, known to have none, one that holds, one that ended', async () => {
    const householdId = await register(world.rentalManager);
    expect(await situation(world.rentalManager, householdId)).toMatchObject({ statuses: [], statusesKnownAsOf: null });
    await done(world.rentalManager, 'confirmNoPriorityStatus', { householdId, asOf: '2026-10-01' });
    expect(await situation(world.rentalManager, householdId)).toMatchObject({ statuses: [], statusesKnownAsOf: '2026-10-01' });
    expect((await situation(world.rentalManager, householdId, '2026-09-30')).statusesKnownAsOf).toBeNull();
    const statusId = newId();
    const status = { id: statusId, householdId, code: 'SIAO_ORIENTATION', proof: 'SIAO_NOTICE', from: '2026-10-15', to: '2027-01-01' };
    await done(world.rentalManager, 'recordPriorityStatus', status);
    expect(await situation(world.rentalManager, householdId)).toMatchObject({
      statuses: [
        { id: statusId, status: { code: 'SIAO_ORIENTATION', label: 'Referred by the SIAO' }, proof: 'SIAO_NOTICE', recordedBy: null },
      ],
      statusesKnownAsOf: '2026-10-15',
    });
    expect(await codes(world.rentalManager, 'recordPriorityStatus', { ...status, id: newId(), from: TODAY })).toEqual([
      'STATUS_OVERLAPS from',
    ]);
    expect(await codes(world.rentalManager, 'confirmNoPriorityStatus', { householdId, asOf: TODAY })).toEqual(['STATUS_IN_FORCE asOf']);
    await done(world.rentalManager, 'endPriorityStatus', { statusId, to: '2026-11-20' });
    expect(await situation(world.rentalManager, householdId)).toMatchObject({
      statuses: [],
      everStatus: [{ status: { code: 'SIAO_ORIENTATION' } }],
      statusesKnownAsOf: '2026-11-20',
    });
    expect(await codes(world.rentalManager, 'endPriorityStatus', { statusId, to: '2026-11-20' })).toEqual(['ALREADY_ENDED']);
  });

  test('a status that the list does not have is kept, and shown by its code', async () => {
    const householdId = await register(world.rentalManager);
    await done(world.rentalManager, 'recordPriorityStatus', { householdId, code: 'LOCAL_CHARTER', proof: 'LETTER', from: '2026-10-15' });
    expect((await situation(world.rentalManager, householdId)).statuses[0].status).toEqual({
      code: 'LOCAL_CHARTER',
      label: 'LOCAL_CHARTER',
    });
  });
});

describe('judgements of professionals', () => {
  test('one of a kind holds on a day: the last in force', async () => {
    const { householdId } = await acceptedHousehold(world);
    const [first, second] = [newId(), newId()];
    const judged = { householdId, kind: 'GREAT_DIFFICULTY' };
    await done(socialWorker, 'attest', { ...judged, id: first, value: true, attestedOn: '2026-10-01' });
    await done(socialWorker, 'attest', { ...judged, id: second, value: false, attestedOn: '2026-11-01' });
    expect((await situation(socialWorker, householdId)).attestations).toMatchObject([
      {
        id: second,
        value: false,
        kind: { code: 'GREAT_DIFFICULTY', label: 'In great difficulty' },
        author: { id: SALOME },
        authorRole: 'SOCIAL_WORKER',
        authorOrganisation: { id: AMLI },
      },
    ]);
    await done(socialWorker, 'withdrawAttestation', { attestationId: second, withdrawnOn: '2026-11-20', reason: 'SITUATION_CHANGED' });
    expect(await situation(socialWorker, householdId)).toMatchObject({
      attestations: [{ id: first, value: true }],
      everAttested: [
        { value: false, withdrawnOn: '2026-11-20', withdrawalReason: 'SITUATION_CHANGED' },
        { value: true, withdrawnOn: null, withdrawalReason: null },
      ],
    });
    expect((await situation(socialWorker, householdId, '2026-11-19')).attestations).toMatchObject([{ id: second }]);
    const again = { attestationId: second, withdrawnOn: TODAY, reason: 'ENTERED_IN_ERROR' };
    expect(await codes(socialWorker, 'withdrawAttestation', again)).toEqual(['ALREADY_WITHDRAWN']);
  });

  test('each kind is for its roles, and each judgement for a person who is known', async () => {
    const { householdId } = await acceptedHousehold(world);
    const complex = { householdId, kind: 'TOO_COMPLEX_IN_HOUSE', value: true, attestedOn: TODAY };
    expect(await codes(socialWorker, 'attest', complex)).toEqual(['NOT_YOUR_ATTESTATION kind']);
    await done(litigationOfficer, 'attest', complex);
    expect(await codes(litigationOfficer, 'attest', { ...complex, kind: 'GREAT_DIFFICULTY' })).toEqual(['NOT_YOUR_ATTESTATION kind']);
    expect(await codes(world.socialWorker, 'attest', { ...complex, kind: 'GREAT_DIFFICULTY' })).toEqual(['AUTHOR_NOT_REGISTERED']);
    await done(litigationOfficer, 'attest', { ...complex, kind: 'OF_A_PROGRAMME_TO_COME' });
  });

  test('nobody withdraws the judgement of another organisation', async () => {
    const { householdId } = await acceptedHousehold(world);
    const attestationId = newId();
    await done(socialWorker, 'attest', { id: attestationId, householdId, kind: 'A_KIND', value: true, attestedOn: TODAY });
    const claire = world.service.as({
      roles: ['RENTAL_MANAGER', 'SOCIAL_WORKER'],
      organisationId: LANDLORD,
      subject: CLAIRE,
    });
    const input = { attestationId, withdrawnOn: TODAY, reason: 'NOT_COMPETENT' };
    expect(await codes(claire, 'withdrawAttestation', input)).toEqual(['NOT_YOUR_ATTESTATION']);
  });
});

describe('what happened, and what is owed for energy', () => {
  test('an event of a day is told once', async () => {
    const householdId = await register(world.rentalManager);
    const event = { householdId, kind: 'FAMILY_BREAK_UP', on: '2026-08-15' };
    await done(world.rentalManager, 'recordLifeEvent', event);
    expect(await codes(world.rentalManager, 'recordLifeEvent', event)).toEqual(['EVENT_TOLD_ALREADY on']);
    expect((await situation(world.rentalManager, householdId)).lifeEvents).toEqual([{ kind: 'FAMILY_BREAK_UP', on: '2026-08-15' }]);
    expect((await situation(world.rentalManager, householdId, '2026-08-14')).lifeEvents).toEqual([]);
  });

  test('the debt is that of the last day that was told; not told is not 0', async () => {
    const householdId = await register(world.rentalManager);
    expect((await situation(world.rentalManager, householdId)).energyDebt).toBeNull();
    const debt = { householdId, amountCents: 43_000, asOf: '2026-10-01', source: 'SUPPLIER_NOTICE' };
    await done(world.rentalManager, 'recordEnergyDebt', debt);
    await done(world.rentalManager, 'recordEnergyDebt', { ...debt, amountCents: 50_000, asOf: '2026-09-01', source: 'DECLARED' });
    expect((await situation(world.rentalManager, householdId)).energyDebt).toEqual({
      amountCents: 43_000,
      asOf: '2026-10-01',
      source: 'SUPPLIER_NOTICE',
    });
    await done(world.rentalManager, 'recordEnergyDebt', { ...debt, amountCents: 0 });
    expect((await situation(world.rentalManager, householdId)).energyDebt.amountCents).toBe(0);
  });
});

describe('who reads it and who writes it', () => {
  test('the landlord, who assesses and who supports; a landlord of a tenant who left does not learn where it lives now', async () => {
    const { householdId } = await confirmedHousehold(world);
    await done(socialWorker, 'recordEnergyDebt', { householdId, amountCents: 1, asOf: TODAY, source: 'DECLARED' });
    expect(await situation(world.otherRentalManager, householdId)).toBeUndefined();
    const finance = world.service.as({ roles: ['FINANCE_OFFICER'], organisationId: LANDLORD });
    expect(await situation(finance, householdId)).toBeNull();
    expect(await situation(litigationOfficer, householdId)).not.toBeNull();
    const [lease] = await world.service.sql<{ id: Id }>('select lease_id as id from household_home where household_id = $1', [householdId]);
    await endLease(world, householdId, lease?.id ?? '');
    expect(await situation(world.rentalManager, householdId)).toBeNull();
    expect(await situation(socialWorker, householdId)).not.toBeNull();
    const told = { householdId, kind: 'HOTEL', from: TODAY, source: 'DECLARATION' };
    expect(await codes(world.rentalManager, 'recordAccommodation', told)).toEqual(['NOT_FOUND householdId']);
  });

  test('each act raises the version of the household, and an outdated one is refused', async () => {
    const householdId = await register(world.rentalManager);
    const event = { householdId, kind: 'JOB_LOSS', on: TODAY };
    const { household } = await act(world.rentalManager, 'recordLifeEvent', { ...event, expectedVersion: 1 });
    expect(household.version).toBe(2);
    expect(await codes(world.rentalManager, 'recordLifeEvent', { ...event, kind: 'RETIREMENT', expectedVersion: 1 })).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
  });

  test('reading it stands on the audit with its category', async () => {
    const householdId = await register(world.rentalManager);
    const subject = newId();
    await situation(world.service.as({ roles: ['RENTAL_MANAGER'], organisationId: LANDLORD, subject }), householdId);
    const lines = await world.service.sql('select categories, returned from audit where subject = $1 and use_case = $2', [
      subject,
      'readSituations',
    ]);
    expect(lines).toEqual([{ categories: ['RESOURCES'], returned: [householdId] }]);
  });
});

describe('a recognised disability', () => {
  const QUERY =
    'query ($id: ID!, $at: LocalDate) { household(id: $id) { situation(at: $at) { disabilities { personId recognised asOf } } } }';
  const told = async (person: AsPerson, id: Id, at?: string) => (await ask(person, QUERY, { id, at })).household.situation.disabilities;

  test('is told by who supports or assesses the household, and read by nobody else', async () => {
    const { householdId } = await confirmedHousehold(world);
    const [person] = await world.service.sql<{ id: Id }>('select id from person where household_id = $1 order by birth_date', [
      householdId,
    ]);
    const personId = person?.id ?? '';
    expect(await told(socialWorker, householdId)).toEqual([]);
    await done(socialWorker, 'recordDisability', { personId, recognised: true, asOf: '2026-10-01' });
    expect(await told(socialWorker, householdId)).toEqual([{ personId, recognised: true, asOf: '2026-10-01' }]);
    expect(await told(socialWorker, householdId, '2026-09-30')).toEqual([]);
    expect(await told(world.programmeManager, householdId)).toBeNull();
    // In the landlord's organisation even the role that reads health does not: a tenancy is no reason to.
    const ofLandlord = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: LANDLORD });
    expect(await told(ofLandlord, householdId)).toBeNull();
    expect(await codes(ofLandlord, 'recordDisability', { personId, recognised: false, asOf: TODAY })).toEqual(['NOT_FOUND personId']);
  });
});

test('four situations take as many statements as one', async () => {
  const ids: Id[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { householdId } = await acceptedHousehold(world);
    ids.push(householdId);
    await done(socialWorker, 'recordAccommodation', { householdId, kind: 'HOTEL', from: '2026-09-01', source: 'DECLARATION' });
    await done(socialWorker, 'recordPriorityStatus', { householdId, code: 'DALO', proof: 'DALO_DECISION', from: '2026-10-15' });
    await done(socialWorker, 'attest', { householdId, kind: 'GREAT_DIFFICULTY', value: true, attestedOn: TODAY });
  }
  const asked = `situation { accommodation { structure { name } availableActions { mutation } } origin { kind } energyDebt { asOf } lifeEvents { kind }
    disabilities { recognised } statuses { status { code } availableActions { mutation } } attestations { value author { displayName } availableActions { mutation } } }`;
  const statements = (some: readonly Id[]) =>
    countStatements(world.service.door.app, () =>
      ask(socialWorker, `{ ${some.map((id, index) => `h${index}: household(id: "${id}") { ${asked} }`).join(' ')} }`),
    );
  await statements(ids);
  expect(await statements(ids)).toBe(await statements(ids.slice(0, 1)));
});
