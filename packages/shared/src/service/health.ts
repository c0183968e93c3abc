import type { DataSource } from 'typeorm';

export interface Readiness {
  readonly ready: boolean;
  /** What was looked at, with true where it is well. The event log is shown but never makes a service unready: mutations go on without it. */
  readonly checks: Readonly<Record<string, boolean>>;
}

/** Most milliseconds that one check may take. */
const CHECK_WITHIN_MS = 2_000;

/** Ready when both pools answer; a database that does not answer makes the service unready, not dead. */
export async function checkReadiness(pools: Readonly<Record<string, DataSource>>): Promise<Readiness> {
  const entries = await Promise.all(Object.entries(pools).map(async ([name, pool]) => [name, await answers(pool)] as const));
  return { ready: entries.every(([, well]) => well), checks: Object.fromEntries(entries) };
}

async function answers(pool: DataSource): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_WITHIN_MS);
  });
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  );
  const well = await Promise.race([asked, late]);
  clearTimeout(timer);
  return well;
}
