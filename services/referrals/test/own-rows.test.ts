// A landlord who shares a programme with another one sees that a rule answers, and not what it answers of the other one's home or account.
import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { loadProgrammes, ownRule, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, ask, endLease, fallInArrears, LANDLORD, OTHER_LANDLORD, openWorld, register, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000092';
/** Of one landlord, and by a judgement of his litigation officer. */
const ALONE = '0b000000-0000-4000-8000-000000000094';

/** Shared, with rules on homes, one that the other landlord adds for his own tenants, and one to watch. */
const HOMES = '0b000000-0000-4000-8000-000000000098';

const CLAIRE = '0c000000-0000-4000-8000-000000000001';
const BRUNO = '0c000000-0000-4000-8000-000000000006';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const [other] = await world.service.sql<{ code: string }>('select code from organisation where id = $1', [OTHER_LANDLORD]);
  const part = (organisation: string | undefined, name: string) => ({ organisation, part: name, source: 'Sheet' });
  const partners = [part('batigere-habitat', 'LANDLORD'), part(other?.code, 'LANDLORD'), part('amli', 'OPERATOR')];
  const attestations = [{ code: 'COMPLEX', en: 'Complex', fr: 'Complexe', roles: ['LITIGATION_OFFICER'], source: 'Sheet' }];
  const rules = [ownRule('COMPLEX', { field: 'attestation.COMPLEX', operator: 'EQ', value: true })];
  const alone = ownDocument({ attestations, rules, partners: [part('batigere-habitat', 'LANDLORD'), part('amli', 'OPERATOR')] });
  const versions = [ownVersion({ document: ownDocument({ partners }) })];
  const size = ownRule('SIZE', { field: 'household.persons', operator: 'GTE', value: 2 });
  const homes = ownDocument({
    partners: partners.map((one) => (one.organisation === other?.code ? { ...one, rules: [size] } : one)),
    rules: [
      ownRule('TITLE', { field: 'home.monthsSinceTitleStart', operator: 'GTE', value: 6 }),
      ownRule('W-1', { field: 'arrears.missedInstalments', operator: 'GTE', value: 5 }, { decides: 'WATCH' }),
    ],
  });
  const programmes = [
    { id: OWN, code: 'own', name: 'Own', steward: 'amli', versions },
    { id: HOMES, code: 'homes', name: 'Homes', steward: 'amli', versions: [ownVersion({ document: homes })] },
    { id: ALONE, code: 'alone', name: 'Alone', steward: 'amli', versions: [ownVersion({ document: alone })] },
  ];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

test('of a household that holds homes of two landlords each reads the values of his own', async () => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  await fallInArrears(world, householdId, { missedTerms: 4 });
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD, startsOn: '2020-01-01' });
  const query = `{ eligibility(householdId: "${householdId}", programmeId: "${OWN}") { components { rules { code verdict isReserved comparisons { value } } } } }`;
  const { eligibility: own } = await ask(world.rentalManager, query);
  expect(own.components[0].rules).toEqual([{ code: 'X-1', verdict: 'PASS', isReserved: false, comparisons: [{ value: '4' }] }]);
  const { eligibility: others } = await ask(world.otherRentalManager, query);
  expect(others.components[0].rules).toEqual([{ code: null, verdict: 'PASS', isReserved: true, comparisons: [] }]);
});

const THEIRS = { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD };
const RESERVED = { code: null, owner: null, isReserved: true };

async function judged(person: AsPerson, householdId: Id) {
  const query = `{ eligibility(householdId: "${householdId}", programmeId: "${HOMES}") { nextChangeOn components {
    rules { code owner verdict isReserved comparisons { reason asOf } } } } }`;
  const { nextChangeOn, components } = (await ask(person, query)).eligibility;
  return { nextChangeOn, rules: components[0].rules };
}

test('that a question makes no sense is reserved too, where the home of another landlord says so', async () => {
  const householdId = await register(world.rentalManager);
  const leaseId = await startLease(world, householdId, { ...THEIRS, startsOn: '2022-01-01' });
  await endLease(world, householdId, leaseId, { landlordId: OTHER_LANDLORD, endedOn: '2024-05-01' });
  const { rules } = await judged(world.rentalManager, householdId);
  expect(rules).toEqual([
    { ...RESERVED, verdict: 'FAIL', comparisons: [] },
    { ...RESERVED, verdict: 'FAIL', comparisons: [] },
  ]);
  await startLease(world, householdId, { startsOn: '2025-01-01' });
  expect((await judged(world.rentalManager, householdId)).rules[0]).toMatchObject({ code: 'TITLE', verdict: 'PASS', isReserved: false });
});

test('a rule that another landlord has for his own tenants is not named: it would tell whose the home is', async () => {
  const householdId = await tenant(world);
  await startLease(world, householdId, { ...THEIRS, startsOn: '2023-01-01' });
  const size = async (person: AsPerson) => (await judged(person, householdId)).rules.at(-1);
  expect(await size(world.rentalManager)).toMatchObject({ ...RESERVED, verdict: 'PASS' });
  expect(await size(world.otherRentalManager)).toMatchObject({ code: 'SIZE', isReserved: false, verdict: 'PASS' });
});

test('the next day on which time changes a verdict is one that the reader may know', async () => {
  const householdId = await tenant(world);
  await startLease(world, householdId, { ...THEIRS, startsOn: '2027-01-01' });
  expect((await judged(world.rentalManager, householdId)).nextChangeOn).toBeNull();
  expect((await judged(world.otherRentalManager, householdId)).nextChangeOn).toBe('2027-01-01');
});

test('a rule to watch that the account of another landlord meets is not named', async () => {
  const householdId = await tenant(world);
  await startLease(world, householdId, { ...THEIRS, startsOn: '2023-01-01' });
  await fallInArrears(world, householdId, { ...THEIRS, missedTerms: 5 });
  const watched = async (person: AsPerson) => {
    const query = `{ signalledHouseholds(programmeId: "${HOMES}", decides: WATCH) { household { id } rules } }`;
    const found: { household: { id: Id }; rules: string[] }[] = (await ask(person, query)).signalledHouseholds;
    return found.find(({ household }) => household.id === householdId)?.rules;
  };
  expect(await watched(world.rentalManager)).toEqual([]);
  expect(await watched(world.otherRentalManager)).toEqual(['W-1']);
});

test('a landlord judges by his own officer, and by that of no other landlord', async () => {
  const householdId = await tenant(world);
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD, startsOn: '2020-01-01' });
  const officer = (organisationId: Id, subject: Id) => world.service.as({ roles: ['LITIGATION_OFFICER'], organisationId, subject });
  const attest = async (person: AsPerson) =>
    expect((await act(person, 'attest', { householdId, kind: 'COMPLEX', value: true, attestedOn: TODAY })).refusals).toEqual([]);
  const verdict = async () => {
    const query = `{ eligibility(householdId: "${householdId}", programmeId: "${ALONE}") { components { rules { code verdict } } } }`;
    const { components } = (await ask(world.rentalManager, query)).eligibility;
    return components[0].rules.find(({ code }: { code: string }) => code === 'COMPLEX').verdict;
  };
  await attest(officer(OTHER_LANDLORD, BRUNO));
  expect(await verdict()).toBe('UNKNOWN');
  await attest(officer(LANDLORD, CLAIRE));
  expect(await verdict()).toBe('PASS');
});
