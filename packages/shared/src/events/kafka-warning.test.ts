import { passOverNegativeTimeouts } from './kafka-warning';

test('the warning that kafkajs provokes is passed over in all its forms; every other is told once, as it was given', () => {
  const told: unknown[][] = [];
  const node = { emitWarning: (...words: unknown[]) => void told.push(words) };
  passOverNegativeTimeouts(node);
  passOverNegativeTimeouts(node);
  node.emitWarning('-5 is a negative number.', 'TimeoutNegativeWarning');
  node.emitWarning('-5 is a negative number.', { type: 'TimeoutNegativeWarning' });
  node.emitWarning(Object.assign(new Error('-5'), { name: 'TimeoutNegativeWarning' }));
  expect(told).toEqual([]);
  const others = [['old', 'DeprecationWarning', 'DEP0001'], ['plain'], [new RangeError('x')], ['y', { type: 'TimeoutOverflowWarning' }]];
  for (const [warning, ...rest] of others) node.emitWarning(warning, ...rest);
  expect(told).toEqual(others);
});
