import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  applyFor,
  ask,
  done,
  FIRST_HOME,
  freeNextHome,
  housingOf,
  houseIn,
  LANDLORD,
  makeEligible,
  NEXT_HOME,
  openStock,
  OTHER_LANDLORD,
  grant,
  PROGRAMME,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// One family from its first lease to the next home, and what each of those concerned sees of it.
let service: TestService;
let people: People;
let family: Id;
let firstLease: Id;
let allocationId: Id;
let newLease: Id;

beforeAll(async () => {
  ({ service, people } = await openStock());
  family = await registeredHousehold(service);
}, 30_000);
afterAll(() => service.stop());

const HOME = `currentHome { leaseId leaseNumber startsOn unitType financingClass department rentCents serviceChargesCents energyChargesCents
  address { street postcode city } landlord { id } }`;

const toldOfFamily = async () => (await service.published()).filter(({ key }) => key === family);

test('another landlord and an association without a grant see no housing at all', async () => {
  expect(await housingOf(people.otherRentalManager, family, HOME)).toBeNull();
  expect(await housingOf(people.programmeManager, family, HOME)).toBeNull();
  expect(await housingOf(people.auditor, family, HOME)).toBeNull();
});

test('an open household without a lease has an empty housing file, not none', async () => {
  expect(await housingOf(people.rentalManager, family, `${HOME} application { id } leases { nodes { id } }`)).toEqual({
    currentHome: null,
    application: null,
    leases: { nodes: [] },
  });
});

test('the lease copies the facts of the home and is published with them', async () => {
  firstLease = await houseIn(people, family, FIRST_HOME, 'BAT-2025-117');
  expect(await housingOf(people.rentalManager, family, HOME)).toEqual({
    currentHome: {
      leaseId: firstLease,
      leaseNumber: 'BAT-2025-117',
      startsOn: '2025-03-01',
      unitType: 'T3',
      financingClass: 'PLUS',
      department: '93',
      rentCents: 51_200,
      serviceChargesCents: 8_000,
      energyChargesCents: 6_500,
      address: { street: '12 rue des Grands Aulnes', postcode: '93200', city: 'Saint-Denis' },
      landlord: { id: LANDLORD },
    },
  });
  expect(await toldOfFamily()).toEqual([
    {
      type: 'lease-started.v2',
      key: family,
      version: 1,
      subject: firstLease,
      organisationId: LANDLORD,
      payload: {
        leaseId: firstLease,
        leaseNumber: 'BAT-2025-117',
        householdId: family,
        landlordId: LANDLORD,
        unitId: FIRST_HOME,
        department: '93',
        unitType: 'T3',
        rentCents: 51_200,
        serviceChargesCents: 8_000,
        energyChargesCents: 6_500,
        startsOn: '2025-03-01',
        replacesLeaseId: null,
        ownerId: LANDLORD,
        unitKind: null,
        commune: null,
        titleHolder: 'HOUSEHOLD',
        holderId: null,
      },
    },
  ]);
});

test('a landlord with a grant of its own sees its own leases only', async () => {
  await grant(service, family, OTHER_LANDLORD);
  expect(await housingOf(people.otherRentalManager, family, HOME)).toEqual({ currentHome: null });
});

test('the association records what the family asks for once it may see it; a second application replaces the first', async () => {
  await makeEligible(service, family);
  const wish = { householdId: family, departments: ['93'], recordedOn: '2026-11-05' };
  await done(people.socialWorker, 'recordHousingApplication', { ...wish, wantedTypes: ['T2'] });
  const payload = await done(
    people.socialWorker,
    'recordHousingApplication',
    { ...wish, wantedTypes: ['T4', 'T3'], recordedOn: '2026-11-10' },
    'application { id wantedTypes departments recordedOn } household { id }',
  );
  expect(payload['application']).toMatchObject({ wantedTypes: ['T3', 'T4'], departments: ['93'], recordedOn: '2026-11-10' });
  const list = await ask(people.allocationOfficer, '{ housingApplications(filter: { wantedType: T3 }) { nodes { id household { id } } } }');
  expect(list['housingApplications']).toEqual({ nodes: [{ id: (payload['application'] as { id: Id }).id, household: { id: family } }] });
});

