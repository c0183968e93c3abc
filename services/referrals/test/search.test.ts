import { readPage } from '@passerelle/shared/graphql/connection';
import type { Tx } from '@passerelle/shared/use-case-types';
import { Client } from 'pg';
import { listedHouseholds } from '../src/database/overview';
import { NOTHING_SEEN } from '../src/domain/work-item';
import { LANDLORD, openWorld, TODAY, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

test('the beginning of a family name is found by the index, under row security', async () => {
  const client = new Client({ connectionString: world.service.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true)`, [LANDLORD, TODAY]);
    // A table of three rows is read whole whatever its indexes: what is asked is whether the index may serve at all.
    await client.query('set local enable_seqscan = off');
    const plan: string[] = [];
    const explaining: Pick<Tx, 'actor' | 'clock' | 'query'> = {
      actor: { kind: 'system', subject: 'explain', organisationId: LANDLORD, roles: [] },
      clock: world.service.door.clock,
      async query(sql, parameters = []) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters]);
        plan.push(...rows.map((row) => row['QUERY PLAN']));
        return [];
      },
    };
    await listedHouseholds(explaining as Tx, {
      filter: { search: 'belk', seen: NOTHING_SEEN },
      order: 'FAMILY_NAME_ASC',
      page: readPage({ first: 20 }, { list: 'households' }),
    });
    expect(plan.join(' ')).toMatch(/(using|on) person_by_name/);
    expect(plan.join(' ')).toContain("Index Cond: ((search_name ~>=~ 'belk'");
  } finally {
    await client.end();
  }
});
