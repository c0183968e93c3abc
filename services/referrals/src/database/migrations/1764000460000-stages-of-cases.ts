import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = {
  'household_case.stage': 'personal: stage of its programme in which it stands',
  'household_case.phase': 'personal: what may be done in its stage: DIAGNOSTIC, SUPPORT or CLOSED',
  'household_case.stage_since': 'personal: day on which it entered the stage; null where that was not told',
  'household_overview.stage': 'personal: NONE, or the stage of the case; null when closed to the organisation',
};

/** What was told before had the engine's stages, which are called like the phases; a fact of that time is read in the same way. */
const PHASES: readonly string[] = [
  `alter table household_case add phase text check (phase in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED')), add stage_since date`,
  // What is derived from a case stays as it is. Pending triggers would forbid what follows, and hold a lock for each household.
  `alter table household_case disable trigger overview_follows`,
  `update household_case set phase = stage, stage_since = case stage when 'DIAGNOSTIC' then opened_on when 'CLOSED' then closed_on end`,
  `alter table household_case enable trigger overview_follows`,
  `alter table household_case alter phase set not null`,
  // Processes of the last release write stages of the engine without a phase, until they are replaced.
  `create function case_of_last_release() returns trigger language plpgsql as $$
   begin
     if new.phase is null
       or (tg_op = 'UPDATE' and new.phase = old.phase and new.stage <> old.stage and new.stage in ('SUPPORT', 'CLOSED')) then
       new.phase := new.stage;
     end if;
     return new;
   end $$`,
  `create trigger case_of_last_release before insert or update on household_case for each row execute function case_of_last_release()`,
];

/** Functions that ask what may be done in a case, with what they ask until now; all else of them stays as it is. */
const ASKING_THE_STAGE = [
  { function: 'work_items_of(uuid)', asking: ["c.stage = 'DIAGNOSTIC'", "c.stage = 'SUPPORT'", "c.stage <> 'CLOSED'"] },
  { function: 'overview_of(uuid)', asking: ["r.stage <> 'CLOSED'"] },
];

/** A case stands in a stage of its programme, and the phase of the stage says what is to do. */
export class StagesOfCases1764000460000 implements MigrationInterface {
  name = 'StagesOfCases1764000460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table household_case drop constraint household_case_stage_check');
    for (const statement of PHASES) await runner.query(statement);
    for (const [column, comment] of Object.entries(COLUMNS)) await runner.query(`comment on column ${column} is '${comment}'`);
    for (const asked of ASKING_THE_STAGE) await this.askThePhase(runner, asked);
  }

  async down(): Promise<void> {
    throw new Error('Cases stand in the stages of their programmes: they are not taken back by a migration.');
  }

  private async askThePhase(runner: QueryRunner, asked: (typeof ASKING_THE_STAGE)[number]): Promise<void> {
    const [row] = (await runner.query(`select pg_get_functiondef($1::regprocedure) as definition`, [asked.function])) as {
      definition: string;
    }[];
    let definition = row?.definition ?? '';
    for (const condition of asked.asking) {
      if (!definition.includes(condition)) throw new Error(`${asked.function} does not ask ${condition}.`);
      definition = definition.replaceAll(condition, condition.replace('.stage', '.phase'));
    }
    await runner.query(definition);
  }
}
