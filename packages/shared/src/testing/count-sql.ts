import type { DataSource } from 'typeorm';

/** Statements sent by the app pool while `work` runs, without the ones that begin and end transactions. */
export async function countStatements(pool: DataSource, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { driver } = pool;
  const original = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = original(mode);
    const query = runner.query.bind(runner) as typeof runner.query;
    runner.query = ((...args: Parameters<typeof query>) => {
      if (!/^\s*(start|begin|commit|rollback)/i.test(args[0])) count += 1;
      return query(...args);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    driver.createQueryRunner = original;
  }
  return count;
}
