import { capacityReached, requireNotExcluded } from './places';

const exclusiveWith = { programmes: ['other'], source: 'Sheet' };
const own = (excludes: boolean) => ({ code: 'own', document: { exclusiveWith: excludes ? exclusiveWith : null } });

test.each([
  ['that this one excludes', true, []],
  ['that excludes this one', false, ['own']],
] as const)('a household in a programme %s is refused, naming it', (_, excludes, excluded) => {
  expect(() => requireNotExcluded(own(excludes), [{ code: 'other', excludes: excluded }])).toThrow(
    expect.objectContaining({ reason: 'EXCLUSIVE_PROGRAMMES', details: { path: ['referralId'], parameters: { other: 'other' } } }),
  );
});

test('a household in programmes that exclude nothing of each other is not', () => {
  expect(() => requireNotExcluded(own(true), [{ code: 'third', excludes: ['other'] }])).not.toThrow();
});

test('who accepts one more than there are places is warned, and nobody where no capacity is known', () => {
  const capacity = { files: 30, waitingList: true, source: 'Sheet' };
  expect(capacityReached({ capacity }, 29)).toEqual([]);
  expect(capacityReached({ capacity }, 30)).toMatchObject([{ code: 'CAPACITY_REACHED', parameters: { places: 30, taken: 30 } }]);
  expect(capacityReached({ capacity: null }, 1_000)).toEqual([]);
});
