import { readsByIds } from './prepared';

test.each([
  ['select id from lease where id = any($1)', true],
  ['  select l.id from lease l where l.household_id = any($2::uuid[]) order by 1', true],
  ['select id from lease where id = any($1) limit $2', false],
  ['select id from lease order by id', false],
  ['update lease set ends_on = $2 where id = any($1)', false],
])('%s: prepared %p', (sql, expected) => {
  expect(readsByIds(sql)).toBe(expected);
});
