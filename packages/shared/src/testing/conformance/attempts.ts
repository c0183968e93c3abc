import { Client } from 'pg';
import { newId } from '../../domain/ids';
import type { TestService } from '../test-service';

const OPEN_CLASSES = /^(reference|infrastructure)/;

async function asApp(service: TestService, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: service.appUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function tableNames(service: TestService): Promise<{ name: string; comment: string }[]> {
  return service.sql(
    `select c.relname as name, coalesce(obj_description(c.oid), '') as comment from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
}

/** What somebody who holds the app role's password could try. Each attempt goes to the real database and must fail there. */
export function attemptsSuite(open: () => TestService): void {
  test('an organisation cannot grant itself a household by a plain insert', async () => {
    const household = newId();
    const organisation = newId();
    await asApp(open(), async (client) => {
      await client.query(`select set_config('app.organisation_id', $1, false)`, [organisation]);
      await expect(
        client.query(
          `insert into household_access (household_id, organisation_id, category, from_on, own_rows_only, source_version)
           values ($1, $2, 'IDENTITY', '2020-01-01', false, 1)`,
          [household, organisation],
        ),
      ).rejects.toThrow(/permission denied/);
      await expect(
        client.query(
          `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on)
           values ($3, $1, $2, 'SUPPORT', 'REFERRAL', $3, '2020-01-01')`,
          [household, organisation, newId()],
        ),
      ).rejects.toThrow(/permission denied/);
      await expect(client.query('select recompute_household_access($1, $2)', [household, organisation])).rejects.toThrow(
        /permission denied/,
      );
    });
  });

  test('nothing can be deleted, truncated or altered', async () => {
    const service = open();
    for (const { name } of await tableNames(service)) {
      await asApp(service, async (client) => {
        await expect(client.query(`delete from ${name}`)).rejects.toThrow(/permission denied/);
        await expect(client.query(`truncate ${name}`)).rejects.toThrow(/permission denied/);
        await expect(client.query(`alter table ${name} disable row level security`)).rejects.toThrow(/must be owner/);
      });
    }
  });

  test('the app role cannot create, take another role, or read and change the audit', async () => {
    const service = open();
    await asApp(service, async (client) => {
      await expect(client.query('create table planted (id int)')).rejects.toThrow(/permission denied/);
      await expect(client.query(`set role ${service.door.service.replace('-', '_')}_system`)).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from audit')).rejects.toThrow(/permission denied/);
      await expect(client.query(`update audit set outcome = 'OK'`)).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from outbox')).rejects.toThrow(/permission denied/);
      await expect(client.query('update stream set version = 0')).rejects.toThrow(/permission denied/);
    });
  });

  test('without an organisation in the session no row is seen', async () => {
    const service = open();
    await asApp(service, async (client) => {
      for (const { name, comment } of await tableNames(service)) {
        if (OPEN_CLASSES.test(comment) || name === 'migration') continue;
        const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
        expect({ name, count: rows[0]?.count }).toEqual({ name, count: 0 });
      }
    });
  });

  test('an audit line is final, even for the admin', async () => {
    const service = open();
    await service.sql(
      `insert into audit (subject, roles, organisation_id, use_case, outcome, asked, returned, categories, request_id, operation)
       values ('planted', '{}', gen_random_uuid(), 'planted', 'OK', '{}', '{}', '{}', 'planted', 'planted')`,
    );
    await expect(service.sql(`update audit set outcome = 'FORBIDDEN' where subject = 'planted'`)).rejects.toThrow(/never changed/);
    await expect(service.sql(`delete from audit where subject = 'planted'`)).rejects.toThrow(/never changed/);
    await expect(service.sql('truncate audit')).rejects.toThrow(/never changed/);
  });
}
