import { createHash } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { databaseOf, EVENT_LOG, roleOf } from '../database/roles';
import { passwordsNeeded, prepareDatabases, urlFor, type DatabasePlan } from '../database/prepare';
import { SERVICE_NAMES } from '../events/declare-fact';
import { newId } from '../domain/ids';

/** Every role of the test cluster has a password made from its name: the cluster lives for one test run, on the loopback address. */
export function testPassword(role: string): string {
  return createHash('sha256').update(`test:${role}`).digest('hex');
}

export function testPasswords(): Record<string, string> {
  return Object.fromEntries(passwordsNeeded(SERVICE_NAMES).map((role) => [role, testPassword(role)]));
}

/** Admin URL of the cluster that jest's global setup started, or of `DATABASE_URL`. */
export function testAdminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests through jest, whose global setup starts a cluster.');
  return url;
}

export interface TestDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly systemUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** What a test's database holds before the test begins; it is written once per test run. */
export interface Filling {
  /** Says which filling it is among those of the same migrations. */
  readonly name: string;
  fill(database: TestDatabase): Promise<void>;
}

/** A fresh database of one service, cloned from a template that is migrated, and filled, once per test run. */
export async function testDatabase(plan: DatabasePlan, filling?: Filling): Promise<TestDatabase> {
  const adminUrl = testAdminUrl();
  const migrated = await migratedTemplate(adminUrl, plan);
  const template = filling === undefined ? migrated : await filledTemplate(adminUrl, { plan, migrated, filling });
  return cloned(adminUrl, { plan, template, database: `t_${newId().replaceAll('-', '')}` });
}

interface Clone {
  readonly plan: DatabasePlan;
  readonly template: string;
  readonly database: string;
}

async function cloned(adminUrl: string, { plan, template, database }: Clone): Promise<TestDatabase> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(
      `create database ${escapeIdentifier(database)} template ${escapeIdentifier(template)} owner ${roleOf(plan.name, 'owner')}`,
    );
    for (const kind of ['app', 'system', 'owner'] as const) {
      await admin.query(`grant connect on database ${escapeIdentifier(database)} to ${roleOf(plan.name, kind)}`);
    }
  });
  const loginUrl = (role: string) => urlFor(adminUrl, { database, user: role, password: testPassword(role) });
  return {
    adminUrl: urlFor(adminUrl, { database }),
    appUrl: loginUrl(roleOf(plan.name, 'app')),
    systemUrl: loginUrl(roleOf(plan.name, 'system')),
    ownerUrl: loginUrl(roleOf(plan.name, 'owner')),
    drop: () =>
      asAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${escapeIdentifier(database)} with (force)`))),
  };
}

/** A fresh event log database; answers the URL of its client, and of its reader. */
export async function testEventLog(): Promise<{ readonly url: string; readonly readerUrl: string; drop(): Promise<void> }> {
  const adminUrl = testAdminUrl();
  const prefix = `t_${newId().slice(0, 8)}_`;
  await prepareDatabases({ adminUrl, services: [], passwords: testPasswords(), prefix });
  const database = `${prefix}${EVENT_LOG.database}`;
  const loginOf = (user: string) => urlFor(adminUrl, { database, user, password: testPassword(user) });
  return {
    url: loginOf(EVENT_LOG.client),
    readerUrl: loginOf(EVENT_LOG.reader),
    drop: () =>
      asAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${escapeIdentifier(database)} with (force)`))),
  };
}

function migratedTemplate(adminUrl: string, plan: DatabasePlan): Promise<string> {
  const hash = hashOf(plan.migrations.map((migration) => `${migration.name}${migration.toString()}`).join());
  const prefix = `${templatePrefix()}${hash}_`;
  const name = `${prefix}${databaseOf(plan.name)}`;
  return made(adminUrl, name, () =>
    prepareDatabases({ adminUrl, services: [plan], passwords: testPasswords(), prefix, withEventLog: false }),
  );
}

function filledTemplate(
  adminUrl: string,
  { plan, migrated, filling }: { readonly plan: DatabasePlan; readonly migrated: string; readonly filling: Filling },
): Promise<string> {
  const name = `${migrated}_${hashOf(filling.name)}`;
  return made(adminUrl, name, async () => filling.fill(await cloned(adminUrl, { plan, template: migrated, database: name })));
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Templates are of one run of the tests, whose global setup names it: code and files may have changed since another. */
function templatePrefix(): string {
  return `tpl_${process.env['TEST_RUN'] ?? process.pid}_`;
}

const templates = new Map<string, Promise<string>>();

/** Makes a template unless another file of the run did: one that is whole lets nobody in. One that was left half made begins anew. */
function made(adminUrl: string, name: string, make: () => Promise<void>): Promise<string> {
  const making = async (): Promise<string> => {
    await asAdmin(adminUrl, async (admin) => {
      await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
      const { rows } = await admin.query<{ whole: boolean }>('select not datallowconn as whole from pg_database where datname = $1', [
        name,
      ]);
      if (rows[0]?.whole === true) return;
      await admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      await make();
      await admin.query(`alter database ${escapeIdentifier(name)} with allow_connections false`);
    });
    return name;
  };
  const template = templates.get(name) ?? making();
  templates.set(name, template);
  return template;
}

async function asAdmin(url: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
