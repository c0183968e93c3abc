import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GRANT_WITH_ANY_VERDICT, PROPOSE_AGAIN_TO_COMPONENT } from './grant-with-any-verdict';
import { JUDGE_HOMES_AGAIN, MEMBERS_TO_JUDGE, ROWS_TO_JUDGE } from './rows-to-judge';
import { documentOf, type OldVersion } from './older-programme-document';

const DRAFT = `create table programme_draft (
  id uuid primary key, organisation_id uuid not null references organisation, programme_id uuid not null references programme,
  based_on int, from_on date, to_on date check (to_on > from_on), reason text not null, source text, assumption text, note text,
  document jsonb not null, written_by uuid not null, written_at timestamptz not null, version int not null)`;

const DRAFT_COLUMNS = {
  id: 'operational: draft',
  organisation_id: 'operational: steward of the programme, who alone sees its drafts',
  programme_id: 'operational: programme',
  based_on: 'operational: version that it was copied from; null of a new one',
  from_on: 'operational: first day on which it is to hold; null until it is known',
  to_on: 'operational: day after the last, or null',
  reason: 'operational: why there is to be another version',
  source: 'operational: where the period comes from',
  assumption: 'operational: why the period is assumed',
  note: 'operational: what else is to be known of the period',
  document: 'operational: sections that were written so far',
  written_by: 'operational: subject of who wrote it last',
  written_at: 'operational: when it was written last',
  version: 'operational: goes up with each change',
};

/** Programmes as documents: dated versions that never overlap, drafts, and verdicts that say by what they hold and until when. */
export class ProgrammesAsData1764000430000 implements MigrationInterface {
  name = 'ProgrammesAsData1764000430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    await this.programmes(runner);
    await this.verdicts(runner);
    await runner.query('alter table household_arrears add oldest_due_on date');
    await runner.query(
      `comment on column household_arrears.oldest_due_on is 'personal: due date of the oldest open term; null when nothing is'`,
    );
    await this.upgrade(runner);
    await runner.query(
      `alter table programme_version add constraint programme_version_apart
       exclude using gist (programme_id with =, daterange(from_on, to_on) with &&) deferrable initially deferred`,
    );
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of [
      ...MEMBERS_TO_JUDGE,
      ...ROWS_TO_JUDGE,
      ...JUDGE_HOMES_AGAIN,
      GRANT_WITH_ANY_VERDICT,
      ...PROPOSE_AGAIN_TO_COMPONENT,
    ]) {
      await runner.query(statement.replaceAll('{prefix}', prefix));
    }
    await runner.query(`grant update (judged_until, derogation_motive, derogation_by) on referral to ${prefix}_app`);
  }

  private async programmes(runner: QueryRunner): Promise<void> {
    await runner.query('alter table programme add steward_id uuid references organisation');
    await runner.query(`comment on column programme.steward_id is 'operational: organisation whose programme managers write its versions'`);
    await runner.query(
      `alter table programme_version add reason text not null default 'First version', add assumption text, add note text, add content_hash text,
         alter column source drop not null`,
    );
    for (const [column, comment] of Object.entries({
      reason: 'why there is this version',
      assumption: 'why the period is assumed',
      note: 'what else is to be known of the period',
      content_hash: 'SHA-256 of the canonical form; null of a version from before programmes were documents',
    })) {
      await runner.query(`comment on column programme_version.${column} is 'operational: ${comment}'`);
    }
    await runner.query(DRAFT);
    await runner.query('create index programme_draft_by_programme on programme_draft (programme_id)');
    await protect(runner, { table: 'programme_draft', class: 'organisation', writtenBy: 'app', about: 'versions that are being written' });
    await describeColumns(runner, 'programme_draft', DRAFT_COLUMNS);
  }

  private async verdicts(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table referral add component_code text, add derogation_motive text, add derogation_by uuid, add judged_until date',
    );
    // Of what is derived from a referral nothing rests on it. Pending triggers would forbid what follows, and hold a lock for each household.
    await runner.query('alter table referral disable trigger overview_follows');
    await runner.query('update referral set component_code = component');
    await runner.query('alter table referral enable trigger overview_follows');
    await runner.query('alter table referral alter column component_code set not null');
    await runner.query('alter table referral drop constraint referral_check1');
    await runner.query(
      `alter table referral add constraint referral_accepted
       check (state <> 'ACCEPTED' or verdict = 'PASS' or derogation_motive is not null)`,
    );
    await runner.query(`create index referral_to_judge on referral (judged_until) where state = 'CONFIRMED'`);
    for (const [column, comment] of Object.entries({
      component_code: 'operational: component of the programme',
      derogation_motive: 'personal: why it was accepted against its verdict; null where it was not',
      derogation_by: 'operational: subject of who accepted it against its verdict',
      judged_until: 'operational: day on which time alone may change its verdict; null when none does',
    })) {
      await runner.query(`comment on column referral.${column} is '${comment}'`);
    }
    await runner.query('alter table eligibility_verdict add judged_for date, add next_change_on date, add component_code text');
    for (const [column, comment] of Object.entries({
      judged_for: 'operational: business day for which it was judged; null of a verdict from before',
      next_change_on: 'operational: next day on which time alone may change it',
      component_code: 'operational: component that it judged',
    })) {
      await runner.query(`comment on column eligibility_verdict.${column} is '${comment}'`);
    }
  }

  /** The versions that are there say the same as documents; which parts they lack is the files' to say. */
  private async upgrade(runner: QueryRunner): Promise<void> {
    const versions = (await runner.query(
      `select v.programme_id as "programmeId", v.version, v.document,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'code', t.code, 'en', t.label_en, 'fr', t.label_fr) order by t.place), '[]')
          from programme_term t where t.programme_id = v.programme_id and t.version = v.version) as terms,
         (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.code, 'part', m.part) order by o.code), '[]')
          from programme_membership m join organisation o on o.id = m.organisation_id
          where m.programme_id = v.programme_id and m.version = v.version) as partners
       from programme_version v`,
    )) as (OldVersion & { readonly programmeId: string; readonly version: number })[];
    for (const version of versions) {
      await runner.query('update programme_version set document = $3 where programme_id = $1 and version = $2', [
        version.programmeId,
        version.version,
        JSON.stringify(documentOf(version)),
      ]);
    }
  }

  async down(): Promise<void> {
    throw new Error('Verdicts rest on the documents of programmes: they are not taken back by a migration.');
  }
}
