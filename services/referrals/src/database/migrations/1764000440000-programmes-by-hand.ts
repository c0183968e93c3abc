import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STEWARD_FUNCTIONS } from './steward-functions';

const MOVE = `create table referral_move (
  id uuid primary key, referral_id uuid not null references referral, household_id uuid not null, landlord_id uuid not null, from_version int not null,
  to_version int not null, stages jsonb not null, reason text not null check (length(reason) between 10 and 1000), moved_by text not null,
  moved_at timestamptz not null)`;

const MOVE_COLUMNS = {
  id: 'operational: move',
  referral_id: 'operational: referral that was moved',
  household_id: 'identifier: household that was referred',
  landlord_id: 'operational: landlord that referred it',
  from_version: 'operational: version by which it went until then',
  to_version: 'operational: version by which it goes on',
  stages: 'operational: where stages of the one go in the other',
  reason: 'personal: why it was moved',
  moved_by: 'operational: subject of who moved it',
  moved_at: 'operational: when it was moved',
};

/** The organisation that keeps a programme writes its versions, and moves referrals from one to another. */
export class ProgrammesByHand1764000440000 implements MigrationInterface {
  name = 'ProgrammesByHand1764000440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table programme_draft alter column written_by type text');
    await runner.query(
      `alter table programme_draft add state text not null default 'OPEN' check (state in ('OPEN', 'PUBLISHED', 'DISCARDED'))`,
    );
    await runner.query(`comment on column programme_draft.state is 'operational: OPEN while it is written, then what became of it'`);
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of STEWARD_FUNCTIONS) await runner.query(statement.replaceAll('{prefix}', prefix));
    await runner.query(`grant update (programme_version) on referral to ${prefix}_app`);
    await runner.query(MOVE);
    await runner.query('create index referral_move_by_referral on referral_move (referral_id, moved_at)');
    const own = { class: 'household', category: 'REFERRAL', landlordColumn: 'landlord_id', writtenBy: 'app' } as const;
    await protect(runner, { table: 'referral_move', ...own, about: 'moves of referrals to other versions of their programmes' });
    await describeColumns(runner, 'referral_move', MOVE_COLUMNS);
    await runner.query(`revoke update on referral_move from ${prefix}_app`);
  }

  async down(): Promise<void> {
    throw new Error('What organisations wrote of their programmes is not taken back by a migration.');
  }
}
