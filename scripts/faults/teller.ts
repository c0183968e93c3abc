// The toy service that tells: acts that move tallies and publish a fact for each move, through the door that the four services use.
import { z } from 'zod';
import { describeColumns, protect } from '@passerelle/shared/access/protect';
import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Migration, ServiceDefinition } from '@passerelle/shared/service/definition';
import { toyService } from '@passerelle/shared/testing/toy-service';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx, UseCase } from '@passerelle/shared/use-case-types';
import { setTimeout as pause } from 'node:timers/promises';
import { tallyMoved, tallyMovedAsToldLater, tallyPraised } from './facts';

type Runner = Parameters<InstanceType<Migration>['up']>[0];

class Tallies1764000000001 implements InstanceType<Migration> {
  name = 'Tallies1764000000001';

  async up(runner: Runner): Promise<void> {
    await runner.query(
      'create table act (id uuid primary key, organisation_id uuid not null, at timestamptz not null default clock_timestamp())',
    );
    await runner.query('create table tally (id uuid primary key, organisation_id uuid not null, number bigint not null)');
    await protect(runner, { table: 'act', class: 'organisation', writtenBy: 'app', about: 'acts as they were committed' });
    await protect(runner, { table: 'tally', class: 'organisation', writtenBy: 'app', about: 'aggregates that count their moves' });
    const own = { id: 'operational: its id', organisation_id: 'operational: whose it is' };
    await describeColumns(runner, 'act', { ...own, at: 'operational: when it was done, by the clock of the database' });
    await describeColumns(runner, 'tally', { ...own, number: 'operational: how often it moved' });
  }

  async down(): Promise<void> {}
}

export const teller: ServiceDefinition = { ...toyService, name: 'housing-stock', migrations: [Tallies1764000000001], subscriptions: [] };

/** The organisation that all tallies belong to. */
export const ORGANISATION: Id = '0f000000-0000-4000-8000-000000000001';

const INPUT = z.object({
  actId: z.string(),
  moves: z.array(z.object({ key: z.string(), tallyId: z.string() })),
  code: z.enum(['FINE', 'POISON', 'KILL']),
  /** Release of the program that acts. */
  release: z.union([z.literal(1), z.literal(2)]),
  /** How long the transaction stays open after its first fact has its place in the outbox. */
  holdMs: z.number(),
  /** Changes its mind at the end, when everything is written. */
  refuse: z.boolean(),
});

export type Act = z.infer<typeof INPUT>;

/** `atTheEnd` is called when everything is written and nothing is committed. */
export function moveTallies(atTheEnd: (tx: Tx, act: Act) => Promise<void>): UseCase<Act, void> {
  return defineUseCase({
    name: 'moveTallies',
    permission: 'lease:record',
    kind: 'write',
    input: INPUT,
    async run(tx, act) {
      await tx.takeStreams(act.moves.map(({ key }) => key));
      await tx.query('insert into act (id, organisation_id) values ($1, $2)', [act.actId, tx.actor.organisationId]);
      for (const [index, move] of act.moves.entries()) {
        await tell(tx, act, { ...move, number: await countMove(tx, move.tallyId) });
        if (index === 0) await hold(tx, act.holdMs);
      }
      await atTheEnd(tx, act);
      if (act.refuse) throw new Refused('TALLY_REFUSED');
    },
  });
}

async function countMove(tx: Tx, tallyId: Id): Promise<number> {
  await tx.query(
    `insert into tally (id, organisation_id, number) values ($1, $2, 1) on conflict (id) do update set number = tally.number + 1`,
    [tallyId, tx.actor.organisationId],
  );
  const [row] = await tx.query<{ number: number }>('select number from tally where id = $1', [tallyId]);
  if (row === undefined) throw new Error('A tally that was written cannot be read.');
  return row.number;
}

async function tell(tx: Tx, { actId, code, release }: Act, move: { key: Id; tallyId: Id; number: number }): Promise<void> {
  const { key, tallyId, number } = move;
  const payload = { tallyId, householdId: key, actId, number, code };
  if (release === 1) return tx.publish(tallyMoved, { key, subject: tallyId, payload });
  await tx.publish(tallyMovedAsToldLater, { key, subject: tallyId, payload: { ...payload, mood: 'GLAD' } });
  await tx.publish(tallyPraised, { key, subject: tallyId, payload: { tallyId } });
}

/** Stays in the transaction. The database ends one that is idle for half a minute, so it is asked something now and then. */
async function hold(tx: Tx, milliseconds: number): Promise<void> {
  for (const until = performance.now() + milliseconds; performance.now() < until;) {
    await pause(Math.min(1_000, Math.max(1, until - performance.now())));
    await tx.query('select 1');
  }
}
