// An installation whose grants were made before health was a category: those who assess a household read it from then on, its landlord does not.
import { connect } from '@passerelle/shared/database/connect';
import { KernelHealth1764000000009 } from '@passerelle/shared/database/kernel-health-migration';
import { AMLI, confirmedHousehold, openWorld, TODAY } from './world';

test('grants that run open health by their purpose', async () => {
  const world = await openWorld();
  const owner = await connect({ url: world.service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    const { householdId } = await confirmedHousehold(world);
    await world.service.sql(`delete from purpose_category where category = 'HEALTH'`);
    await world.service.sql(`delete from household_access where category = 'HEALTH'`);
    await owner.transaction(async (manager) => {
      await manager.query(`select set_config('app.today', $1, true)`, [TODAY]);
      const runner = manager.queryRunner;
      if (runner === undefined) throw new Error('The transaction has no runner.');
      await new KernelHealth1764000000009().up(runner);
    });
    const opened = await world.service.sql(
      `select organisation_id as organisation, from_on as "from", to_on as "to" from household_access where household_id = $1 and category = 'HEALTH'`,
      [householdId],
    );
    expect(opened).toEqual([{ organisation: AMLI, from: TODAY, to: null }]);
    expect(await world.service.sql(`select purpose from purpose_category where category = 'HEALTH' order by 1`)).toEqual([
      { purpose: 'ASSESSMENT' },
      { purpose: 'SUPPORT' },
    ]);
  } finally {
    await owner.destroy();
    await world.service.stop();
  }
}, 60_000);
