// What a home is, completed or corrected after it was registered: seen by its landlord and by who sees its copies, and told to the other services.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { doDayWork } from '@passerelle/shared/service/day-work';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { tellUnits } from '../src/use-cases/tell-units';
import {
  act,
  ask,
  ASSOCIATION,
  done,
  everything,
  FOREIGN_HOME,
  grant,
  houseIn,
  housingOf,
  LANDLORD,
  newHomes,
  openStock,
  OTHER_LANDLORD,
  PROGRAMME,
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

const UNIT = 'unit { version kind commune department ceilingZone altAgreement owner { id } }';
const FULL = { kind: 'FOYER', commune: '93066', ownerId: OTHER_LANDLORD, altAgreement: true };
const SHOWN = {
  kind: 'FOYER',
  commune: '93066',
  department: '93',
  ceilingZone: 'ILE_DE_FRANCE',
  altAgreement: true,
  owner: { id: OTHER_LANDLORD },
};

const describeHome = async (unitId: Id, said: Record<string, unknown>) =>
  (await done(people.allocationOfficer, 'describeUnit', { unitId, ...said }, UNIT))['unit'];

/** Types and some fields of what was told of a home after its registration. */
async function toldOf(unitId: Id): Promise<unknown[]> {
  const facts = (await service.published()).filter(({ key }) => key === unitId).slice(2);
  return facts.map(({ type, payload }) => [type, payload['commune'] ?? payload['unitKind'], payload['ownerId'] ?? payload['street']]);
}

describe('a home that was registered with its figures alone', () => {
  test('is completed, and told with its owner, its residence and its commune', async () => {
    const [unitId] = await newHomes(people);
    expect(await describeHome(unitId, FULL)).toEqual({ version: 2, ...SHOWN });
    expect(await toldOf(unitId)).toEqual([
      ['unit-address-recorded.v1', '93066', 'RUE_NEUVE'],
      ['unit-described.v1', 'FOYER', OTHER_LANDLORD],
    ]);
    const described = (await service.published()).filter(({ type, key }) => type === 'unit-described.v1' && key === unitId);
    const [first, last] = described.map(({ payload }) => payload);
    expect(last).toEqual({ ...first, landlordId: LANDLORD, ownerId: OTHER_LANDLORD, unitKind: 'FOYER', asOf: TODAY });
  });

  test('is corrected: what is left out or null stays, and an owner that is the landlord itself is one', async () => {
    const [unitId] = await newHomes(people, 1, FULL);
    expect(await describeHome(unitId, { kind: 'FAMILY', commune: null })).toEqual({ version: 2, ...SHOWN, kind: 'FAMILY' });
    expect(await describeHome(unitId, { ownerId: LANDLORD, altAgreement: false })).toMatchObject({
      owner: { id: LANDLORD },
      altAgreement: false,
    });
    expect(await toldOf(unitId)).toEqual([
      ['unit-described.v1', 'FAMILY', OTHER_LANDLORD],
      ['unit-described.v1', 'FAMILY', LANDLORD],
    ]);
  });

  test('in the commune of another department has that department and its ceiling zone', async () => {
    const [unitId] = await newHomes(people, 1, FULL);
    expect(await describeHome(unitId, { commune: '75056' })).toMatchObject({ department: '75', ceilingZone: 'PARIS_AND_NEIGHBOURS' });
    expect(await describeHome(unitId, { commune: '92012' })).toMatchObject({ department: '92', ceilingZone: null });
    expect(await describeHome(unitId, { ceilingZone: 'ILE_DE_FRANCE' })).toMatchObject({ commune: '92012', ceilingZone: 'ILE_DE_FRANCE' });
    expect((await toldOf(unitId)).length).toBe(2);
  });

  test('tells nothing anew when nothing of it changed, or nothing that others were told', async () => {
    const [unitId] = await newHomes(people, 1, FULL);
    expect(await describeHome(unitId, FULL)).toEqual({ version: 1, ...SHOWN });
    expect(await describeHome(unitId, { altAgreement: false })).toMatchObject({ version: 2, altAgreement: false });
    expect(await toldOf(unitId)).toEqual([]);
  });

  test('is described once by an act that is sent twice', async () => {
    const [unitId] = await newHomes(people);
    const input = { unitId, kind: 'FOYER', clientKey: newId() };
    const twice = [await describeHome(unitId, input), await describeHome(unitId, input)];
    expect(twice).toEqual([expect.objectContaining({ version: 2 }), expect.objectContaining({ version: 2 })]);
    expect(await toldOf(unitId)).toHaveLength(1);
  });
});

test('homes registered before homes were described are told once, each for its landlord', async () => {
  const [unitId] = await newHomes(people, 1, { kind: 'FOYER' });
  const old = [unitId, FOREIGN_HOME];
  await service.sql('update unit set described_on = null where id = any($1::uuid[])', [old]);
  const tell = () => doDayWork(service.door, [tellUnits]);
  expect([await tell(), await tell()]).toEqual([2, 0]);
  const facts = (await service.published()).filter(({ type }) => type === 'unit-described.v1');
  expect(facts.slice(-2)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ organisationId: LANDLORD, payload: expect.objectContaining({ unitId, unitKind: 'FOYER' }) as unknown }),
      expect.objectContaining({ organisationId: OTHER_LANDLORD, payload: expect.objectContaining({ unitId: FOREIGN_HOME }) as unknown }),
    ]),
  );
});

