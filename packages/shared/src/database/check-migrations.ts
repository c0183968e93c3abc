import type { DataSource } from 'typeorm';
import type { Migration } from '../service/definition';
import { KERNEL_MIGRATIONS } from './kernel-migrations';

/** Services only check that the database is migrated; `npm run db:prepare` does it. */
export async function checkMigrations(source: DataSource, migrations: readonly Migration[]): Promise<void> {
  const rows: { name: string }[] = await source.query('select name from migration');
  const applied = new Set(rows.map((row) => row.name));
  const wanted = [...KERNEL_MIGRATIONS, ...migrations].map((migration) => new migration().name ?? migration.name);
  const missing = wanted.filter((name) => !applied.has(name));
  if (missing.length > 0) throw new Error(`The database lacks ${missing.join(', ')}: run \`npm run db:prepare\` first.`);
}
