import type { QueryRunner } from 'typeorm';
import type { Category } from './categories';

/**
 * Row security of one table, from its declared class. A migration calls this once per table; the conformance suite compares every
 * table of the catalog with what this makes, so that no table is forgotten or opened by hand.
 */
export type TableProtection = {
  readonly table: string;
  readonly about: string;
  readonly writtenBy: 'app' | 'system';
  /** Column that must name the organisation of the transaction in every row it writes; whoever reads may write without it. */
  readonly writerColumn?: string;
} & (
  | { readonly class: 'household'; readonly category: Category; readonly landlordColumn?: string }
  /** `dated`: its rows have the dates of the access that they rest on, from_on and to_on, and are shown between them only. */
  | { readonly class: 'organisation'; readonly ownerColumn?: string; readonly dated?: boolean }
  | { readonly class: 'programme' }
  | { readonly class: 'reference' }
);

/** Live at the transaction's date; `alias` has the columns from_on and to_on, the latter exclusive. */
export function liveOn(alias: string, today = '(select app_today())'): string {
  return `${alias}.from_on <= ${today} and (${alias}.to_on is null or ${alias}.to_on > ${today})`;
}

function householdCondition(table: string, category: Category, landlordColumn: string | undefined): string {
  const ownRows = landlordColumn === undefined ? '' : ` and (not x.own_rows_only or ${table}.${landlordColumn} = x.organisation_id)`;
  // `offset 0` keeps the planner from hashing the whole access table: measured 0.6 ms a page against 36.
  return (
    `exists (select from household_access x where x.household_id = ${table}.household_id` +
    ` and x.organisation_id = (select app_org()) and x.category = '${category}' and ${liveOn('x')}${ownRows} offset 0)`
  );
}

/** The SQL condition that opens a row of the table to the organisation of the transaction. */
export function conditionOf(protection: TableProtection): string {
  switch (protection.class) {
    case 'household':
      return householdCondition(protection.table, protection.category, protection.landlordColumn);
    case 'organisation': {
      const own = `${protection.table}.${protection.ownerColumn ?? 'organisation_id'} = (select app_org())`;
      return protection.dated === true ? `${own} and ${liveOn(protection.table)}` : own;
    }
    case 'programme':
      return (
        `exists (select from programme_membership m where m.programme_id = ${protection.table}.programme_id` +
        ` and m.organisation_id = (select app_org()) and ${liveOn('m')} offset 0)`
      );
    case 'reference':
      return 'true';
  }
}

/** The SQL condition of a row that the organisation of the transaction may insert, change and leave behind. */
export function writeConditionOf(protection: TableProtection): string {
  const { table, writerColumn } = protection;
  const condition = conditionOf(protection);
  return writerColumn === undefined ? condition : `${condition} and ${table}.${writerColumn} = (select app_org())`;
}

function classComment(protection: TableProtection): string {
  const writer = protection.writerColumn === undefined ? '' : `, written by ${protection.writerColumn}`;
  return `${className(protection)}${writer}: ${protection.about}`;
}

function className(protection: TableProtection): string {
  switch (protection.class) {
    case 'household':
      return `household ${protection.category}`;
    case 'organisation':
      return protection.dated === true ? 'organisation, dated' : 'organisation';
    default:
      return protection.class;
  }
}

async function databasePrefix(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query('select current_user as name')) as { name: string }[];
  return (row?.name ?? '').replace(/_owner$/, '');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The owner sees everything under the forced security: its data migrations would otherwise update 0 rows in silence. */
async function openToOwner(runner: QueryRunner, table: string, prefix: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`create policy owner_all on ${table} to ${prefix}_owner using (true) with check (true)`);
}

async function openToSystem(runner: QueryRunner, table: string, prefix: string): Promise<void> {
  await runner.query(`create policy system_all on ${table} to ${prefix}_system using (true) with check (true)`);
  await runner.query(`grant select, insert, update on ${table} to ${prefix}_system`);
}

/** Declares the class of a table and makes its policies, grants and comment. */
export async function protect(runner: QueryRunner, protection: TableProtection): Promise<void> {
  const { table, writtenBy } = protection;
  const prefix = await databasePrefix(runner);
  const condition = conditionOf(protection);
  await openToOwner(runner, table, prefix);
  // Notes are the family's words: no background work reads them.
  if (protection.class !== 'household' || protection.category !== 'NOTES') await openToSystem(runner, table, prefix);
  await runner.query(`create policy app_read on ${table} for select to ${prefix}_app using (${condition})`);
  await runner.query(`grant select on ${table} to ${prefix}_app`);
  if (writtenBy === 'app') {
    const written = writeConditionOf(protection);
    await runner.query(`create policy app_insert on ${table} for insert to ${prefix}_app with check (${written})`);
    await runner.query(`create policy app_update on ${table} for update to ${prefix}_app using (${written}) with check (${written})`);
    await runner.query(`grant insert, update on ${table} to ${prefix}_app`);
  }
  await runner.query(`comment on table ${table} is ${quoted(classComment(protection))}`);
}

/** A table of the kernel: the app role may at most insert. Expired rows are the system's to delete where `systemDeletes` says so. */
export async function protectInfrastructure(
  runner: QueryRunner,
  options: {
    readonly table: string;
    readonly about: string; /** Condition of the rows that the app role may insert; none without it. */
    readonly appInserts?: string;
    readonly systemDeletes?: boolean;
  },
): Promise<void> {
  const { table, about } = options;
  const prefix = await databasePrefix(runner);
  await openToOwner(runner, table, prefix);
  await openToSystem(runner, table, prefix);
  if (options.appInserts !== undefined) {
    await runner.query(`create policy app_insert on ${table} for insert to ${prefix}_app with check (${options.appInserts})`);
    await runner.query(`grant insert on ${table} to ${prefix}_app`);
  }
  if (options.systemDeletes === true) await runner.query(`grant delete on ${table} to ${prefix}_system`);
  await runner.query(`comment on table ${table} is ${quoted(`infrastructure: ${about}`)}`);
}

/** Kinds of personal data a column may hold; the sentence after it says what. */
const COLUMN_CLASS = /^(identifier|personal|special|operational): \S/;

/** Writes a sentence on every column of a table, each beginning with its class; a column left out or misclassed stops the migration. */
export async function describeColumns(runner: QueryRunner, table: string, comments: Readonly<Record<string, string>>): Promise<void> {
  const rows = (await runner.query(`select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`, [
    table,
  ])) as { attname: string }[];
  for (const { attname } of rows) {
    const comment = comments[attname];
    if (comment === undefined || !COLUMN_CLASS.test(comment)) {
      throw new Error(
        `Column ${table}.${attname} needs a comment that starts with its class (identifier, personal, special, operational).`,
      );
    }
    await runner.query(`comment on column ${table}.${attname} is ${quoted(comment)}`);
  }
}