describe('who sees a copy of the home', () => {
  test('sees it as it is now by the lease that runs, and as it was by one that ended', async () => {
    const [[ended], [running]] = [await newHomes(people), await newHomes(people)];
    const [former, householdId] = [await registeredHousehold(service), await registeredHousehold(service)];
    const leaseId = await houseIn(people, former, ended);
    await houseIn(people, householdId, running);
    await done(people.rentalManager, 'endLease', { leaseId, endsOn: TODAY });
    for (const unitId of [ended, running]) await describeHome(unitId, { ...FULL, commune: '95585' });
    for (const tenant of [former, householdId]) await grant(service, tenant, ASSOCIATION, 'SUPPORT');
    const leases = 'leases { nodes { version unitKind commune department owner { id } } }';
    expect(await housingOf(people.socialWorker, householdId, leases)).toMatchObject({
      leases: { nodes: [{ version: 2, unitKind: 'FOYER', commune: '95585', department: '95', owner: { id: OTHER_LANDLORD } }] },
    });
    expect(await housingOf(people.socialWorker, former, leases)).toMatchObject({
      leases: { nodes: [{ version: 2, unitKind: null, commune: null, department: '93', owner: { id: LANDLORD } }] },
    });
  });

  test('finds it kept for its programme in the department where it is', async () => {
    const [unitId] = await newHomes(people);
    await done(people.allocationOfficer, 'reserveUnit', { unitId, programmeId: PROGRAMME });
    await describeHome(unitId, { commune: '95585' });
    expect(await service.sql('select department from reservation where unit_id = $1', [unitId])).toEqual([{ department: '95' }]);
  });
});

describe('what is refused writes nothing', () => {
  test.each([
    ['a text that is no commune', { commune: '9306' }, 'NOT_A_COMMUNE', ['commune']],
    ['a department that does not exist', { commune: '96001' }, 'NOT_A_COMMUNE', ['commune']],
    ['nothing at all', {}, 'NOTHING_TO_DESCRIBE', []],
    ['nothing but null', { kind: null, commune: null, ownerId: null }, 'NOTHING_TO_DESCRIBE', []],
    ['an owner that is no id', { ownerId: 'me' }, 'INVALID_INPUT', ['ownerId']],
    ['a home of another landlord', { unitId: FOREIGN_HOME, kind: 'FAMILY' }, 'NOT_FOUND', ['unitId']],
    ['a home that does not exist', { unitId: newId(), kind: 'FAMILY' }, 'NOT_FOUND', ['unitId']],
    ['a home that changed since', { expectedVersion: 7, kind: 'FAMILY' }, 'STALE_VERSION', ['expectedVersion']],
  ])('%s', async (_, said, code, path) => {
    const [unitId] = await newHomes(people);
    const before = await everything(service);
    const { refusals } = await act(people.allocationOfficer, 'describeUnit', { unitId, ...said });
    expect(refusals).toEqual([expect.objectContaining({ code, path, remedy: expect.any(String) as unknown })]);
    expect(await everything(service)).toEqual(before);
  });

  test('but keeps none of the other homes of a list back', async () => {
    const [first, second] = await newHomes(people, 2);
    const items = [first, FOREIGN_HOME, second].map((unitId) => ({ clientKey: newId(), unitId, kind: 'FOYER' }));
    const query = `mutation D($items: [DescribeUnitInput!]!) { describeUnits(items: $items) { results { unit { kind } refusals { code } } } }`;
    const described = { unit: { kind: 'FOYER' }, refusals: [] };
    expect(await ask(people.allocationOfficer, query, { items })).toEqual({
      describeUnits: { results: [described, { unit: null, refusals: [{ code: 'NOT_FOUND' }] }, described] },
    });
  });
});
