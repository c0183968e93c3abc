import { managerOf, requireSoundMandate, type Mandate } from './mandate';

const [OWNER, MANAGER, OTHER] = ['owner', 'manager', 'other'];
const whole: Mandate = { ownerId: OWNER, managerId: MANAGER, residenceId: null, from: '2018-01-01', to: '2020-01-01' };
const ofResidence: Mandate = { ...whole, managerId: OTHER, residenceId: 'residence' };

test.each([
  ['before the mandate the owner manages', [whole], null, '2017-12-31', OWNER],
  ['from its first day the manager does', [whole], null, '2018-01-01', MANAGER],
  ['on its last day he still does', [whole], null, '2019-12-31', MANAGER],
  ['on the day of its end the owner does again', [whole], null, '2020-01-01', OWNER],
  ['the mandate of a residence goes before the general one', [whole, ofResidence], 'residence', '2019-01-01', OTHER],
  ['another residence is under the general one', [whole, ofResidence], 'elsewhere', '2019-01-01', MANAGER],
  ['a residence alone leaves the rest to the owner', [ofResidence], 'elsewhere', '2019-01-01', OWNER],
  ['not knowing the residence is not knowing the manager where they differ', [whole, ofResidence], null, '2019-01-01', null],
  ['a mandate of another owner says nothing', [{ ...whole, ownerId: OTHER }], null, '2019-01-01', OWNER],
])('%s', (_, mandates, residenceId, on, manager) => {
  expect(managerOf(mandates, { ownerId: OWNER, residenceId, on })).toBe(manager);
});

test.each([
  ['to oneself', { managerId: OWNER }, 'MANDATE_TO_ONESELF'],
  ['without a day', { to: '2018-01-01' }, 'PERIOD_WITHOUT_DAY'],
])('a mandate %s is refused', (_, change, reason) => {
  expect(() => requireSoundMandate({ ...whole, ...change })).toThrow(reason);
});
