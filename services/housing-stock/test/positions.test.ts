// What programmes may ask of a home and of a wish for one, as others are told it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  allocated,
  applyFor,
  ask,
  ASSOCIATION,
  candidate,
  done,
  everything,
  LANDLORD,
  newHomes,
  openStock,
  OTHER_LANDLORD,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

const told = async (key: Id, type: string) =>
  (await service.published()).filter((fact) => fact.key === key && fact.type === type).map(({ payload }) => payload);

const AT_THE_BRIDGE = { name: 'Résidence du Pont', street: '3 bis rue du Pont', postcode: '93380', city: 'Pierrefitte-sur-Seine' };

describe('a home that is registered', () => {
  test('is told with its place as codes, and with nothing of who lives there', async () => {
    const [unitId] = await newHomes(people, 1, { residence: AT_THE_BRIDGE, commune: '93066' });
    expect(await told(unitId, 'unit-address-recorded.v1')).toEqual([
      { unitId, landlordId: LANDLORD, department: '93', commune: '93066', street: 'RUE_DU_PONT', number: '3_BIS', asOf: TODAY },
    ]);
  });

  test('is told with what it is, and in which residence it lies', async () => {
    const [mine] = await newHomes(people, 1, { residence: AT_THE_BRIDGE });
    const [theirs] = await newHomes(people, 1, { residence: AT_THE_BRIDGE, kind: 'FOYER', ownerId: OTHER_LANDLORD });
    const { unit } = await ask(people.allocationOfficer, `{ unit(id: "${mine}") { residence { id } } }`);
    const of = { landlordId: LANDLORD, residenceId: (unit as { residence: { id: Id } }).residence.id, asOf: TODAY };
    expect(await told(mine, 'unit-described.v1')).toEqual([{ unitId: mine, ...of, ownerId: LANDLORD, unitKind: null }]);
    expect(await told(theirs, 'unit-described.v1')).toEqual([{ unitId: theirs, ...of, ownerId: OTHER_LANDLORD, unitKind: 'FOYER' }]);
  });

  test('shows its kind, its commune and its owner; the department is that of the commune, as a post office serves neighbours too', async () => {
    const [unitId] = await newHomes(people, 1, { kind: 'FOYER', commune: '95585', ownerId: OTHER_LANDLORD });
    const { unit } = await ask(people.allocationOfficer, `{ unit(id: "${unitId}") { kind commune department owner { id } } }`);
    expect(unit).toEqual({ kind: 'FOYER', commune: '95585', department: '95', owner: { id: OTHER_LANDLORD } });
  });

  test('without these says that they were not recorded, and is its landlord’s own', async () => {
    const [unitId] = await newHomes(people);
    const { unit } = await ask(people.allocationOfficer, `{ unit(id: "${unitId}") { kind commune owner { id } } }`);
    expect(unit).toEqual({ kind: null, commune: null, owner: { id: LANDLORD } });
  });

  test.each(['9306', '96001', '93o66', '20004', ''])('in the commune %j is refused, and nothing is written', async (commune) => {
    const before = await everything(service);
    const figures = { rentCents: 38_640, serviceChargesCents: 5_200, type: 'T3', financingClass: 'PLUS' };
    const { refusals } = await act(people.allocationOfficer, 'registerUnit', {
      reference: 'C-1',
      residence: AT_THE_BRIDGE,
      ...figures,
      commune,
    });
    expect(refusals).toEqual([
      expect.objectContaining({ code: 'NOT_A_COMMUNE', path: ['commune'], remedy: expect.any(String) as unknown }),
    ]);
    expect(await everything(service)).toEqual(before);
  });
});

describe('a lease', () => {
  const title = 'lease { id unitKind commune titleHolder owner { id } holder { id } }';

  test('that is recorded tells the home’s kind, commune and owner, and whose title it is', async () => {
    const [unitId] = await newHomes(people, 1, { kind: 'FAMILY', commune: '93008', ownerId: OTHER_LANDLORD });
    const householdId = await registeredHousehold(service);
    const input = { householdId, unitId, leaseNumber: 'P-1', startsOn: TODAY, titleHolder: 'ASSOCIATION', holderId: ASSOCIATION };
    const { lease } = await done(people.rentalManager, 'recordLease', input, title);
    expect(lease).toMatchObject({
      unitKind: 'FAMILY',
      commune: '93008',
      titleHolder: 'ASSOCIATION',
      owner: { id: OTHER_LANDLORD },
      holder: { id: ASSOCIATION },
    });
    expect(await told(householdId, 'lease-started.v2')).toEqual([
      expect.objectContaining({
        landlordId: LANDLORD,
        ownerId: OTHER_LANDLORD,
        unitKind: 'FAMILY',
        commune: '93008',
        titleHolder: 'ASSOCIATION',
        holderId: ASSOCIATION,
      }),
    ]);
  });

  test('that follows an allocation may be under the title of an association too', async () => {
    const [unitId] = await newHomes(people);
    await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
    const householdId = await candidate(service, people);
    const allocationId = await allocated(service, people, unitId, householdId);
    const input = { allocationId, leaseNumber: 'P-2', startsOn: TODAY, titleHolder: 'ASSOCIATION' };
    const { lease } = await done(people.rentalManager, 'startLease', input, title);
    expect(lease).toMatchObject({ titleHolder: 'ASSOCIATION', holder: null, unitKind: null, owner: { id: LANDLORD } });
  });

  test('of the household names no other holder: refused, and nothing is written', async () => {
    const [unitId] = await newHomes(people);
    const householdId = await registeredHousehold(service);
    const before = await everything(service);
    const input = { householdId, unitId, leaseNumber: 'P-3', startsOn: TODAY, holderId: ASSOCIATION };
    const { refusals } = await act(people.rentalManager, 'recordLease', input);
    expect(refusals).toEqual([expect.objectContaining({ code: 'HOLDER_NOT_EXPECTED', path: ['holderId'] })]);
    expect(await everything(service)).toEqual(before);
  });
});

describe('a housing application', () => {
  const applicationsOf = async (householdId: Id) =>
    (await told(householdId, 'housing-application-changed.v1')).map(({ applicationId, departments, live }) => [
      applicationId,
      departments,
      live,
    ]);

  test('is told when it is recorded, replaced, and ended by a lease', async () => {
    const [unitId] = await newHomes(people);
    await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
    const householdId = await candidate(service, people);
    await applyFor(people, householdId, ['93', '2A', '93']);
    const allocationId = await allocated(service, people, unitId, householdId);
    await done(people.rentalManager, 'startLease', { allocationId, leaseNumber: 'P-4', startsOn: TODAY });
    const facts = await applicationsOf(householdId);
    const [first, second] = [facts[0]?.[0], facts[2]?.[0]];
    expect(facts).toEqual([
      [first, ['93'], true],
      [first, ['93'], false],
      [second, ['2A', '93'], true],
      [second, ['2A', '93'], false],
    ]);
    expect(first).not.toBe(second);
  });

  test('that is refused is told to nobody', async () => {
    const householdId = await registeredHousehold(service);
    const wish = { householdId, wantedTypes: ['T3'], departments: ['96'], recordedOn: TODAY };
    expect((await act(people.rentalManager, 'recordHousingApplication', { id: newId(), ...wish })).refusals).toHaveLength(1);
    expect(await applicationsOf(householdId)).toEqual([]);
  });
});
