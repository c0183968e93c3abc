// What a programme defines of its own: shown in the reader's language, taken by its code, and refused where the programme does not define it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import type { Language } from '@passerelle/shared/words';
import { caseStands } from './support-says';
import { loadProgrammes } from './own-programme';
import { OWN_TERMS, ownVersion } from './terms';
import { act, AMLI, ask, fallInArrears, PROGRAMME, LANDLORD, openWorld, picture, register, startLease, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000055';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions: [ownVersion()] }];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

/** What a person reads in a language, as plain objects. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for.
async function read(person: AsPerson, language: Language, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await person.graphql(query, variables, language);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

/** A household that is proposed to the programme of the files and to the programme with terms of its own. */
async function proposedToBoth(): Promise<{ readonly householdId: Id; readonly filed: Id; readonly own: Id }> {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  await fallInArrears(world, householdId);
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id programme { id } } } }';
  const nodes: { id: Id; programme: { id: Id } }[] = (await ask(world.rentalManager, query, { householdId })).referrals.nodes;
  const of = (programmeId: Id) => nodes.find(({ programme }) => programme.id === programmeId)?.id ?? '';
  return { householdId, filed: of(PROGRAMME), own: of(OWN) };
}

const END = 'query ($id: ID!) { referral(id: $id) { cause { code label } endReason { code label } } }';

test('a version lists what it defines by kind, in its order and in the language of the reader', async () => {
  const query = `{ programme(id: "${OWN}") { versions { stages: terms(kind: STAGE) { code label } ends: terms(kind: CANCEL_REASON) { code label } } } }`;
  const listed = async (language: Language) => (await read(world.socialWorker, language, query)).programme.versions;
  for (const language of ['en', 'fr'] as const) {
    const shown = (terms: readonly { readonly code: string; readonly en: string; readonly fr: string }[]) =>
      terms.map((term) => ({ code: term.code, label: term[language] }));
    expect(await listed(language)).toEqual([{ stages: shown(OWN_TERMS.stages), ends: shown(OWN_TERMS.cancelReasons) }]);
  }
});

test('a programme names the documents that its rules ask for, in the language of the reader', async () => {
  const query = `{ programme(id: "${OWN}") { versions { terms(kind: DOCUMENT) { code label } } } }`;
  const asked = async (language: Language) => (await read(world.socialWorker, language, query)).programme.versions[0].terms;
  expect(await asked('fr')).toEqual([{ code: 'ACCOUNT', label: 'Compte' }]);
  expect(await asked('en')).toEqual([{ code: 'ACCOUNT', label: 'Account' }]);
});

test('a referral says its cause and its end in the words of its own programme', async () => {
  const { filed, own } = await proposedToBoth();
  for (const referralId of [filed, own]) {
    expect((await act(world.rentalManager, 'cancelReferral', { referralId, reason: 'MOVED_AWAY' })).refusals).toEqual([]);
  }
  const ends = { cause: { code: 'ARREARS' }, endReason: { code: 'MOVED_AWAY' } };
  const labels = async (language: Language, id: Id) => {
    const { referral } = await read(world.rentalManager, language, END, { id });
    expect(referral).toMatchObject(ends);
    return [referral.cause.label, referral.endReason.label];
  };
  expect(await labels('fr', filed)).toEqual(['Impayés de loyer', 'Départ']);
  expect(await labels('en', filed)).toEqual(['Rent arrears', 'Moved away']);
  expect(await labels('fr', own)).toEqual(['Loyer en attente', 'Parti']);
  expect(await labels('en', own)).toEqual(['Rent is open', 'Went away']);
});

test('a reason is refused that only another programme defines, naming those of its own, and nothing is written', async () => {
  const { filed, own } = await proposedToBoth();
  const before = await picture(world);
  const refused = async (referralId: Id, reason: string) =>
    (await act(world.rentalManager, 'cancelReferral', { referralId, reason })).refusals;
  expect(await refused(filed, 'HOME_FOUND')).toEqual([
    {
      code: 'UNKNOWN_TERM',
      kind: 'INVALID_INPUT',
      path: ['reason'],
      message: 'The programme does not define the code HOME_FOUND.',
      remedy: 'Choose one of these: HOUSEHOLD_REFUSED, ARREARS_SETTLED, MOVED_AWAY, SUPPORTED_ELSEWHERE, ENTERED_IN_ERROR.',
    },
  ]);
  expect(await refused(own, 'ARREARS_SETTLED')).toMatchObject([
    { code: 'UNKNOWN_TERM', remedy: 'Choose one of these: HOME_FOUND, MOVED_AWAY.' },
  ]);
  expect(await picture(world)).toEqual(before);
  expect(await refused(own, 'HOME_FOUND')).toEqual([]);
});

