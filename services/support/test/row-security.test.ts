import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { Client } from 'pg';
import {
  ASSOCIATION,
  LANDLORD,
  openAssociation,
  openCase,
  OTHER_ASSOCIATION,
  PROGRAMME,
  SOCIAL_WORKER,
  type Admitted,
} from './association';

describe('row security, below the use cases', () => {
  let service: TestService;
  let opened: Admitted & { readonly caseId: Id };

  beforeAll(async () => {
    const { service: started, people } = await openAssociation();
    service = started;
    opened = await openCase(service, people);
  }, 30_000);
  afterAll(() => service.stop());

  /** Runs one statement with the app role's password, on behalf of an organisation. */
  async function asApp(organisationId: Id, statement: string, parameters: readonly unknown[]): Promise<number> {
    const client = new Client({ connectionString: service.appUrl });
    await client.connect();
    try {
      await client.query(`select set_config('app.organisation_id', $1, false), set_config('app.today', '2026-11-25', false)`, [
        organisationId,
      ]);
      return (await client.query(statement, [...parameters])).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  const insertCase = (organisationId: Id, operatorId: Id) =>
    asApp(
      organisationId,
      `insert into support_case (id, referral_id, household_id, programme_id, programme_version, operator_id, referent_id, referent_since, stage, opened_on,
         version)
       values ($1, $2, $3, $4, 1, $5, $6, '2026-11-03', 'DIAGNOSTIC', '2026-11-03', 1)`,
      [newId(), newId(), opened.householdId, PROGRAMME, operatorId, SOCIAL_WORKER],
    );

  test('a landlord sees the status of a case and writes nothing in the name of its operator', async () => {
    await expect(insertCase(LANDLORD, ASSOCIATION)).rejects.toThrow(/row-level security/);
    const change = `update support_case set version = version + 1 where id = $1`;
    expect(await asApp(LANDLORD, 'select from support_case where id = $1', [opened.caseId])).toBe(1);
    expect(await asApp(LANDLORD, change, [opened.caseId])).toBe(0);
    expect(await asApp(ASSOCIATION, change, [opened.caseId])).toBe(1);
  });

  test('an operator hands no case to another one', async () => {
    await expect(insertCase(ASSOCIATION, OTHER_ASSOCIATION)).rejects.toThrow(/row-level security/);
    const change = `update support_case set operator_id = $2 where id = $1`;
    await expect(asApp(ASSOCIATION, change, [opened.caseId, OTHER_ASSOCIATION])).rejects.toThrow(/row-level security/);
  });
});
