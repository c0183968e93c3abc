// The toy service that listens. Each fact leaves a row in the order in which it was applied, and moves a total that is right only when
// every fact of its tally was applied once.
import { protectInfrastructure } from '@passerelle/shared/access/protect';
import { Poison } from '@passerelle/shared/events/poison';
import { on } from '@passerelle/shared/events/subscribe';
import type { Migration, ServiceDefinition } from '@passerelle/shared/service/definition';
import { toyService } from '@passerelle/shared/testing/toy-service';
import type { Subscription } from '@passerelle/shared/use-case-types';
import { tallyMoved } from './facts';

type Runner = Parameters<InstanceType<Migration>['up']>[0];

class Totals1764000000001 implements InstanceType<Migration> {
  name = 'Totals1764000000001';

  async up(runner: Runner): Promise<void> {
    await runner.query(
      `create table applied (position bigint generated always as identity primary key, event_id uuid not null, key uuid not null,
         version bigint not null, tally_id uuid not null, number bigint not null, at timestamptz not null default clock_timestamp())`,
    );
    await runner.query(`create table total (tally_id uuid primary key, n bigint not null, ver bigint not null, sum bigint not null)`);
    await runner.query('create index applied_by_key on applied (key)');
    await protectInfrastructure(runner, { table: 'applied', about: 'facts in the order in which they were applied' });
    await protectInfrastructure(runner, { table: 'total', about: 'for each tally: facts applied, last number, sum of numbers' });
  }

  async down(): Promise<void> {}
}

/** What a process does with a fact beyond applying it. */
export interface Habits {
  /** Called for each fact, before it is applied. */
  take(code: string): Promise<void>;
  /** Called when a fact is applied and nothing is committed. */
  atTheEnd(): void;
}

export function listening(habits: Habits): Subscription {
  return on(tallyMoved, 'projection', async (tx, { id, streamKey, streamVersion, payload }) => {
    await habits.take(payload.code);
    await tx.query('insert into applied (event_id, key, version, tally_id, number) values ($1, $2, $3, $4, $5)', [
      id,
      streamKey,
      streamVersion,
      payload.tallyId,
      payload.number,
    ]);
    await tx.query(
      `insert into total (tally_id, n, ver, sum) values ($1, 1, $2, $2)
       on conflict (tally_id) do update set n = total.n + 1, ver = $2, sum = total.sum + $2`,
      [payload.tallyId, payload.number],
    );
    habits.atTheEnd();
  });
}

/** The release that can take every code: it replays what the one before it could not. */
export const curedListening: Subscription = listening({ take: () => Promise.resolve(), atTheEnd: () => undefined });

/** A fact that this release cannot take. */
export function poison(): never {
  throw new Poison('This release cannot take it.');
}

export const listener: ServiceDefinition = {
  ...toyService,
  name: 'finance',
  migrations: [Totals1764000000001],
  subscriptions: [curedListening],
};

/** Name of the listener's consumer group. */
export const GROUP = 'finance';
