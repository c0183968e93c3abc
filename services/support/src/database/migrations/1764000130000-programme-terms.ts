import { describeColumns, protect } from '@passerelle/shared/access/protect';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS: Readonly<Record<string, string>> = {
  programme_id: 'operational: programme',
  version: 'operational: version of the programme that defines it',
  kind: 'operational: STAGE, OUTCOME and other kinds, as they were told',
  code: 'operational: code by which rows and facts know it',
  place: 'operational: place among those of its kind, from 1',
  label_en: 'operational: its text in English',
  label_fr: 'operational: its text in French',
  source_version: 'operational: version of the stream that wrote the row; only a newer one is applied',
};

/** Processes of the last release open cases, and know of no version, until they are replaced. */
const FILLED_FOR_THE_LAST_RELEASE = [
  `create function case_of_admitted_version() returns trigger language plpgsql as $$
   begin
     if new.programme_version is null then
       select a.programme_version into new.programme_version from admission a where a.referral_id = new.referral_id;
     end if;
     return new;
   end $$`,
  `create trigger case_of_admitted_version before insert on support_case for each row execute function case_of_admitted_version()`,
];

/**
 * What the versions of programmes define, as referrals tells, and of which version each case is. The versions that were told before had the
 * engine's codes, and facts of that time are read so.
 */
export class ProgrammeTerms1764000130000 implements MigrationInterface {
  name = 'ProgrammeTerms1764000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table programme_term (
         programme_id uuid not null, version int not null, kind text not null, code text not null, place int not null, label_en text not null,
         label_fr text not null, source_version bigint not null, primary key (programme_id, version, kind, code))`,
    );
    await protect(runner, { table: 'programme_term', class: 'reference', writtenBy: 'system', about: 'what a programme calls things' });
    await describeColumns(runner, 'programme_term', COLUMNS);
    await runner.query(
      `insert into programme_term (programme_id, version, kind, code, place, label_en, label_fr, source_version)
       select m.programme_id, m.version, g.kind, g.code, row_number() over (partition by m.programme_id, m.version, g.kind order by g.place),
         g.labels ->> 'en', g.labels ->> 'fr', m.source_version
       from (select programme_id, version, max(source_version) as source_version from programme_membership group by 1, 2) m
       cross join rows from (jsonb_to_recordset($1::jsonb) as (kind text, code text, labels jsonb))
         with ordinality as g (kind, code, labels, place)`,
      [JSON.stringify(TERMS_OF_ALL_PROGRAMMES)],
    );
    await runner.query('alter table support_case add programme_version int');
    await runner.query(
      'update support_case c set programme_version = a.programme_version from admission a where a.referral_id = c.referral_id',
    );
    await runner.query('alter table support_case alter column programme_version set not null');
    for (const statement of FILLED_FOR_THE_LAST_RELEASE) await runner.query(statement);
    await runner.query(
      `comment on column support_case.programme_version is 'operational: version of the programme under which it was accepted, whose terms it takes'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Cases rest on the terms of their programmes: they are not taken back by a migration.');
  }
}
