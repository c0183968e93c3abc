// Who comes, who leaves and what is known better of a person: the composition follows, and so does what rests on it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { act, ask, confirmedHousehold, FAMILY, openWorld, register, TODAY, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world?.service.stop());

const COMPOSITION = `query ($id: ID!, $at: LocalDate) { household(id: $id) { composition(at: $at) { persons adults dependentChildren singleParent
  youngestChildAge members { role from to custody person { id givenName sex birthDate availableActions { mutation allowed refusals { code } } } } } } }`;

async function composition(id: Id, at?: string) {
  return (await ask(world.rentalManager, COMPOSITION, { id, at })).household.composition;
}

async function personOf(id: Id, givenName: string): Promise<Id> {
  const { members } = await composition(id);
  return members.find((member: { person: { givenName: string } }) => member.person.givenName === givenName).person.id;
}

async function done(person: AsPerson, name: string, input: Record<string, unknown>): Promise<void> {
  expect({ name, refusals: (await act(person, name, input)).refusals }).toEqual({ name, refusals: [] });
}

const codes = async (name: string, input: Record<string, unknown>) =>
  (await act(world.rentalManager, name, input)).refusals.map(({ code, path }: { code: string; path: string[] }) =>
    [code, path.join('.')].join(' ').trim(),
  );

const KARIM = { givenName: 'Karim', familyName: 'Belkorchi', birthDate: '1990-01-01', sex: 'MALE', role: 'PARTNER', from: '2026-05-01' };

async function verdictOf(referralId: Id): Promise<{ verdict: string; decided: number }> {
  const [row] = await world.service.sql<{ verdict: string; decided: number }>(
    `select r.verdict, (select count(*)::int from eligibility_verdict v where v.referral_id = r.id) as decided from referral r where r.id = $1`,
    [referralId],
  );
  if (row === undefined) throw new Error('There is no such referral.');
  return row;
}

/** What the other services were told last of the size of a household. */
async function toldSize(householdId: Id) {
  const [fact] = await world.service.sql<{ payload: { persons: number; dependentChildren: number } }>(
    `select payload from outbox where type = 'household-profile-recorded.v1' and stream_key = $1 order by stream_version desc limit 1`,
    [householdId],
  );
  return fact?.payload;
}

test('a partner moves in and leaves again: on each day the household is what it was, and the referral is judged again', async () => {
  const { householdId, referralId } = await confirmedHousehold(world);
  expect(await verdictOf(referralId)).toEqual({ verdict: 'PASS', decided: 1 });
  await done(world.rentalManager, 'addHouseholdMember', { householdId, member: KARIM });
  expect(await composition(householdId)).toMatchObject({ persons: 4, adults: 2, singleParent: false });
  expect(await verdictOf(referralId)).toEqual({ verdict: 'FAIL', decided: 2 });
  await done(world.socialWorker, 'endHouseholdMember', { personId: await personOf(householdId, 'Karim'), to: '2026-11-01' });
  expect(await verdictOf(referralId)).toEqual({ verdict: 'PASS', decided: 3 });
  expect(await composition(householdId)).toMatchObject({ persons: 3, singleParent: true });
  expect(await composition(householdId, '2026-10-31')).toMatchObject({ persons: 4, singleParent: false });
});

test('what changes no answer leaves the decision as it is', async () => {
  const { householdId, referralId } = await confirmedHousehold(world);
  await done(world.socialWorker, 'recordLifeEvent', { householdId, kind: 'FAMILY_BREAK_UP', on: TODAY });
  await done(world.socialWorker, 'recordEnergyDebt', { householdId, amountCents: 1, asOf: TODAY, source: 'DECLARED' });
  expect(await verdictOf(referralId)).toEqual({ verdict: 'PASS', decided: 1 });
});

test('a child is born: the other services are told how many there are', async () => {
  const householdId = await register(world.rentalManager, FAMILY.slice(0, 1));
  expect(await composition(householdId)).toMatchObject({ singleParent: false, youngestChildAge: null });
  const baby = { ...FAMILY[2], givenName: 'Adam', sex: null, birthDate: '2026-11-20', from: '2026-11-20' };
  await done(world.rentalManager, 'addHouseholdMember', { householdId, member: baby });
  expect(await composition(householdId)).toMatchObject({ singleParent: true, youngestChildAge: 0, dependentChildren: 1 });
  expect(await toldSize(householdId)).toMatchObject({ persons: 2, dependentChildren: 1 });
});

