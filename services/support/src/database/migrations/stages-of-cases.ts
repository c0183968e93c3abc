/** The phase beside the stage, and when it was entered, of cases that had the engine's stages alone. */
export const CASE_STAGES: readonly string[] = [
  `alter table support_case add phase text check (phase in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED')), add stage_since date`,
  `update support_case set phase = stage,
     stage_since = case stage when 'DIAGNOSTIC' then opened_on when 'SUPPORT' then support_started_on else closed_on end`,
  `alter table support_case alter phase set not null, alter stage_since set not null, add check (stage_since >= opened_on),
     add check ((phase = 'CLOSED') = (closed_on is not null and outcome is not null)),
     add check (phase <> 'SUPPORT' or support_started_on is not null)`,
  `alter table caseload_entry add phase text check (phase in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED'))`,
  `update caseload_entry set phase = stage`,
  `alter table caseload_entry alter phase set not null`,
  `drop index caseload_entry_by_programme`,
  `create index caseload_entry_by_programme on caseload_entry (organisation_id, programme_id, phase)`,
  // Each case has the stages that it went through: opened, under contract, closed.
  `insert into case_stage (id, case_id, household_id, operator_id, programme_id, programme_version, number, stage, from_on, to_on, recorded_at)
   select gen_random_uuid(), c.id, c.household_id, c.operator_id, c.programme_id, c.programme_version,
     row_number() over (partition by c.id order by s.place), s.stage, s.from_on,
     lead(s.from_on) over (partition by c.id order by s.place), now()
   from support_case c cross join lateral (
     values (1, 'DIAGNOSTIC', c.opened_on), (2, 'SUPPORT', c.support_started_on), (3, 'CLOSED', c.closed_on)) s (place, stage, from_on)
   where s.from_on is not null`,
];

/**
 * Processes of the last release go on until they are replaced. They know the engine's three stages, which they write without a phase and
 * without the way of the case.
 */
export const FILLED_FOR_THE_LAST_RELEASE: readonly string[] = [
  `create function case_of_last_release() returns trigger language plpgsql as $$
   begin
     if new.phase is null then
       new.phase := new.stage;
       new.stage_since := coalesce(new.closed_on, new.support_started_on, new.opened_on);
     elsif tg_op = 'UPDATE' and new.phase = old.phase and new.stage <> old.phase and new.stage in ('SUPPORT', 'CLOSED') then
       new.phase := new.stage;
       new.stage_since := coalesce(new.closed_on, new.support_started_on);
     end if;
     return new;
   end $$`,
  `create trigger case_of_last_release before insert or update of stage on support_case
     for each row execute function case_of_last_release()`,
  `create function caseload_of_last_release() returns trigger language plpgsql as $$
   begin
     if new.phase is null or (tg_op = 'UPDATE' and new.phase = old.phase and new.stage in ('SUPPORT', 'CLOSED')) then
       new.phase := new.stage;
     end if;
     return new;
   end $$`,
  `create trigger caseload_of_last_release before insert or update of stage on caseload_entry
     for each row execute function caseload_of_last_release()`,
  `create function case_stage_of_last_release() returns trigger language plpgsql as $$
   begin
     if exists (select from case_stage s where s.case_id = new.id and s.stage = new.stage and s.from_on = new.stage_since) then
       return null;
     end if;
     update case_stage set to_on = new.stage_since where case_id = new.id and to_on is null;
     insert into case_stage (id, case_id, household_id, operator_id, programme_id, programme_version, number, stage, from_on, recorded_at)
     select gen_random_uuid(), new.id, new.household_id, new.operator_id, new.programme_id, new.programme_version,
       1 + (select count(*) from case_stage s where s.case_id = new.id), new.stage, new.stage_since, now();
     return null;
   end $$`,
  // At the end of the transaction: this release has written the row itself by then.
  `create constraint trigger case_stage_of_last_release after insert or update of stage on support_case deferrable initially deferred
     for each row execute function case_stage_of_last_release()`,
];
