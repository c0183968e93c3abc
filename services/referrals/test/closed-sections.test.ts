import { PURPOSE_CATEGORIES, PURPOSES, type Purpose } from '@passerelle/shared/access/categories';
import { SECTIONS } from '@passerelle/shared/access/sections';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { act, AMLI, ask, openWorld, register, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const QUERY = 'query ($id: ID!) { household(id: $id) { closedSections } }';
const NOT_OF_A_LANDLORD = [
  'situation.disabilities',
  'support.case.interviews',
  'support.case.lastInterview',
  'support.case.diagnostic',
  'support.case.contract',
  'support.case.notes',
];

const closedTo = async (person: World['rentalManager'], id: Id) =>
  ((await ask(person, QUERY, { id })) as { household: { closedSections: string[] } | null }).household?.closedSections;

/** As the acts of the trade leave it, whatever they prove before; the end makes it as if today were its first day without. */
async function setGrant(householdId: Id, purpose: Purpose, to: string | null): Promise<void> {
  await world.service.sql('delete from access_grant where household_id = $1 and organisation_id = $2', [householdId, AMLI]);
  await world.service.sql(
    `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on, to_on)
     values ($1, $2, $3, $4, 'REFERRAL', $1, '2026-11-01', $5)`,
    [newId(), householdId, AMLI, purpose, to],
  );
  await world.service.sql(`select set_config('app.today', '2026-11-25', false), recompute_household_access($1, $2)`, [householdId, AMLI]);
}

test('a landlord is told what its tenancy leaves closed, the same for an empty file as for a full one', async () => {
  const [empty, full] = [await register(world.rentalManager), await register(world.rentalManager)];
  await act(world.rentalManager, 'recordResources', { householdId: full, monthlyCents: 120_000, asOf: '2026-11-01', source: 'TAX_NOTICE' });
  expect(await closedTo(world.rentalManager, empty)).toEqual(NOT_OF_A_LANDLORD);
  expect(await closedTo(world.rentalManager, full)).toEqual(NOT_OF_A_LANDLORD);
});

test.each(PURPOSES)('purpose %s: the sections of the categories that it does not open are closed', async (purpose) => {
  const id = await register(world.rentalManager);
  await setGrant(id, purpose, null);
  const { categories } = PURPOSE_CATEGORIES[purpose];
  expect(await closedTo(world.programmeManager, id)).toEqual(
    SECTIONS.filter(({ category }) => !categories.includes(category)).map(({ path }) => path),
  );
  await setGrant(id, purpose, '2026-11-25');
  expect(await closedTo(world.programmeManager, id)).toBeUndefined();
});

test('to whom nothing of a household is open, it is as if it were not there', async () => {
  const id = await register(world.rentalManager);
  expect(await closedTo(world.otherRentalManager, id)).toBeUndefined();
  expect(await closedTo(world.otherRentalManager, newId())).toBeUndefined();
});

test('a page of households costs as many statements as one of them', async () => {
  for (let number = 0; number < 5; number += 1) await register(world.rentalManager);
  const page = (first: number) =>
    countStatements(world.service.door.app, () =>
      ask(world.rentalManager, `{ households(first: ${first}) { nodes { closedSections } } }`, {}),
    );
  expect(await page(5)).toBe(await page(1));
});
