import { gatewayKeyCheck } from './gateway-key';

const KEY = '0123456789abcdef0123456789abcdef';
const OLD_KEY = 'fedcba9876543210fedcba9876543210';

test.each([undefined, '', KEY.slice(0, -1), `${KEY}0`, KEY.toUpperCase(), OLD_KEY])('%p is not the key', (given) => {
  expect(gatewayKeyCheck(KEY)(given)).toBe(false);
});

test('the key is the key', () => {
  expect(gatewayKeyCheck(KEY)(KEY)).toBe(true);
});

test('while the key is rotated, the new and the old one are both good', () => {
  const isKey = gatewayKeyCheck(`${KEY}, ${OLD_KEY}`);
  expect([KEY, OLD_KEY, `${KEY}, ${OLD_KEY}`].map(isKey)).toEqual([true, true, false]);
});

test.each(['', 'short', `${KEY},`, `${KEY},short`])('a service does not start with %p as its key', (configured) => {
  expect(() => gatewayKeyCheck(configured)).toThrow('at least 24 characters');
});