test('the home is freed and kept for the programme; the association sees what is kept, never the stock', async () => {
  await freeNextHome(people);
  const query = `query Reserved($of: [_Any!]!) { _entities(representations: $of) { ... on Programme { reservedUnits { nodes {
    unitType financingClass department reservedOn landlord { id } unit { id } } } } } }`;
  const of = [{ __typename: 'Programme', id: PROGRAMME }];
  const kept = { unitType: 'T3', financingClass: 'PLAI', department: '93', reservedOn: TODAY, landlord: { id: LANDLORD } };
  const seenBy = async (person: People['programmeManager']) => ((await ask(person, query, { of }))['_entities'] as unknown[])[0];
  expect(await seenBy(people.programmeManager)).toEqual({ reservedUnits: { nodes: [{ ...kept, unit: null }] } });
  expect(await seenBy(people.allocationOfficer)).toEqual({ reservedUnits: { nodes: [{ ...kept, unit: { id: NEXT_HOME } }] } });
  expect(await seenBy(people.otherAllocationOfficer)).toEqual({ reservedUnits: null });
});

test('the family is an eligible candidate with its effort rate, a stranger to the programme fails with every reason', async () => {
  const stranger = await registeredHousehold(service);
  await applyFor(people, stranger);
  const query = `query Candidates($unitId: ID!) { candidates(unitId: $unitId) { nodes { household { id } verdict appliedOn
    effortRate { basisPoints inputs { rentCents serviceChargesCents energyChargesCents monthlyAidCents aidAsOf monthlyResourcesCents resourcesAsOf } }
    criteria { code verdict value needed unit source asOf } } } }`;
  const { candidates } = await ask(people.allocationOfficer, query, { unitId: NEXT_HOME });
  const nodes = (candidates as { nodes: Record<string, unknown>[] }).nodes;
  expect(nodes.map((node) => [node['household'], node['verdict']])).toEqual([
    [{ id: family }, 'PASS'],
    [{ id: stranger }, 'FAIL'],
  ]);
  expect(nodes[0]?.['effortRate']).toEqual({
    basisPoints: 1_341,
    inputs: {
      rentCents: 38_640,
      serviceChargesCents: 7_200,
      energyChargesCents: 5_200,
      monthlyAidCents: 31_200,
      aidAsOf: '2026-11-01',
      monthlyResourcesCents: 148_000,
      resourcesAsOf: '2026-10-01',
    },
  });
  expect(nodes[0]?.['criteria']).toContainEqual(
    expect.objectContaining({ code: 'PLAI_RESOURCE_CEILING', verdict: 'PASS', value: '1620000', needed: 'at most 3186100', unit: 'CENTS' }),
  );
  expect(await ask(people.otherAllocationOfficer, query, { unitId: NEXT_HOME })).toEqual({ candidates: null });
});

test('the same judgement is seen from the household, by its landlord only', async () => {
  const fields = 'candidacies { nodes { unit { id } verdict effortRate { basisPoints } } }';
  expect(await housingOf(people.allocationOfficer, family, fields)).toEqual({
    candidacies: { nodes: [{ unit: { id: NEXT_HOME }, verdict: 'PASS', effortRate: { basisPoints: 1_341 } }] },
  });
  expect(await housingOf(people.socialWorker, family, fields)).toEqual({ candidacies: null });
});

