import type { DataSource } from 'typeorm';
import type { ServiceName } from '../events/declare-fact';
import type { RelayState } from '../events/relay';

export interface Readiness {
  readonly ready: boolean;
  /** What was looked at, with true where it is well. The event log is shown but never makes a service unready: mutations go on without it. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** What a person must see to, though the service answers: facts that are parked, or that may not be published. */
  readonly warnings?: readonly string[];
}

/** Most milliseconds that one check may take. */
const CHECK_WITHIN_MS = 2_000;

/** Ready when both pools answer; a database that does not answer makes the service unready, not dead. */
export async function checkReadiness(pools: Readonly<Record<string, DataSource>>): Promise<Readiness> {
  const entries = await Promise.all(Object.entries(pools).map(async ([name, pool]) => [name, await answers(pool)] as const));
  return { ready: entries.every(([, well]) => well), checks: Object.fromEntries(entries) };
}

/** One sentence for each consumer that has parked facts; none while the database does not answer. */
export async function warnOfParked(system: DataSource): Promise<readonly string[]> {
  const asked: Promise<{ consumer: string; count: number }[]> = system.query(
    `select consumer, count(*)::int as count from dead_letter where status = 'PARKED' group by consumer order by consumer`,
  );
  const rows = await asked.catch(() => []);
  return rows.map(({ consumer, count }) => `parked by ${consumer}: ${count}; see \`npm run events -- list\``);
}

/** What a person must do when the relay publishes nothing because its database or the log was restored from a backup, or the log was lost. */
export function warnOfRelay(state: RelayState, service: ServiceName): readonly string[] {
  if (state !== 'refusing') return [];
  return [`nothing is published: the log and this database do not know the same facts; see \`npm run events -- recover ${service}\``];
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
