// What is known in part is not known: a disability that not every member was asked about, a day before the last position of an account. A home
// with another landlord is no lack of a title.
import type { Id } from '@passerelle/shared/domain/ids';
import { confirmedReferral, loadProgrammes, ownRule, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, ask, endLease, fallInArrears, OTHER_LANDLORD, openWorld, register, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000093';
const RULES = [
  ownRule('DISABLED', { field: 'person.disability', operator: 'EQ', value: true }, { justification: 'Invented ground' }),
  ownRule('NO-TITLE', { field: 'home.titleHolder', operator: 'EQ', value: 'NONE' }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions }];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

async function verdictOf(code: string, householdId: Id, { at = TODAY, person = world.socialWorker } = {}): Promise<string | undefined> {
  const query = `query ($householdId: ID!, $at: LocalDate) { eligibility(householdId: $householdId, programmeId: "${OWN}", at: $at) {
    components { rules { code verdict } } } }`;
  const [{ rules }] = (await ask(person, query, { householdId, at })).eligibility.components;
  return rules.find((one: { code: string }) => one.code === code)?.verdict;
}

test('a disability of one member is enough; that nobody has one is known once it was said of each who lives there', async () => {
  const householdId = await tenant(world);
  await confirmedReferral(world, OWN, householdId);
  const people = await world.service.sql<{ id: Id }>('select id from person where household_id = $1 order by birth_date', [householdId]);
  const [first = '', ...others] = people.map(({ id }) => id);
  const say = (personId: Id, recognised: boolean) => act(world.socialWorker, 'recordDisability', { personId, recognised, asOf: TODAY });
  expect(await verdictOf('DISABLED', householdId)).toBe('UNKNOWN');
  await say(first, false);
  expect(await verdictOf('DISABLED', householdId)).toBe('UNKNOWN');
  for (const personId of others) await say(personId, false);
  expect(await verdictOf('DISABLED', householdId)).toBe('FAIL');
  await say(others[0] ?? first, true);
  expect(await verdictOf('DISABLED', householdId)).toBe('PASS');
});

test('of two accounts with a landlord, what is owed on a day before the last position of one is not known', async () => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  const asked = { at: '2026-11-15', person: world.rentalManager };
  await fallInArrears(world, householdId, { missedTerms: 4, asOf: '2026-11-10' });
  expect(await verdictOf('X-1', householdId, asked)).toBe('PASS');
  await fallInArrears(world, householdId, { missedTerms: 1, asOf: '2026-11-20' });
  expect(await verdictOf('X-1', householdId, asked)).toBe('UNKNOWN');
  expect(await verdictOf('X-1', householdId, { person: world.rentalManager })).toBe('PASS');
});

test('a household whose home with one landlord ended has a title while it rents from another one', async () => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD, startsOn: '2020-01-01' });
  const leaseId = await startLease(world, householdId);
  await fallInArrears(world, householdId);
  const referralId = await confirmedReferral(world, OWN, householdId);
  await endLease(world, householdId, leaseId);
  const rules = `{ referral(id: "${referralId}") { eligibility { rules { code verdict } } } }`;
  const found = (await ask(world.programmeManager, rules)).referral.eligibility.rules;
  expect(found).toContainEqual({ code: 'NO-TITLE', verdict: 'FAIL' });
});