test('the home is allocated, with verdicts and figures kept as decided', async () => {
  const fields = 'allocation { id decidedOn unitType criteria { code verdict } unit { id state } } household { id }';
  const payload = await done(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: family }, fields);
  expect(payload['allocation']).toMatchObject({ decidedOn: TODAY, unitType: 'T3', unit: { id: NEXT_HOME, state: 'ALLOCATED' } });
  allocationId = (payload['allocation'] as { id: Id }).id;
  const [kept] = await service.sql<{ rule_version: number; effort_rate: unknown; criteria: unknown[] }>(
    'select * from allocation_decision',
  );
  expect(kept).toMatchObject({
    rule_version: 1,
    effort_rate: { basisPoints: 1_341, inputs: { monthlyAidCents: 31_200, aidAsOf: '2026-11-01' } },
  });
  expect(kept?.criteria).toHaveLength(7);
  expect(await housingOf(people.socialWorker, family, 'allocation { id unitType unit { id } }')).toEqual({
    allocation: { id: allocationId, unitType: 'T3', unit: null },
  });
  expect(await housingOf(people.otherRentalManager, family, 'allocation { id }')).toEqual({ allocation: null });
});

test('the new lease starts and the old one ends on the same day; the start is published first', async () => {
  const input = { clientKey: newId(), allocationId, leaseNumber: 'BAT-2026-204', startsOn: TODAY, replacesLeaseId: firstLease };
  const fields = 'lease { id unitType rentCents } endedLease { id endsOn } household { id }';
  const payload = await done(people.rentalManager, 'startLease', input, fields);
  newLease = (payload['lease'] as { id: Id }).id;
  expect(payload).toMatchObject({ lease: { unitType: 'T3', rentCents: 38_640 }, endedLease: { id: firstLease, endsOn: TODAY } });
  const facts = (await toldOfFamily()).map(({ type, version, subject }) => [type, version, subject]);
  expect(facts.slice(-3)).toEqual([
    ['housing-application-changed.v1', 5, expect.any(String)],
    ['lease-started.v2', 6, newLease],
    ['lease-ended.v1', 7, firstLease],
  ]);
});

test('the association sees the new home, both leases and no open request any more', async () => {
  const housing = await housingOf(
    people.programmeManager,
    family,
    `${HOME} leases { nodes { id endsOn } } application { id } allocation { id }`,
  );
  expect(housing).toMatchObject({
    currentHome: { leaseId: newLease, financingClass: 'PLAI', rentCents: 38_640, address: { city: 'Noisy-le-Sec' } },
    leases: {
      nodes: [
        { id: newLease, endsOn: null },
        { id: firstLease, endsOn: TODAY },
      ],
    },
    application: null,
    allocation: null,
  });
  const units = await ask(
    people.allocationOfficer,
    `{ a: unit(id: "${FIRST_HOME}") { state vacancy { id } } b: unit(id: "${NEXT_HOME}") { state vacancy { id } } }`,
  );
  expect(units).toEqual({ a: { state: 'NOT_LET', vacancy: null }, b: { state: 'OCCUPIED', vacancy: null } });
});

test('a mutation sent again with its key and body answers the same and writes nothing more', async () => {
  const input = { clientKey: newId(), householdId: family, wantedTypes: ['T5'], departments: ['92'], recordedOn: TODAY };
  const first = await done(people.rentalManager, 'recordHousingApplication', input, 'application { id }');
  const again = await done(people.rentalManager, 'recordHousingApplication', input, 'application { id }');
  expect(again).toEqual(first);
  const rows = await service.sql('select id from housing_application where household_id = $1', [family]);
  expect(rows).toHaveLength(3);
});

test('what was read and changed is on the audit, by id and category', async () => {
  const query = '{ housingStockAudit(first: 100) { nodes { useCase outcome returned categories } } }';
  const { housingStockAudit } = await ask(people.auditor, query);
  const lines = (housingStockAudit as { nodes: { useCase: string; returned: Id[]; categories: string[]; outcome: string }[] }).nodes;
  expect(lines).toContainEqual(
    expect.objectContaining({ useCase: 'startLease', outcome: 'OK', returned: expect.arrayContaining([family]) as unknown }),
  );
  const candidates = lines.find(({ useCase }) => useCase === 'listCandidates');
  expect(candidates?.returned).toContain(family);
  expect([...(candidates?.categories ?? [])].sort()).toEqual(['HOUSING_REQUEST', 'REFERRAL', 'RENT', 'RESOURCES']);
});
