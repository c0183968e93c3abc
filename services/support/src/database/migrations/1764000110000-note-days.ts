import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note may be recorded days after what it tells: it keeps both days. The version of a case goes up with whatever joins it. */
export class NoteDays1764000110000 implements MigrationInterface {
  name = 'NoteDays1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_note add column occurred_on date');
    // A note is never updated, not even here; a change of type may look at the other columns. Until now a note told of its own day.
    await runner.query(
      `alter table case_note alter column occurred_on type date using (recorded_at at time zone 'Europe/Paris')::date,
         alter column occurred_on set not null`,
    );
    await runner.query(`comment on column case_note.occurred_on is 'personal: day on which what it tells happened'`);
    await runner.query(`comment on column support_case.version is 'operational: goes up by one with each act on the case'`);
  }

  async down(): Promise<void> {
    throw new Error("The days of notes belong to the families' files: they are not taken back by a migration.");
  }
}
