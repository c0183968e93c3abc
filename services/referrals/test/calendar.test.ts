import { ask, openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.service.stop());

test('the calendar of a department names its holidays and counts its working days', async () => {
  const answer = await ask(
    world.rentalManager,
    `{ holidays(year: 2027, department: "57") { on name nameInEnglish }
       metz: workingDayAfter(day: "2027-03-25", days: 1, department: "57")
       paris: workingDayAfter(day: "2027-03-25", days: 1, department: "75")
       delay: workingDayAfter(day: "2027-05-08", days: 0) }`,
  );
  expect(answer['holidays']).toHaveLength(13);
  expect(answer['holidays']).toContainEqual({ on: '2027-03-26', name: 'Vendredi saint', nameInEnglish: 'Good Friday' });
  expect(answer).toMatchObject({ metz: '2027-03-30', paris: '2027-03-26', delay: '2027-05-10' });
});

test.each([
  ['{ holidays(year: 1789) { on } }', 'YEAR_OUT_OF_RANGE'],
  ['{ holidays(year: 2026, department: "99") { on } }', 'NOT_A_DEPARTMENT'],
  ['{ workingDayAfter(day: "2026-11-30", days: 401) }', 'DAYS_OUT_OF_RANGE'],
  ['{ workingDayAfter(day: "2026-11-30", days: -1) }', 'DAYS_OUT_OF_RANGE'],
])('%s is refused by name', async (query, reason) => {
  const { errors } = await world.rentalManager.graphql(query);
  expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason });
});
