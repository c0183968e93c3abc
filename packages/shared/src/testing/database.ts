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

/** A fresh database of one service, cloned from a template that is migrated once per test run and set of migrations. */
export async function testDatabase(plan: DatabasePlan): Promise<TestDatabase> {
  const adminUrl = testAdminUrl();
  const template = await ensureTemplate(adminUrl, plan);
  const database = `t_${newId().replaceAll('-', '')}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('passerelle:prepare'))`);
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

const templates = new Map<string, Promise<string>>();

function ensureTemplate(adminUrl: string, plan: DatabasePlan): Promise<string> {
  const hash = createHash('sha256')
    .update(plan.migrations.map((migration) => `${migration.name}${migration.toString()}`).join())
    .digest('hex');
  const prefix = `tpl_${hash.slice(0, 8)}_`;
  const known = templates.get(prefix);
  if (known !== undefined) return known;
  const made = prepareDatabases({ adminUrl, services: [plan], passwords: testPasswords(), prefix, withEventLog: false }).then(
    () => `${prefix}${databaseOf(plan.name)}`,
  );
  templates.set(prefix, made);
  return made;
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
