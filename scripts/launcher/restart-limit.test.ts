import { restartLimit } from './restart-limit';

test('a process that ended five times within thirty seconds is not started again', () => {
  const limit = restartLimit();
  for (let time = 0; time < 5; time += 1) expect(limit.next(time * 1_000)).not.toBeNull();
  expect(limit.next(29_999)).toBeNull();
});

test('one that ends now and then is always started again, at once', () => {
  const limit = restartLimit();
  for (let time = 0; time < 50; time += 1) expect(limit.next(time * 30_000)).toBe(0);
});

test('the pauses between restarts grow, so that a database has time to come back', () => {
  const limit = restartLimit();
  expect([0, 1, 2, 3, 4].map((time) => limit.next(time))).toEqual([0, 250, 500, 1_000, 2_000]);
});
