import type { QueryRunner } from 'typeorm';
import type { Id } from '../domain/ids';
import type { Tx } from '../use-case-types';

/**
 * Gives the rows of a table a version: 1 at first, one more with each change, by whoever. A migration calls it once for each table whose
 * rows an act may name with `expectedVersion`, and puts the column's comment with the others.
 */
export async function versioned(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`create or replace function raise_version() returns trigger language plpgsql as
    $$ begin new.version := old.version + 1; return new; end $$`);
  await runner.query(`alter table ${table} add column version int not null default 1`);
  await runner.query(`comment on column ${table}.version is 'operational: goes up by one with each change'`);
  await runner.query(`create trigger ${table}_has_changed before update on ${table} for each row execute function raise_version()`);
}

/** Raises the version of a row of which a part was changed that lies in another table. */
export async function raiseVersion(tx: Tx, table: string, id: Id): Promise<void> {
  await tx.query(`update ${table} set version = version where id = $1`, [id]);
}
