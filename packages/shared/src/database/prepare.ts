import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { postgresLogSchema } from '../events/postgres-log-schema';
import type { Migration } from '../service/definition';
import type { ServiceName } from '../events/declare-fact';
import './connect';
import { KERNEL_MIGRATIONS } from './kernel-migrations';
import { databaseOf, EVENT_LOG, ROLE_KINDS, roleOf } from './roles';

export interface DatabasePlan {
  readonly name: ServiceName;
  readonly migrations: readonly Migration[];
}

export interface PrepareOptions {
  /** URL of a role that may create roles and databases. */
  readonly adminUrl: string;
  readonly services: readonly DatabasePlan[];
  /** Password of each role that logs in; roles of `passwordsNeeded`. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Put before the name of every database; tests use it. Roles are the cluster's and have no prefix. */
  readonly prefix?: string;
  readonly withEventLog?: boolean;
}

/** The roles that log in, and so need a password. */
export function passwordsNeeded(services: readonly ServiceName[]): string[] {
  const perService = services.flatMap((name) => [roleOf(name, 'owner'), roleOf(name, 'system'), roleOf(name, 'app')]);
  return [...perService, EVENT_LOG.owner, EVENT_LOG.client, EVENT_LOG.reader];
}

/** The same cluster, another database and, when given, another login. */
export function urlFor(
  adminUrl: string,
  target: { readonly database: string; readonly user?: string; readonly password?: string },
): string {
  const url = new URL(adminUrl);
  url.pathname = `/${target.database}`;
  if (target.user !== undefined) url.username = encodeURIComponent(target.user);
  if (target.password !== undefined) url.password = encodeURIComponent(target.password);
  return url.toString();
}

/** Creates what is missing of roles, databases and tables. Safe to run again, and by two processes at once (the second waits). */
export async function prepareDatabases(options: PrepareOptions): Promise<void> {
  const { adminUrl, services, prefix = '', withEventLog = true } = options;
  await withClient(adminUrl, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('passerelle:prepare'))`);
    const known = await existing(admin);
    for (const { name } of services) await prepareService(admin, { ...options, known }, name);
    if (withEventLog) await prepareEventLog(admin, { ...options, known });
    await Promise.all(services.map((service) => migrateService(options, service)));
    if (withEventLog) await migrateEventLog(options, prefix);
  });
}

interface Known {
  readonly roles: ReadonlySet<string>;
  readonly databases: ReadonlySet<string>;
}

async function existing(admin: Client): Promise<Known> {
  const roles = await admin.query<{ rolname: string }>('select rolname from pg_roles');
  const databases = await admin.query<{ datname: string }>('select datname from pg_database');
  return { roles: new Set(roles.rows.map((row) => row.rolname)), databases: new Set(databases.rows.map((row) => row.datname)) };
}

async function ensureRole(admin: Client, options: PrepareOptions & { known: Known }, role: string): Promise<void> {
  const password = options.passwords[role];
  const login = password === undefined ? 'nologin' : `login password ${escapeLiteral(password)}`;
  const verb = options.known.roles.has(role) ? 'alter' : 'create';
  await admin.query(`${verb} role ${escapeIdentifier(role)} with ${login} nosuperuser nocreatedb nocreaterole nobypassrls`);
}

async function ensureDatabase(
  admin: Client,
  options: PrepareOptions & { known: Known },
  target: { database: string; owner: string },
): Promise<void> {
  const database = `${options.prefix ?? ''}${target.database}`;
  if (options.known.databases.has(database)) return;
  await admin.query(`grant ${escapeIdentifier(target.owner)} to current_user`);
  await admin.query(
    `create database ${escapeIdentifier(database)} owner ${escapeIdentifier(target.owner)} template template0 encoding 'UTF8'`,
  );
}

async function prepareService(admin: Client, options: PrepareOptions & { known: Known }, name: ServiceName): Promise<void> {
  for (const kind of ROLE_KINDS) await ensureRole(admin, options, roleOf(name, kind));
  const owner = roleOf(name, 'owner');
  await ensureDatabase(admin, options, { database: databaseOf(name), owner });
  // The owner hands the functions that prove their own basis to the system role, which may less than the owner.
  await admin.query(`grant ${roleOf(name, 'system')}, ${roleOf(name, 'auditor')} to ${owner}`);
  const database = `${options.prefix ?? ''}${databaseOf(name)}`;
  await withClient(urlFor(options.adminUrl, { database }), async (inside) => {
    await inside.query(`revoke all on database ${escapeIdentifier(database)} from public`);
    await inside.query(`grant connect on database ${escapeIdentifier(database)} to ${roleOf(name, 'app')}, ${roleOf(name, 'system')}`);
    await inside.query('revoke all on schema public from public');
    await inside.query(`grant all on schema public to ${owner}`);
    await inside.query(`grant usage on schema public to ${roleOf(name, 'app')}, ${roleOf(name, 'system')}, ${roleOf(name, 'auditor')}`);
  });
}

async function migrateService(options: PrepareOptions, service: DatabasePlan): Promise<void> {
  const { adminUrl, prefix = '' } = options;
  const owner = roleOf(service.name, 'owner');
  const password = options.passwords[owner];
  if (password === undefined) throw new Error(`There is no password for ${owner}.`);
  const database = `${prefix}${databaseOf(service.name)}`;
  const handOver = [roleOf(service.name, 'system'), roleOf(service.name, 'auditor')].join(', ');
  const source = await new DataSource({
    type: 'postgres',
    url: urlFor(adminUrl, { database, user: owner, password }),
    migrations: [...KERNEL_MIGRATIONS, ...service.migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
  }).initialize();
  try {
    await source.query(`grant create on schema public to ${handOver}`);
    await source.runMigrations({ transaction: 'each' });
    await source.query(`revoke create on schema public from ${handOver}`);
    await source.query(`grant select on migration to ${roleOf(service.name, 'app')}, ${roleOf(service.name, 'system')}`);
  } finally {
    await source.destroy();
  }
}

async function prepareEventLog(admin: Client, options: PrepareOptions & { known: Known }): Promise<void> {
  await ensureRole(admin, options, EVENT_LOG.owner);
  await ensureRole(admin, options, EVENT_LOG.client);
  await ensureRole(admin, options, EVENT_LOG.reader);
  await ensureDatabase(admin, options, { database: EVENT_LOG.database, owner: EVENT_LOG.owner });
  const database = `${options.prefix ?? ''}${EVENT_LOG.database}`;
  await admin.query(`revoke all on database ${escapeIdentifier(database)} from public`);
  await admin.query(`grant connect on database ${escapeIdentifier(database)} to ${EVENT_LOG.client}, ${EVENT_LOG.reader}`);
}

async function migrateEventLog(options: PrepareOptions, prefix: string): Promise<void> {
  const password = options.passwords[EVENT_LOG.owner];
  if (password === undefined) throw new Error(`There is no password for ${EVENT_LOG.owner}.`);
  const url = urlFor(options.adminUrl, { database: `${prefix}${EVENT_LOG.database}`, user: EVENT_LOG.owner, password });
  await withClient(url, async (owner) => {
    await owner.query(postgresLogSchema);
  });
}

async function withClient<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
