import { until } from '../testing/until';
import { watchMember, type Watchdog } from './kafka-watchdog';

describe('the watchdog of a group member', () => {
  let watchdog: Watchdog;
  afterEach(() => watchdog.stop());

  /** Looks a hundred times a second; answers how often it looked and what it told. */
  function watch(waiting: () => Promise<number>, quietMs: number) {
    const told: unknown[] = [];
    const looks: number[] = [];
    watchdog = watchMember({
      group: 'finance',
      waiting: async () => {
        looks.push(looks.length);
        return waiting();
      },
      onFatal: (error) => told.push(error),
      quietMs,
      lookEveryMs: 10,
    });
    return { told, looks };
  }
  const manyLooks = (looks: readonly number[]) =>
    until(
      'many looks',
      async () => looks.length,
      (count) => count > 20,
      { everyMs: 5 },
    );

  test('tells when a member did nothing while records waited', async () => {
    const { told } = watch(async () => 7, 30);
    await until(
      'it to tell',
      async () => told.length,
      (count) => count > 0,
    );
    expect(String(told[0])).toContain('finance did nothing');
    expect(String(told[0])).toContain('7 records waited');
  });

  test('is silent while there is nothing to do', async () => {
    const { told, looks } = watch(async () => 0, 30);
    await manyLooks(looks);
    expect(told).toEqual([]);
  });

  test('is silent while the log is away', async () => {
    const { told, looks } = watch(async () => {
      throw new Error('away');
    }, 30);
    await manyLooks(looks);
    expect(told).toEqual([]);
  });

  test('is silent while the member shows life', async () => {
    const { told, looks } = watch(async () => {
      watchdog.signOfLife();
      return 7;
    }, 30);
    await manyLooks(looks);
    expect(told).toEqual([]);
  });
});
