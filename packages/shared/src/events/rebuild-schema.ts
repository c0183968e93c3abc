// The second schema in which projections are filled: every table of the service, empty, and every function, made to see this schema only.
// A handler that runs there reaches no row of the service, whatever it writes.
import type { QueryRunner } from 'typeorm';
import type { Derived } from '../service/definition';

export const SHADOW = 'rebuild';

/** Reference rows that projections are derived with; migrations write them, and no fact does. */
const REFERENCE_TABLES = ['purpose_category'] as const;

/** All that a write meets; not the comments. */
const LIKE = 'including defaults including constraints including identity including generated including indexes';

/** Makes the schema anew and lets the system role use it. The runner's role owns the service's tables. */
export async function makeShadow(runner: QueryRunner, systemRole: string): Promise<void> {
  await dropShadow(runner);
  await runner.startTransaction();
  await runner.query(`create schema ${SHADOW}`);
  const tables = await tablesOf(runner);
  await runner.query(tables.map((table) => `create table ${SHADOW}."${table}" (like public."${table}" ${LIKE})`).join(';'));
  for (const definition of await functionsOf(runner)) await createInShadow(runner, definition);
  for (const table of REFERENCE_TABLES) await runner.query(`insert into ${SHADOW}.${table} select * from public.${table}`);
  await runner.query(`grant usage on schema ${SHADOW} to ${systemRole}`);
  await runner.query(`grant select, insert, update, delete on all tables in schema ${SHADOW} to ${systemRole}`);
  await runner.commitTransaction();
}

/** Derives there what is derived from the projections and from records of the service: those are copied, as the log does not hold them. */
export async function deriveInShadow(runner: QueryRunner, { from, by }: Derived): Promise<void> {
  for (const table of from) await runner.query(`insert into ${SHADOW}."${table}" select * from public."${table}"`);
  await runner.query(`select ${SHADOW}."${by}"()`);
}

export async function dropShadow(runner: QueryRunner): Promise<void> {
  await runner.query(`drop schema if exists ${SHADOW} cascade`);
}

async function tablesOf(runner: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'`,
  );
  return rows.map(({ name }) => name);
}

/** Those of the service; what an extension brought serves both schemas from where it is. */
async function functionsOf(runner: QueryRunner): Promise<string[]> {
  const rows: { definition: string }[] = await runner.query(
    `select pg_get_functiondef(p.oid) as definition from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
     and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  );
  return rows.map(({ definition }) => definition);
}

/** The text of a function names its schema in two places: before its name, and in the path it sets for itself. */
async function createInShadow(runner: QueryRunner, definition: string): Promise<void> {
  const moved = definition.replace('FUNCTION public.', `FUNCTION ${SHADOW}.`).replace(/(SET search_path TO )'public'/, `$1'${SHADOW}'`);
  await runner.query(`set local check_function_bodies = off`);
  await runner.query(`set local search_path = ${SHADOW}`);
  await runner.query(moved);
  await runner.query('set local search_path = public');
}
