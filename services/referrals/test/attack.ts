// Attacks in plain SQL as the app role, as if a fault in the code had let them in: the database itself must refuse.
import type { Id } from '@passerelle/shared/domain/ids';
import { Client } from 'pg';
import { TODAY, type World } from './world';

/** Runs a statement as the app role on behalf of an organisation, in a transaction that is rolled back. */
export function attackOn(world: () => World) {
  return async (organisationId: Id, statement: string, parameters: readonly unknown[]): Promise<unknown> => {
    const client = new Client({ connectionString: world().service.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true)`, [organisationId, TODAY]);
      return (await client.query(statement, [...parameters])).rows;
    } finally {
      await client.end();
    }
  };
}
