// Statements once under row security, and once as a role that it does not hold back, which is the reference.
import { connect } from '@passerelle/shared/database/connect';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { systemClock } from '@passerelle/shared/domain/clock';
import { beginAs, openTx } from '@passerelle/shared/tx';
import type { Tx } from '@passerelle/shared/use-case-types';
import { count, median, medianRatio, ms, table, times, verdict } from './report';
import { ORGANISATIONS, type RowDatabase } from './row-data';
import { later } from './workplace';

type Pool = Awaited<ReturnType<typeof connect>>;

const ROUNDS = 7;
const QUERIES_PER_ROUND = 12;
/** Ids that a form gets. */
export const BATCH = 100;

export interface Form {
  readonly name: string;
  readonly isPage: boolean;
  /** Runs the statement; answers how many rows it saw. */
  run(tx: Tx, ids: readonly Id[]): Promise<number>;
}

/** Measures each form for each of the measured organisations, and prints what row security costs. */
export async function measureForms({ appUrl, bypassUrl }: RowDatabase, forms: readonly Form[]): Promise<void> {
  const secured = await openPool(appUrl);
  const reference = await openPool(bypassUrl);
  const rows: string[][] = [];
  for (const form of forms) {
    for (const { id, open } of ORGANISATIONS) {
      const ids = await someIds(reference, id);
      const rounds = await measureRounds({ secured, reference }, form, { organisationId: id, ids });
      rows.push([form.name, count(open), ...judged(form, rounds)]);
    }
  }
  table(['', 'open to it', 'secured ms', 'reference ms', 'ratio', ''], rows);
}

async function openPool(url: string): Promise<Pool> {
  const pool = await connect({ url, poolSize: 1, applicationName: 'bench', statementTimeoutMs: 30_000 });
  later(() => pool.destroy());
  return pool;
}

/** Ids to ask for, as another service's page names them: some of them closed to the organisation. */
async function someIds(pool: Pool, organisationId: Id): Promise<Id[]> {
  const rows = await pool.query<{ id: Id }[]>(
    `(select household_id as id from household_access where organisation_id = $1 and category = 'IDENTITY' and to_on is null
      order by random() limit $2)
     union all (select household_id from household order by random() limit $3)`,
    [organisationId, BATCH * 0.9, BATCH * 0.1],
  );
  return rows.map(({ id }) => id);
}

interface Round {
  readonly measured: number;
  readonly reference: number;
}

interface Call {
  readonly organisationId: Id;
  readonly ids: readonly Id[];
}

/** The first round warms up, and shows that both roles saw the same. */
async function measureRounds(pools: { secured: Pool; reference: Pool }, form: Form, call: Call): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 0; number <= ROUNDS; number += 1) {
    const round = await inTransaction(pools.secured, call, (secured) =>
      inTransaction(pools.reference, call, (reference) => measureOnce({ secured, reference }, form, call)),
    );
    if (number > 0) rounds.push(round);
  }
  return rounds;
}

/** A transaction like that of a use case, in which the statement runs many times. */
function inTransaction<Answer>(pool: Pool, { organisationId }: Call, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const clock = systemClock();
  const actor = { kind: 'user', issuer: 'bench', subject: 'bench', organisationId, roles: [] } as const;
  return pool.transaction(async (manager) => {
    await beginAs(manager, { actor, today: clock.today() });
    const caller = { actor, requestId: newId(), operation: 'bench', traceparent: null };
    return work(openTx(manager, { service: 'referrals', clock, caller }));
  });
}

/** Median milliseconds of the statement, with its way to the server and back. Both roles in turn, so that a disturbance meets both. */
async function measureOnce({ secured, reference }: { secured: Tx; reference: Tx }, form: Form, { ids }: Call): Promise<Round> {
  const taken: Round[] = [];
  for (let query = 0; query < QUERIES_PER_ROUND; query += 1) {
    const one = await timeOf(() => form.run(secured, ids));
    const other = await timeOf(() => form.run(reference, ids));
    if (one.seen !== other.seen) throw new Error(`${form.name}: ${one.seen} rows seen instead of ${other.seen}.`);
    taken.push({ measured: one.tookMs, reference: other.tookMs });
  }
  return { measured: median(taken.map((pair) => pair.measured)), reference: median(taken.map((pair) => pair.reference)) };
}

async function timeOf(run: () => Promise<number>): Promise<{ tookMs: number; seen: number }> {
  const from = performance.now();
  const seen = await run();
  return { tookMs: performance.now() - from, seen };
}

function judged(form: Form, rounds: readonly Round[]): string[] {
  const measured = median(rounds.map((round) => round.measured));
  const reference = median(rounds.map((round) => round.reference));
  const ratio = medianRatio(rounds);
  const more = median(rounds.map((round) => round.measured - round.reference));
  const met = ratio <= 1.3 || more <= 1.5;
  return [ms(measured), ms(reference), times(ratio), form.isPage ? verdict(met, '1.3x or 1.5 ms more') : ''];
}