test('an association declines by what the programme defines; a reason of its own asks no other association', async () => {
  const { householdId, own } = await proposedToBoth();
  await act(world.rentalManager, 'confirmReferral', { referralId: own, operatorId: AMLI });
  const decline = (reason: string) => act(world.programmeManager, 'declineReferral', { referralId: own, reason });
  expect((await decline('NO_CAPACITY')).refusals).toMatchObject([{ code: 'UNKNOWN_TERM', path: ['reason'] }]);
  expect((await decline('TOO_FAR')).refusals).toEqual([]);
  const { referral } = await read(world.rentalManager, 'fr', END, { id: own });
  expect(referral.endReason).toEqual({ code: 'TOO_FAR', label: 'Trop loin' });
  const proposed = await world.service.sql(`select from referral where household_id = $1 and programme_id = $2 and state = 'PROPOSED'`, [
    householdId,
    OWN,
  ]);
  expect(proposed).toEqual([]);
});

describe('the list of households', () => {
  const STAGE = 'query ($id: ID!) { household(id: $id) { overview { support { stage { code label } } } } }';
  const landlord = () => world.service.as({ roles: ['RENTAL_MANAGER'], organisationId: LANDLORD, subject: newId() });

  test('shows a stage as the programme of the case calls it, also when the case was told of first', async () => {
    const { householdId, own, filed } = await proposedToBoth();
    const label = async (language: Language) =>
      (await read(landlord(), language, STAGE, { id: householdId })).household.overview.support.stage;
    expect(await label('fr')).toBeNull();
    const caseId = await caseStands(world, householdId, { referralId: own });
    expect([await label('fr'), await label('en')]).toEqual([
      { code: 'DIAGNOSTIC', label: 'Sas' },
      { code: 'DIAGNOSTIC', label: 'Airlock' },
    ]);
    await caseStands(world, householdId, { caseId, referralId: own, stage: 'CLOSED', closedOn: '2026-11-20' });
    await caseStands(world, householdId, { referralId: filed, stage: 'SUPPORT' });
    expect(await label('fr')).toEqual({ code: 'SUPPORT', label: 'Accompagnement contractualisé' });
  });

  test('shows the code of a stage whose programme is not known', async () => {
    const householdId = await register(world.rentalManager);
    await startLease(world, householdId);
    await caseStands(world, householdId, { referralId: newId() });
    const { household } = await read(landlord(), 'fr', STAGE, { id: householdId });
    expect(household.overview.support.stage).toEqual({ code: 'DIAGNOSTIC', label: 'DIAGNOSTIC' });
  });

  test('is narrowed and counted by stages; one that no programme defines is refused, naming those that do', async () => {
    const list =
      'query ($filter: HouseholdFilter) { households(filter: $filter) { totalCount { value } facet(by: STAGE) { value label count { value } } } }';
    const counts: { value: string; label: string; count: { value: number } }[] = (await read(landlord(), 'fr', list)).households.facet;
    expect(counts.map(({ value, label }) => [value, label])).toEqual([
      ['NONE', 'Pas d’accompagnement'],
      ['DIAGNOSTIC', 'Sas'],
      ['SUPPORT', 'Dans le logement'],
      ['CLOSED', 'Sorti'],
    ]);
    for (const { value, count } of counts) {
      const { households } = await read(landlord(), 'fr', list, { filter: { stage: value } });
      expect({ value, count: households.totalCount.value }).toEqual({ value, count: count.value });
    }
    const { errors } = await landlord().graphql(list, { filter: { stage: 'ON_THE_MOON' } });
    expect(errors?.[0]?.originalError).toMatchObject({
      kind: 'INVALID_INPUT',
      reason: 'UNKNOWN_TERM',
      details: { path: ['filter', 'stage'], parameters: { code: 'ON_THE_MOON', defined: expect.stringContaining('NONE, ') } },
    });
  });
});
