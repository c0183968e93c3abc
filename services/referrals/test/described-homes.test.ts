// What a home is, as housing-stock describes it: whose, in which residence, what it is let as. It goes before what the lease copied on its day, and
// by the residence it is known who manages the home, also where a mandate is about one residence alone.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { unitDescribed } from '@passerelle/shared/facts/unit-described';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { confirmedReferral, loadProgrammes, ownRule } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { AMLI, ask, fallInArrears, LANDLORD, openWorld, OTHER_LANDLORD, register, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000092';
const RULES = [
  ownRule('MANAGER', { field: 'home.manager', operator: 'EQ', value: 'amli' }),
  ownRule('OWNER', { field: 'home.owner', operator: 'EQ', value: 'habitat-du-val' }),
  ownRule('KIND', { field: 'home.unitKind', operator: 'EQ', value: 'FOYER' }),
  ownRule('COMMUNE', { field: 'home.commune', operator: 'EQ', value: '93066' }),
  ownRule('WHERE', { field: 'home.department', operator: 'EQ', value: '93' }),
];
/** AMLI manages it for the landlord, and nothing else of his. */
const MANAGED = newId();

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  await loadProgrammes(world, [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions }]);
  await recordMandate(world.rentalManager, { ownerId: LANDLORD, residenceId: MANAGED });
}, 60_000);
afterAll(() => world?.service.stop());

async function recordMandate(person: World['rentalManager'], mandate: object): Promise<void> {
  const record = 'mutation ($input: RecordMandateInput!) { recordMandate(input: $input) { refusals { code } } }';
  const input = { clientKey: newId(), id: newId(), managerId: AMLI, from: '2026-01-01', source: 'Agreement', ...mandate };
  expect(await ask(person, record, { input })).toEqual({ recordMandate: { refusals: [] } });
}

const describeHome = (unitId: Id, changed: Partial<FactPayload<typeof unitDescribed>> = {}, version?: number) =>
  world.service.deliver(unitDescribed, {
    ...{ key: unitId, organisationId: changed.landlordId ?? LANDLORD, ...(version === undefined ? {} : { version }) },
    payload: { unitId, landlordId: LANDLORD, ownerId: LANDLORD, residenceId: MANAGED, unitKind: null, asOf: TODAY, ...changed },
  });

const placeHome = (unitId: Id, commune: string | null, department: string) =>
  world.service.deliver(unitAddressRecorded, {
    ...{ key: unitId, organisationId: LANDLORD },
    payload: { unitId, landlordId: LANDLORD, department, commune, street: null, number: null, asOf: TODAY },
  });

/** A lease of a family home of the landlord's own in Metz. */
async function letHome(householdId: Id, unitId: Id): Promise<void> {
  const figures = { rentCents: 51_200, serviceChargesCents: 0, energyChargesCents: null, startsOn: '2021-01-01', replacesLeaseId: null };
  const home = { unitId, department: '57', unitType: 'T3', ownerId: LANDLORD, unitKind: 'FAMILY', commune: '57463' } as const;
  await world.service.deliver(leaseStarted, {
    ...{ key: householdId, organisationId: LANDLORD },
    payload: {
      leaseId: newId(),
      leaseNumber: 'L-9',
      householdId,
      landlordId: LANDLORD,
      titleHolder: 'HOUSEHOLD',
      holderId: null,
      ...home,
      ...figures,
    },
  });
}

/** A household that lives in the home and waits for an association. */
async function waiting(unitId: Id): Promise<Id> {
  const householdId = await register(world.rentalManager);
  await letHome(householdId, unitId);
  await fallInArrears(world, householdId);
  return confirmedReferral(world, OWN, householdId);
}

async function verdictsOf(referralId: Id): Promise<Record<string, string>> {
  const query = 'query ($id: ID!) { referral(id: $id) { eligibility { rules { code verdict } } } }';
  const { rules } = (await ask(world.rentalManager, query, { id: referralId })).referral.eligibility;
  return Object.fromEntries((rules as { code: string; verdict: string }[]).map(({ code, verdict }) => [code, verdict]));
}

describe('who manages a home, where a mandate is about one residence', () => {
  test('is not known of a home that was told of before homes were described', async () => {
    expect(await verdictsOf(await waiting(newId()))).toMatchObject({ MANAGER: 'UNKNOWN', OWNER: 'FAIL', KIND: 'FAIL', WHERE: 'FAIL' });
  });

  test.each([
    ['the manager, of a home in it', MANAGED, 'PASS'],
    ['the owner, of a home elsewhere', newId(), 'FAIL'],
  ])('is %s, whether the description comes before the lease or after it', async (_, residenceId, verdict) => {
    const [before, after] = [newId(), newId()];
    await describeHome(before, { residenceId });
    expect(await verdictsOf(await waiting(before))).toMatchObject({ MANAGER: verdict });
    const referralId = await waiting(after);
    expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: 'UNKNOWN' });
    await describeHome(after, { residenceId });
    expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: verdict });
  });

  test('follows the mandates of the owner whom the description names, which the work of the day judges', async () => {
    const unitId = newId();
    const referralId = await waiting(unitId);
    await describeHome(unitId, { ownerId: OTHER_LANDLORD });
    expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: 'FAIL', OWNER: 'PASS' });
    await recordMandate(world.otherRentalManager, { ownerId: OTHER_LANDLORD, residenceId: MANAGED });
    await doDayWork(world.service.door, [judgeOfTheDay]);
    expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: 'PASS' });
  });
});

describe('what a home is', () => {
  test('goes by the newest description, not by the lease of before: a kind that nobody knows any more is unknown', async () => {
    const unitId = newId();
    const referralId = await waiting(unitId);
    await describeHome(unitId, { ownerId: OTHER_LANDLORD, unitKind: 'FOYER' }, 2);
    await describeHome(unitId, { unitKind: 'FAMILY' }, 1);
    expect(await verdictsOf(referralId)).toMatchObject({ OWNER: 'PASS', KIND: 'PASS' });
    await describeHome(unitId, {}, 3);
    expect(await verdictsOf(referralId)).toMatchObject({ OWNER: 'FAIL', KIND: 'UNKNOWN' });
  });

  test('is not what another landlord describes', async () => {
    const unitId = newId();
    const referralId = await waiting(unitId);
    await describeHome(unitId, { landlordId: OTHER_LANDLORD, ownerId: OTHER_LANDLORD, unitKind: 'FOYER' });
    expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: 'UNKNOWN', OWNER: 'FAIL', KIND: 'FAIL' });
  });

  test('stands where its newest address says, not its lease', async () => {
    const unitId = newId();
    const referralId = await waiting(unitId);
    expect(await verdictsOf(referralId)).toMatchObject({ COMMUNE: 'FAIL', WHERE: 'FAIL' });
    await placeHome(unitId, '93066', '93');
    expect(await verdictsOf(referralId)).toMatchObject({ COMMUNE: 'PASS', WHERE: 'PASS' });
    await placeHome(unitId, null, '93');
    expect(await verdictsOf(referralId)).toMatchObject({ COMMUNE: 'UNKNOWN', WHERE: 'PASS' });
  });
});
