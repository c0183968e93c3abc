import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import { act, done, everything, makeEligible, newHomes, openStock, PROGRAMME, registeredHousehold, TODAY, type People } from './landlord';

// One home from its entry to the end of a lease: the ids are made by the client, and every act names the version that its person saw.
let service: TestService;
let people: People;
let unitId: Id;
let householdId: Id;
beforeAll(async () => {
  ({ service, people } = await openStock());
  [unitId] = await newHomes(people);
  householdId = await registeredHousehold(service);
  await makeEligible(service, householdId);
}, 30_000);
afterAll(() => service.stop());

type Versioned = { readonly id: Id; readonly version: number };

/** Refused with both versions when another one is sent, done with the right one; answers the versions after it. */
async function onVersion(
  person: AsPerson,
  mutation: string,
  sent: { readonly input: Record<string, unknown>; readonly expectedVersion: number; readonly answers: readonly string[] },
): Promise<(Versioned | null)[]> {
  const { input, expectedVersion, answers } = sent;
  const before = await everything(service);
  const staleVersion = expectedVersion + 5;
  const stale = await act(person, mutation, { ...input, expectedVersion: staleVersion }, 'refusals { parameters { name value } }');
  expect(stale.refusals).toEqual([
    expect.objectContaining({
      code: 'STALE_VERSION',
      kind: 'CONFLICT',
      path: ['expectedVersion'],
      parameters: [
        { name: 'currentVersion', value: String(expectedVersion) },
        { name: 'expectedVersion', value: String(staleVersion) },
      ],
    }),
  ]);
  expect(await everything(service)).toEqual(before);
  const fields = answers.map((name) => `${name} { id version }`).join(' ');
  const payload = await done(person, mutation, { ...input, expectedVersion }, fields);
  return answers.map((name) => payload[name] as Versioned | null);
}

test('a home is declared free, its day moved, and it is kept for a programme: each raises its version', async () => {
  const officer = people.allocationOfficer;
  const vacancy = (freeOn: string, expectedVersion: number) =>
    onVersion(officer, 'recordVacancy', { input: { unitId, freeOn }, expectedVersion, answers: ['unit'] });
  expect(await vacancy('2026-12-01', 1)).toEqual([{ id: unitId, version: 2 }]);
  expect(await vacancy(TODAY, 2)).toEqual([{ id: unitId, version: 3 }]);
  const kept = await onVersion(officer, 'reserveUnit', {
    input: { unitId, programmeId: PROGRAMME },
    expectedVersion: 3,
    answers: ['unit'],
  });
  expect(kept).toEqual([{ id: unitId, version: 4 }]);
});

test('an application goes on from the version of the one that it replaces', async () => {
  const ids = [newId(), newId()];
  const wish = { householdId, wantedTypes: ['T3'], departments: ['93'], recordedOn: '2026-11-10' };
  for (const [index, expectedVersion] of [0, 1].entries()) {
    const input = { ...wish, id: ids[index] };
    const answers = await onVersion(people.rentalManager, 'recordHousingApplication', { input, expectedVersion, answers: ['application'] });
    expect(answers[0]?.id).toBe(ids[index]);
  }
  // Replaced, the first one was at version 2.
  const rows = await service.sql('select id, version from housing_application where household_id = $1 order by version', [householdId]);
  expect(rows).toEqual([
    { id: ids[0], version: 2 },
    { id: ids[1], version: 3 },
  ]);
});

test('an application sent again answers the one that it recorded, also when another has taken its place since', async () => {
  const wish = { householdId, wantedTypes: ['T3'], departments: ['93'], recordedOn: '2026-11-10' };
  const input = { ...wish, id: newId(), clientKey: newId() };
  const send = (sent: Record<string, unknown>) => done(people.rentalManager, 'recordHousingApplication', sent, 'application { id state }');
  expect((await send(input))['application']).toEqual({ id: input.id, state: 'LIVE' });
  await send({ ...wish, id: newId() });
  expect((await send(input))['application']).toEqual({ id: input.id, state: 'REPLACED' });
});

test('an allocation is decided on a home, withdrawn, decided again, and its lease starts and ends', async () => {
  const [first, second, leaseId] = [newId(), newId(), newId()];
  const decide = (id: Id, expectedVersion: number) =>
    onVersion(people.allocationOfficer, 'decideAllocation', {
      input: { id, unitId, householdId },
      expectedVersion,
      answers: ['allocation', 'unit'],
    });
  expect(await decide(first, 4)).toEqual([
    { id: first, version: 1 },
    { id: unitId, version: 5 },
  ]);
  const withdrawn = await onVersion(people.allocationOfficer, 'withdrawAllocation', {
    input: { allocationId: first, reason: 'HOUSEHOLD_REFUSED' },
    expectedVersion: 1,
    answers: ['allocation', 'unit'],
  });
  expect(withdrawn).toEqual([
    { id: first, version: 2 },
    { id: unitId, version: 6 },
  ]);
  await decide(second, 6);
  const started = await onVersion(people.rentalManager, 'startLease', {
    input: { id: leaseId, allocationId: second, leaseNumber: 'V-1', startsOn: TODAY },
    expectedVersion: 1,
    answers: ['lease', 'allocation', 'unit'],
  });
  expect(started).toEqual([
    { id: leaseId, version: 1 },
    { id: second, version: 2 },
    { id: unitId, version: 8 },
  ]);
  const ended = await onVersion(people.rentalManager, 'endLease', {
    input: { leaseId, endsOn: TODAY, reason: 'ENTERED_IN_ERROR' },
    expectedVersion: 1,
    answers: ['lease', 'unit'],
  });
  expect(ended).toEqual([
    { id: leaseId, version: 2 },
    { id: unitId, version: 9 },
  ]);
});

test('the lease of a household that lives there already is recorded on the version of its home', async () => {
  const [home] = await newHomes(people);
  const input = { id: newId(), householdId: await registeredHousehold(service), unitId: home, leaseNumber: 'V-2', startsOn: '2026-11-01' };
  const recorded = await onVersion(people.rentalManager, 'recordLease', { input, expectedVersion: 1, answers: ['lease', 'unit'] });
  expect(recorded).toEqual([
    { id: input.id, version: 1 },
    { id: home, version: 2 },
  ]);
});

test('an id that a client made for a home is its id, and one that something has is taken', async () => {
  const id = newId();
  expect(await newHomes(people, 1, { id })).toEqual([id]);
  const lease = { householdId: await registeredHousehold(service), unitId: id, leaseNumber: 'V-3', startsOn: '2026-11-01' };
  const [taken] = await service.sql<{ id: Id }>('select id from lease limit 1');
  const { refusals } = await act(people.rentalManager, 'recordLease', { ...lease, id: taken?.id });
  expect(refusals).toEqual([expect.objectContaining({ code: 'ID_TAKEN', kind: 'CONFLICT', path: ['id'] })]);
});