test('a child that only visits from a day on makes no single parent any more', async () => {
  const householdId = await register(world.rentalManager, FAMILY.slice(0, 2));
  const personId = await personOf(householdId, 'Yanis');
  await done(world.rentalManager, 'changeCustody', { personId, custody: 'SHARED', from: '2026-01-01' });
  expect(await composition(householdId)).toMatchObject({ persons: 2, singleParent: true, members: [{}, { custody: 'SHARED' }] });
  await done(world.rentalManager, 'changeCustody', { personId, custody: 'VISITS', from: '2026-07-01' });
  expect(await composition(householdId)).toMatchObject({ persons: 2, adults: 1, dependentChildren: 0, singleParent: false });
  expect(await composition(householdId, '2026-06-30')).toMatchObject({ persons: 2, singleParent: true });
  expect(await codes('changeCustody', { personId, custody: 'SHARED', from: '2026-07-01' })).toEqual(['PERIOD_EMPTY from']);
});

test('sex and date of birth are told later', async () => {
  const [mother, ...children] = FAMILY;
  const householdId = await register(world.rentalManager, [{ ...mother, sex: null }, ...children.slice(0, 1)]);
  const personId = await personOf(householdId, 'Nadia');
  await done(world.rentalManager, 'correctPerson', { personId, sex: 'FEMALE' });
  await done(world.rentalManager, 'correctPerson', { personId: await personOf(householdId, 'Yanis'), birthDate: '2018-02-01' });
  expect(await composition(householdId)).toMatchObject({
    youngestChildAge: 8,
    members: [{ person: { sex: 'FEMALE', birthDate: '1992-03-02' } }, { person: { sex: 'MALE', birthDate: '2018-02-01' } }],
  });
  expect(await codes('correctPerson', { personId })).toEqual(['NOTHING_TO_CORRECT']);
  expect(await codes('correctPerson', { personId, birthDate: '2015-01-01' })).toEqual(['HEAD_TOO_YOUNG birthDate']);
});

describe('refused', () => {
  test.each([
    ['a second head', { role: 'HEAD' }, ['ONE_HEAD_NEEDED member.role']],
    ['a person of nowhere to be born', { birthDate: '2027-01-01' }, ['BIRTH_DATE_IMPOSSIBLE member.birthDate']],
    ['who is there already', { ...FAMILY[1] }, ['MEMBER_TWICE member']],
    ['custody of a grown-up', { custody: 'SHARED' }, ['CUSTODY_OF_A_CHILD member.custody']],
  ])('%s', async (_, change, refused) => {
    const householdId = await register(world.rentalManager);
    expect(await codes('addHouseholdMember', { householdId, member: { ...KARIM, ...change } })).toEqual(refused);
    expect(await composition(householdId)).toMatchObject({ persons: 3 });
  });

  test('the head does not leave, nobody leaves twice, and that is said beforehand', async () => {
    const householdId = await register(world.rentalManager);
    const [nadia, yanis] = [await personOf(householdId, 'Nadia'), await personOf(householdId, 'Yanis')];
    const { members } = await composition(householdId);
    expect(members[0].person.availableActions).toEqual([
      { mutation: 'endHouseholdMember', allowed: false, refusals: [{ code: 'HEAD_STAYS' }] },
      { mutation: 'changeCustody', allowed: false, refusals: [{ code: 'CUSTODY_OF_A_CHILD' }] },
      { mutation: 'correctPerson', allowed: true, refusals: [] },
      { mutation: 'recordDisability', allowed: false, refusals: [{ code: 'FORBIDDEN' }] },
    ]);
    expect(await codes('endHouseholdMember', { personId: nadia, to: TODAY })).toEqual(['HEAD_STAYS']);
    await done(world.rentalManager, 'endHouseholdMember', { personId: yanis, to: TODAY });
    expect(await codes('endHouseholdMember', { personId: yanis, to: TODAY })).toEqual(['ALREADY_ENDED']);
    expect(await codes('endHouseholdMember', { personId: newId(), to: TODAY })).toEqual(['NOT_FOUND personId']);
  });

  test('another organisation finds neither the household nor its persons', async () => {
    const householdId = await register(world.rentalManager);
    const personId = await personOf(householdId, 'Nadia');
    const { refusals } = await act(world.otherRentalManager, 'correctPerson', { personId, sex: 'MALE' });
    expect(refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { refusals: ofMember } = await act(world.otherRentalManager, 'addHouseholdMember', { householdId, member: KARIM });
    expect(ofMember).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('a person who is in another household comes once the warning is acknowledged', async () => {
    const member = { ...KARIM, givenName: 'Zinedine', birthDate: '1988-08-08' };
    await register(world.rentalManager, [{ ...member, role: 'HEAD' }]);
    const householdId = await register(world.rentalManager);
    const { refusals, warnings } = await act(world.rentalManager, 'addHouseholdMember', { householdId, member });
    expect([refusals.length, warnings[0]?.code, warnings[0]?.path]).toEqual([1, 'POSSIBLE_DUPLICATE', ['member']]);
    await done(world.rentalManager, 'addHouseholdMember', { householdId, member, acknowledge: ['POSSIBLE_DUPLICATE'] });
  });
});
