import { CATEGORIES, type Category } from '../../access/categories';
import { conditionOf, writeConditionOf, type TableProtection } from '../../access/protect';
import { roleOf } from '../../database/roles';
import type { TestService } from '../test-service';

interface Table {
  readonly name: string;
  readonly comment: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: readonly string[];
}

const CLASS = /^(household ([A-Z_]+)|organisation(?:, dated)?|programme|reference|infrastructure)(?:, written by ([a-z_]+))?: \S/;

async function readTables(service: TestService): Promise<Table[]> {
  return service.sql<Table>(
    `select c.relname as name, coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration' order by 1`,
  );
}

/** What the table's comment declares; null for infrastructure. */
function protectionOf(table: Table, ownerColumn: string | undefined): TableProtection | null {
  const [, name = '', category, writerColumn] = CLASS.exec(table.comment) ?? [];
  const base = { table: table.name, about: '', writtenBy: 'app', ...(writerColumn === undefined ? {} : { writerColumn }) } as const;
  if (category !== undefined && (CATEGORIES as readonly string[]).includes(category)) {
    const landlord = table.columns.includes('landlord_id') ? { landlordColumn: 'landlord_id' } : {};
    return { ...base, class: 'household', category: category as Category, ...landlord };
  }
  if (name.startsWith('organisation')) {
    const owner = ownerColumn === undefined ? {} : { ownerColumn };
    return { ...base, class: 'organisation', dated: name.endsWith(', dated'), ...owner };
  }
  if (name === 'programme' || name === 'reference') return { ...base, class: name };
  return null;
}

/** The condition as the database prints it, made on the table in a transaction that is rolled back. */
async function expectedCondition(service: TestService, table: string, condition: string): Promise<string> {
  const [row] = await service.sql<{ condition: string }>(`select pg_temp.condition_of($1, $2) as condition`, [table, condition]);
  return row?.condition ?? '';
}

const CONDITION_OF = `create function pg_temp.condition_of(target text, condition text) returns text language plpgsql as $$
  declare printed text;
  begin
    execute format('create policy expected_condition on %I using (%s)', target, condition);
    select pg_get_expr(polqual, polrelid) into printed from pg_policy where polname = 'expected_condition' and polrelid = target::regclass;
    execute format('drop policy expected_condition on %I', target);
    return printed;
  end $$`;

async function policyConditions(
  service: TestService,
  table: string,
): Promise<{ name: string; using: string | null; check: string | null }[]> {
  return service.sql(
    `select polname as name, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
     from pg_policy where polrelid = $1::regclass and polname like 'app%' order by 1`,
    [table],
  );
}

/** Every table, column, policy and right of the service's database, compared with what its comments declare. */
export function catalogSuite(open: () => TestService): void {
  test('every table forces row security and declares its class', async () => {
    const tables = await readTables(open());
    const wrong = tables.filter((table) => !table.secured || !table.forced || !CLASS.test(table.comment)).map((table) => table.name);
    expect(tables.length).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });

  test('every policy of the app role is the one that its table class prescribes', async () => {
    const service = open();
    await service.sql(CONDITION_OF);
    for (const table of await readTables(service)) {
      const ownerColumn = ['owner_id', 'landlord_id'].find(
        (column) => table.columns.includes(column) && !table.columns.includes('organisation_id'),
      );
      const protection = protectionOf(table, ownerColumn);
      if (protection === null) continue;
      const read = await expectedCondition(service, table.name, conditionOf(protection));
      const written = await expectedCondition(service, table.name, writeConditionOf(protection));
      for (const policy of await policyConditions(service, table.name)) {
        const printed = [policy.using, policy.check].filter((condition) => condition !== null);
        expect({ table: table.name, policy: policy.name, printed: [...new Set(printed)] }).toEqual({
          table: table.name,
          policy: policy.name,
          printed: [policy.name === 'app_read' ? read : written],
        });
      }
    }
  });

  test('a household table names its household and a landlord table opens own rows only', async () => {
    const tables = await readTables(open());
    const without = tables.filter((table) => table.comment.startsWith('household ') && !table.columns.includes('household_id'));
    expect(without.map((table) => table.name).filter((name) => name !== 'household')).toEqual([]);
  });

  test('every column says which kind of personal data it holds', async () => {
    const rows = await open().sql<{ column: string }>(
      `select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration' and a.attnum > 0 and not a.attisdropped
         and coalesce(col_description(c.oid, a.attnum), '') !~ '^(identifier|personal|special|operational): '`,
    );
    expect(rows).toEqual([]);
  });

  test('the app role owns nothing, deletes nothing and creates nothing', async () => {
    const service = open();
    const app = roleOf(service.door.service, 'app');
    const [role] = await service.sql(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, has_schema_privilege(oid, 'public', 'create') as creates,
         exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = $1`,
      [app],
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, creates: false, owns: false });
    const rights = await service.sql(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee in ($1, 'PUBLIC') and table_schema = 'public' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')`,
      [app],
    );
    expect(rights).toEqual([]);
  });

  test('the system role has no right on notes', async () => {
    const service = open();
    const rights = await service.sql(
      `select c.relname from pg_class c where obj_description(c.oid) like 'household NOTES:%'
         and (has_table_privilege($1, c.oid, 'select') or has_table_privilege($1, c.oid, 'insert') or has_table_privilege($1, c.oid, 'update'))`,
      [roleOf(service.door.service, 'system')],
    );
    expect(rights).toEqual([]);
  });

  test("every function that runs with its owner's rights fixes its search path and is closed to the public", async () => {
    const rows = await open().sql(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prosecdef
         and (coalesce(array_to_string(p.proconfig, ','), '') !~ 'search_path=' or has_function_privilege('public', p.oid, 'execute'))`,
    );
    expect(rows).toEqual([]);
  });
}
