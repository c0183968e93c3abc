// A case stands in a stage of its programme; what is to do for it, and which case a household shows, depend on the phase of the stage.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { connect } from '@passerelle/shared/database/connect';
import { readAs } from '@passerelle/shared/events/upcast';
import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import { testService } from '@passerelle/shared/testing/test-service';
import { StagesOfCases1764000460000 } from '../src/database/migrations/1764000460000-stages-of-cases';
import { referrals } from '../src/service';
import { caseStands, REFERENT } from './support-says';
import { acceptedHousehold, AMLI, ask, openWorld, TODAY, type World } from './world';

describe('in a stage of its own programme', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world?.service.stop());

  const toDo = async (householdId: Id): Promise<string[]> => {
    const query = 'query ($id: ID!) { workItems(filter: { householdId: $id }, first: 100) { nodes { kind } } }';
    const { workItems } = await ask(world.programmeManager, query, { id: householdId });
    return workItems.nodes.map(({ kind }: { kind: string }) => kind);
  };

  test('a case asks for a diagnostic and a contract before the contract, for interviews under it, and for nothing after', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    const own = { referralId, stage: 'MEETING', phase: 'DIAGNOSTIC', stageSince: '2026-11-01' } as const;
    const caseId = await caseStands(world, householdId, own);
    expect(await toDo(householdId)).toEqual(['DIAGNOSTIC_TO_MAKE', 'INTERVIEW_TO_HOLD']);
    await caseStands(world, householdId, { ...own, caseId, diagnosticOn: '2026-11-20' });
    expect(await toDo(householdId)).toEqual(['CONTRACT_TO_SIGN', 'INTERVIEW_TO_HOLD']);
    const signed = {
      caseId,
      referralId,
      stage: 'IN_HOME',
      phase: 'SUPPORT',
      diagnosticOn: '2026-11-20',
      contractEndsOn: '2027-11-20',
    } as const;
    await caseStands(world, householdId, signed);
    expect(await toDo(householdId)).toEqual(['INTERVIEW_TO_HOLD']);
    const query = 'query ($id: ID!) { household(id: $id) { overview { support { stage { code } } } } }';
    const { household } = await ask(world.programmeManager, query, { id: householdId });
    expect(household.overview.support.stage).toEqual({ code: 'IN_HOME' });
    await caseStands(world, householdId, { ...signed, stage: 'LEFT', phase: 'CLOSED', closedOn: TODAY });
    expect(await toDo(householdId)).not.toContain('INTERVIEW_TO_HOLD');
  });
});

test('what was told in the first major has the phase that its stage was', () => {
  const days = { diagnosticOn: null, contractEndsOn: null, lastInterviewOn: null, closedOn: null };
  const ids = { caseId: newId(), referralId: newId(), householdId: newId(), operatorId: AMLI, referentId: REFERENT };
  const read = (stage: string, closedOn: string | null = null) =>
    readAs(supportCasePositionChanged, 'support-case-position-changed.v1', {
      ...{ ...ids, ...days, stage, closedOn },
      ...{ openedOn: '2026-11-01', asOf: TODAY },
    });
  expect(read('DIAGNOSTIC')).toMatchObject({ stage: 'DIAGNOSTIC', phase: 'DIAGNOSTIC', stageSince: '2026-11-01' });
  expect(read('SUPPORT')).toMatchObject({ stage: 'SUPPORT', phase: 'SUPPORT', stageSince: null });
  expect(read('CLOSED', '2026-11-20')).toMatchObject({ phase: 'CLOSED', stageSince: '2026-11-20' });
});

test('an installation that was at work before keeps the stages of its cases, as a rebuild would read them', async () => {
  const migrations = referrals.migrations.slice(0, referrals.migrations.indexOf(StagesOfCases1764000460000));
  const service = await testService({ ...referrals, migrations }, TODAY);
  const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    for (const [stage, closedOn] of [
      ['DIAGNOSTIC', null],
      ['SUPPORT', null],
      ['CLOSED', '2026-11-20'],
    ] as const) {
      await service.sql(
        `insert into household_case (case_id, household_id, operator_id, referral_id, referent_id, stage, opened_on, closed_on, as_of, source_version)
         values ($1, $2, $3, $4, $5, $6, '2026-11-01', $7, '2026-11-01', 1)`,
        [newId(), newId(), AMLI, newId(), REFERENT, stage, closedOn],
      );
    }
    await new StagesOfCases1764000460000().up(owner.createQueryRunner());
    // A process of the last release, until it is replaced.
    await service.sql(`update household_case set stage = 'SUPPORT' where stage = 'DIAGNOSTIC'`);
    expect(await service.sql('select stage, phase, stage_since from household_case order by stage, stage_since')).toEqual([
      { stage: 'CLOSED', phase: 'CLOSED', stage_since: '2026-11-20' },
      { stage: 'SUPPORT', phase: 'SUPPORT', stage_since: '2026-11-01' },
      { stage: 'SUPPORT', phase: 'SUPPORT', stage_since: null },
    ]);
  } finally {
    await owner.destroy();
    await service.stop();
  }
}, 30_000);
