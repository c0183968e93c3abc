import { describeColumns, protect } from '@passerelle/shared/access/protect';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OVERVIEW_OF_PROGRAMME } from './overview-of-programme';

const COLUMNS: Readonly<Record<string, string>> = {
  programme_id: 'operational: programme',
  version: 'operational: version of the programme that defines it',
  kind: 'operational: STAGE, OUTCOME, CAUSE, DECLINE_REASON, CANCEL_REASON or DOCUMENT',
  code: 'operational: code by which rows and facts know it',
  place: 'operational: place among those of its kind, from 1',
  label_en: 'operational: its text in English',
  label_fr: 'operational: its text in French',
};

/** A code that is made of a text in the same way whenever it is made: the files of programmes hold the codes that this gives. */
const CODE = `coalesce(nullif(left(trim(both '_' from upper(regexp_replace(c.rule ->> 'wantedDocument', '[^A-Za-z0-9]+', '_', 'g'))), 64), ''), 'DOCUMENT')`;

/** Criteria named the document that they ask for by a text: it becomes a term with that text. */
const DOCUMENTS = [
  `insert into programme_term (programme_id, version, kind, code, place, label_en, label_fr)
   select d.programme_id, d.version, 'DOCUMENT', d.code, row_number() over (partition by d.programme_id, d.version order by d.place), d.named, d.named
   from (select v.programme_id, v.version, ${CODE} as code, min(c.place) as place, min(c.rule ->> 'wantedDocument') as named
     from programme_version v cross join jsonb_array_elements(v.document -> 'criteria') with ordinality c (rule, place) group by 1, 2, 3) d`,
  `update programme_version v set document = jsonb_set(v.document, '{criteria}', (
     select jsonb_agg(c.rule || jsonb_build_object('wantedDocument', ${CODE}) order by c.place)
     from jsonb_array_elements(v.document -> 'criteria') with ordinality c (rule, place)))
   where jsonb_array_length(v.document -> 'criteria') > 0`,
];

/**
 * What a version of a programme defines of its own. The versions that are there had the engine's codes, and keep them. The overview says of
 * which version the stage of a household is.
 */
export class ProgrammeTerms1764000310000 implements MigrationInterface {
  name = 'ProgrammeTerms1764000310000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTerms(runner);
    await runner.query('alter table household_overview add programme_id uuid, add programme_version int');
    await runner.query(`comment on column household_overview.programme_id is 'operational: programme of the case; null without one'`);
    await runner.query(
      `comment on column household_overview.programme_version is 'operational: version of the programme whose terms the stage is of'`,
    );
    for (const statement of OVERVIEW_OF_PROGRAMME) await runner.query(statement);
    // All at once: one by one would hold a lock for each household until the end, more than a server has room for.
    await runner.query('delete from work_item');
    await runner.query('delete from household_overview');
    await runner.query('select derive_households()');
  }

  private async createTerms(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table programme_term (
         programme_id uuid not null, version int not null, kind text not null, code text not null check (code ~ '^[A-Z0-9][A-Z0-9_]{0,63}$'),
         place int not null, label_en text not null, label_fr text not null, primary key (programme_id, version, kind, code),
         foreign key (programme_id, version) references programme_version)`,
    );
    await protect(runner, { table: 'programme_term', class: 'reference', writtenBy: 'system', about: 'what a programme calls things' });
    await describeColumns(runner, 'programme_term', COLUMNS);
    await runner.query(
      `insert into programme_term (programme_id, version, kind, code, place, label_en, label_fr)
       select v.programme_id, v.version, g.kind, g.code, row_number() over (partition by v.programme_id, v.version, g.kind order by g.place),
         g.labels ->> 'en', g.labels ->> 'fr'
       from programme_version v cross join rows from (jsonb_to_recordset($1::jsonb) as (kind text, code text, labels jsonb))
         with ordinality as g (kind, code, labels, place)`,
      [JSON.stringify(TERMS_OF_ALL_PROGRAMMES)],
    );
    for (const statement of DOCUMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Referrals and cases rest on the terms of their programmes: they are not taken back by a migration.');
  }
}
