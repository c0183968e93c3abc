import type { DataSource } from 'typeorm';

/** Statements sent by a pool while `work` runs, prepared ones too, without the ones that begin and end transactions. */
export async function countStatements(pool: DataSource, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { driver } = pool;
  const original = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = original(mode);
    const connect = runner.connect.bind(runner);
    runner.connect = async () => {
      const connection = (await connect()) as Connection;
      const query = (...args: Parameters<Connection['query']>) => {
        const [statement] = args;
        const sql = typeof statement === 'string' ? statement : statement.text;
        if (!/^\s*(start|begin|commit|rollback)/i.test(sql)) count += 1;
        return connection.query(...args);
      };
      return new Proxy(connection, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)) });
    };
    return runner;
  };
  try {
    await work();
  } finally {
    driver.createQueryRunner = original;
  }
  return count;
}

interface Connection {
  query(statement: string | { readonly text: string }, ...rest: readonly unknown[]): unknown;
}
