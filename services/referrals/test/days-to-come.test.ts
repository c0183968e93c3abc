// What is known of days to come changes a verdict on its day without any fact: a lease that starts later, a mandate, another list of neighbourhoods.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { importNeighbourhoods } from '../src/use-cases/import-neighbourhoods';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { confirmedReferral, loadProgrammes, ownRule, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { AMLI, ask, LANDLORD, openWorld, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000091';
const LISTED = '0b000000-0000-4000-8000-000000000096';
const INSIDE = ownRule('INSIDE', { field: 'home.qpvAtDate', operator: 'EQ', value: true });
const RULES = [
  ownRule('MANAGER', { field: 'home.manager', operator: 'EQ', value: 'batigere-habitat' }),
  ownRule('WHERE', { field: 'home.department', operator: 'EQ', value: '93' }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const programmes = [
    { id: OWN, code: 'own', name: 'Own', steward: 'amli', versions: [ownVersion({ document: ownDocument({ rules: RULES }) })] },
    {
      ...{ id: LISTED, code: 'listed', name: 'Listed', steward: 'amli' },
      versions: [ownVersion({ to: '2027-06-01', document: ownDocument({ rules: [INSIDE] }) })],
    },
  ];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());
afterEach(() => world.service.setToday(TODAY));

const eligibilityOf = async (referralId: Id) =>
  (await ask(world.rentalManager, `{ referral(id: "${referralId}") { eligibility { verdict nextChangeOn } } }`)).referral.eligibility;

async function onDay(day: string): Promise<void> {
  world.service.setToday(day);
  await doDayWork(world.service.door, [judgeOfTheDay]);
}

test('a lease that starts later takes the place of the one that runs, on its first day', async () => {
  const householdId = await tenant(world);
  await startLease(world, householdId, { startsOn: '2026-12-01', department: '57' });
  const referralId = await confirmedReferral(world, OWN, householdId);
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'PASS', nextChangeOn: '2026-12-01' });
  await onDay('2026-12-01');
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'FAIL', nextChangeOn: null });
});

test('a mandate says who manages from its first day until its end', async () => {
  const referralId = await confirmedReferral(world, OWN, await tenant(world));
  const mandate = { id: newId(), ownerId: LANDLORD, managerId: AMLI, from: '2026-12-05', to: '2026-12-10', source: 'Agreement' };
  const record = 'mutation ($input: RecordMandateInput!) { recordMandate(input: $input) { refusals { code } } }';
  await ask(world.rentalManager, record, { input: { clientKey: newId(), ...mandate } });
  await onDay(TODAY);
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'PASS', nextChangeOn: '2026-12-05' });
  await onDay('2026-12-05');
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'FAIL', nextChangeOn: '2026-12-10' });
  await onDay('2026-12-10');
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'PASS', nextChangeOn: null });
});

test('an address of which the list in force knows nothing is known on the first day of the next list', async () => {
  const householdId = await tenant(world);
  const referralId = await confirmedReferral(world, LISTED, householdId);
  const [home] = await world.service.sql<{ unitId: Id }>('select unit_id as "unitId" from household_home where household_id = $1', [
    householdId,
  ]);
  const place = { department: '93', commune: '93008', street: 'RUE_DE_L_ESSAI', number: '1', asOf: TODAY };
  const payload = { unitId: home?.unitId ?? '', landlordId: LANDLORD, ...place };
  await world.service.deliver(unitAddressRecorded, { key: payload.unitId, organisationId: LANDLORD, payload });
  await world.service.sql(`update neighbourhood_list set to_on = '2027-01-01' where to_on is null`);
  await world.service.sql(`insert into neighbourhood_list (code, from_on, to_on, source) values ('2027', '2027-01-01', null, 'Invented')`);
  const text = `LIST,CODE,NAME,COMMUNE,STREET,FIRST,LAST,PARITY\n2027,TEST-93-B,B,93008,"Rue de l'Essai",1,9,ALL\n`;
  await world.service.asSystem(importNeighbourhoods, { files: [{ name: 'next.csv', text }] });
  await onDay(TODAY);
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'UNKNOWN', nextChangeOn: '2027-01-01' });
  await onDay('2027-01-01');
  expect(await eligibilityOf(referralId)).toMatchObject({ verdict: 'PASS' });
});

test('another version of the programme, or none, is there from the day on which this one ends', async () => {
  const householdId = await tenant(world);
  const query = `{ eligibility(householdId: "${householdId}", programmeId: "${LISTED}", at: "2027-05-31") { nextChangeOn } }`;
  expect(await ask(world.rentalManager, query)).toEqual({ eligibility: { nextChangeOn: '2027-06-01' } });
});
