// An installation that was at work before cases stood in stages of their programmes: each has the engine's stages that it went through.
import { newId } from '@passerelle/shared/domain/ids';
import { connect } from '@passerelle/shared/database/connect';
import { testService } from '@passerelle/shared/testing/test-service';
import { StagesOfProgrammes1764000450000 } from '../src/database/migrations/1764000450000-stages-of-programmes';
import { support } from '../src/service';
import { ASSOCIATION, PROGRAMME, SOCIAL_WORKER } from './association';

/** Signed and closed on those days; a case may close without a contract. */
const CASES = [
  ['DIAGNOSTIC', null, null],
  ['SUPPORT', '2026-11-10', null],
  ['CLOSED', '2026-11-10', '2026-11-20'],
  ['CLOSED', null, '2026-11-20'],
] as const;

test('a case that was there has the phase of its stage, and the days of its way', async () => {
  const migrations = support.migrations.slice(0, support.migrations.indexOf(StagesOfProgrammes1764000450000));
  const service = await testService({ ...support, migrations });
  const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    for (const [index, [stage, signedOn, closedOn]] of CASES.entries()) {
      const caseId = newId();
      await service.sql(
        `insert into support_case (id, reference, referral_id, household_id, programme_id, programme_version, operator_id, referent_id,
           referent_since, stage, opened_on, support_started_on, closed_on, outcome, version)
         values ($1, $2, $3, $4, $5, 1, $6, $7, '2026-11-03', $8, '2026-11-03', $9, $10, $11, $12)`,
        [
          ...[caseId, `ACC-2026-00000${index + 1}`, newId(), newId(), PROGRAMME, ASSOCIATION, SOCIAL_WORKER],
          ...[stage, signedOn, closedOn, closedOn === null ? null : 'REHOUSED', 1],
        ],
      );
      await service.sql(`insert into caseload_entry (case_id, organisation_id, programme_id, stage) values ($1, $2, $3, $4)`, [
        ...[caseId, ASSOCIATION, PROGRAMME, stage],
      ]);
    }
    await new StagesOfProgrammes1764000450000().up(owner.createQueryRunner());
    const rows = await service.sql(
      `select c.phase, c.stage_since, e.phase as counted,
         (select string_agg(concat_ws(' ', s.stage, s.from_on, s.to_on), ', ' order by s.number) from case_stage s where s.case_id = c.id) as way
       from support_case c join caseload_entry e on e.case_id = c.id order by c.reference`,
    );
    expect(rows).toEqual([
      { phase: 'DIAGNOSTIC', counted: 'DIAGNOSTIC', stage_since: '2026-11-03', way: 'DIAGNOSTIC 2026-11-03' },
      { phase: 'SUPPORT', counted: 'SUPPORT', stage_since: '2026-11-10', way: 'DIAGNOSTIC 2026-11-03 2026-11-10, SUPPORT 2026-11-10' },
      {
        ...{ phase: 'CLOSED', counted: 'CLOSED', stage_since: '2026-11-20' },
        way: 'DIAGNOSTIC 2026-11-03 2026-11-10, SUPPORT 2026-11-10 2026-11-20, CLOSED 2026-11-20',
      },
      { phase: 'CLOSED', counted: 'CLOSED', stage_since: '2026-11-20', way: 'DIAGNOSTIC 2026-11-03 2026-11-20, CLOSED 2026-11-20' },
    ]);
  } finally {
    await owner.destroy();
    await service.stop();
  }
}, 30_000);
