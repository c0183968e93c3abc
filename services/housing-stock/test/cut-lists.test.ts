// Lists that are read to a bound say so in their count: nobody takes what was cut off for all there is.
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  ask,
  candidate,
  freeNextHome,
  houseIn,
  housingOf,
  LANDLORD,
  newHomes,
  NEXT_HOME,
  openStock,
  PROGRAMME,
  registeredHousehold,
  type People,
} from './landlord';

const COUNT = 'totalCount { value exact }';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

test('the leases of a household, of which the newest 100 are read', async () => {
  const householdId = await registeredHousehold(service);
  const leaseId = await houseIn(people, householdId);
  const formerLeases = (count: number) =>
    service.sql(
      `insert into lease (id, household_id, landlord_id, lease_number, unit_id, unit_type, financing_class, department, street, postcode, city,
         rent_cents, service_charges_cents, starts_on, ends_on)
       select gen_random_uuid(), household_id, landlord_id, lease_number || gen_random_uuid(), unit_id, unit_type, financing_class, department,
         street, postcode, city, rent_cents, service_charges_cents, '2001-01-01', '2001-02-01'
       from lease, generate_series(1, $2::int) where id = $1`,
      [leaseId, count],
    );
  const counted = async () => (await housingOf(people.rentalManager, householdId, `leases { ${COUNT} }`))?.['leases'];
  await formerLeases(99);
  expect(await counted()).toEqual({ totalCount: { value: 100, exact: true } });
  await formerLeases(1);
  expect(await counted()).toEqual({ totalCount: { value: 100, exact: false } });
});

test('the free homes that a household is judged for, 200 of them', async () => {
  const householdId = await candidate(service, people);
  const [unitId] = await newHomes(people);
  const freeHomes = (count: number) =>
    service.sql(
      `insert into unit (id, organisation_id, residence_id, reference, type, financing_class, department, rent_cents, service_charges_cents, state)
       select gen_random_uuid(), organisation_id, residence_id, 'CUT-' || gen_random_uuid(), type, financing_class, department, rent_cents,
         service_charges_cents, 'VACANT'
       from unit, generate_series(1, $2::int) where id = $1`,
      [unitId, count],
    );
  const counted = async () => (await housingOf(people.allocationOfficer, householdId, `candidacies { ${COUNT} }`))?.['candidacies'];
  await freeHomes(200);
  expect(await counted()).toEqual({ totalCount: { value: 200, exact: true } });
  await freeHomes(1);
  expect(await counted()).toEqual({ totalCount: { value: 200, exact: false } });
});

test('the homes kept for a programme, of which the oldest 1,000 are read', async () => {
  const reserve = (count: number) =>
    service.sql(
      `insert into reservation (id, programme_id, landlord_id, unit_id, unit_type, financing_class, department, reserved_on)
       select gen_random_uuid(), $1, $2, gen_random_uuid(), 'T3', 'PLUS', '93', '2026-01-01' from generate_series(1, $3::int)`,
      [PROGRAMME, LANDLORD, count],
    );
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Programme { reservedUnits { ${COUNT} } } } }`;
  const counted = async () =>
    (await ask(people.programmeManager, query, { of: [{ __typename: 'Programme', id: PROGRAMME }] }))['_entities'];
  await reserve(1_000);
  expect(await counted()).toEqual([{ reservedUnits: { totalCount: { value: 1_000, exact: true } } }]);
  await reserve(1);
  expect(await counted()).toEqual([{ reservedUnits: { totalCount: { value: 1_000, exact: false } } }]);
});

test('the candidates for a home, of which the 5,000 that have waited longest are judged, however few the filter lets through', async () => {
  await freeNextHome(people);
  await service.sql(
    `with applied as (
       insert into housing_application (id, household_id, wanted_types, departments, recorded_on, recorded_by)
       select gen_random_uuid(), gen_random_uuid(), '{T3}', '{93}', '2026-01-02', $1 from generate_series(1, $2::int) returning household_id)
     insert into household_access (household_id, organisation_id, category, from_on, own_rows_only, source_version)
     select household_id, $1, 'HOUSING_REQUEST', '2026-01-01', false, 1 from applied`,
    [LANDLORD, 5_000],
  );
  // Without figures of so many new rows the planner joins each with each.
  await service.sql('analyze');
  const counted = async (filter: Readonly<Record<string, string>>) => {
    const query = `query ($unitId: ID!, $filter: CandidateFilter) { candidates(unitId: $unitId, first: 1, filter: $filter) { ${COUNT} verdicts { value count { value exact } } } }`;
    return (await ask(people.allocationOfficer, query, { unitId: NEXT_HOME, filter }))['candidates'] as {
      totalCount: { exact: boolean };
      verdicts: { count: { exact: boolean } }[];
    };
  };
  const exactness = async () => {
    const { totalCount, verdicts } = await counted({ appliedTo: '2026-01-01' });
    return [totalCount, ...verdicts.map(({ count }) => count)].map(({ exact }) => exact);
  };
  // The candidate of the test before is the 5,001st.
  expect(await exactness()).toEqual([false, false, false, false]);
  await service.sql(`update housing_application set closed_on = '2026-11-25', closed_reason = 'REPLACED' where recorded_on = '2026-11-10'`);
  expect(await exactness()).toEqual([true, true, true, true]);
});
