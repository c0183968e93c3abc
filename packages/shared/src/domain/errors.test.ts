import { allOf, Refused, together } from './errors';

test('everything that stands in the way is told once, whatever was gathered before', () => {
  const [first, second, third] = [new Refused('A'), new Refused('B'), new Refused('C')];
  const gathered = together([first, second]);
  expect(allOf(together([third, ...allOf(gathered)])).map(({ reason }) => reason)).toEqual(['C', 'A', 'B']);
});
