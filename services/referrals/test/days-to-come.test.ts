// What is known of days to come changes a verdict on its day without any fact: a lease that starts later, a mandate, another list of neighbourhoods.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import type { ReferenceData } from '../src/use-cases/reference-data';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, fallInArrears, ISSUER, LANDLORD, openWorld, register, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000091';
const rule = (code: string, when: object) => ({ code, when, onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', source: 'Sheet' });
const RULES = [
  rule('MANAGER', { field: 'home.manager', operator: 'EQ', value: 'batigere-habitat' }),
  rule('WHERE', { field: 'home.department', operator: 'EQ', value: '93' }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const organisations = await world.service.sql<ReferenceData['organisations'][number]>('select id, code, kind, name from organisation');
  const programmes = [
    { id: OWN, code: 'own', name: 'Own', steward: 'amli', versions: [ownVersion({ document: ownDocument({ rules: RULES }) })] },
  ];
  await world.service.asSystem(loadReferenceData, { issuer: ISSUER, organisations, staff: [], programmes });
}, 60_000);
afterAll(() => world?.service.stop());
afterEach(() => world.service.setToday(TODAY));

async function tenant(): Promise<Id> {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  await fallInArrears(world, householdId);
  return householdId;
}

async function confirmedReferral(householdId: Id): Promise<Id> {
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id programme { id } } } }';
  const nodes: { id: Id; programme: { id: Id } }[] = (await ask(world.rentalManager, query, { householdId })).referrals.nodes;
  const referralId = nodes.find(({ programme }) => programme.id === OWN)?.id ?? '';
  await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
  return referralId;
}

const eligibilityOf = async (referralId: Id) =>
  (await ask(world.rentalManager, `{ referral(id: "${referralId}") { eligibility { verdict nextChangeOn } } }`)).referral.eligibility;

async function onDay(day: string): Promise<void> {
  world.service.setToday(day);
  await doDayWork(world.service.door, [judgeOfTheDay]);
}

test('a lease that starts later takes the place of the one that runs, on its first day', async () => {
  const householdId = await tenant();
  await startLease(world, householdId, { startsOn: '2026-12-01', department: '57' });
  const referralId = await confirmedReferral(householdId);
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'PASS', nextChangeOn: '2026-12-01' });
  await onDay('2026-12-01');
  expect(await eligibilityOf(referralId)).toEqual({ verdict: 'FAIL', nextChangeOn: null });
});

test('a mandate says who manages from its first day until its end', async () => {
  const referralId = await confirmedReferral(await tenant());
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
