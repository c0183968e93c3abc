import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { auditConnection, countAudit, readAudit } from '../audit-read';
import { describeColumns, protect } from '../access/protect';
import { accessProjections, accessSubscriptions } from '../access/project-access';
import { Conflict, NotFound, Refused } from '../domain/errors';
import { newId, type Id } from '../domain/ids';
import { leaseEnded } from '../facts/lease-ended';
import type { GraphContext } from '../graphql/context';
import type { ServiceDefinition } from '../service/definition';
import { defineUseCase } from '../use-case';

class ToyTables1764000000001 implements MigrationInterface {
  name = 'ToyTables1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table toy (id uuid primary key, household_id uuid not null, landlord_id uuid not null, label text not null)`,
    );
    await protect(runner, {
      table: 'toy',
      class: 'household',
      category: 'HOME',
      landlordColumn: 'landlord_id',
      writtenBy: 'app',
      about: 'stands for any row about a household',
    });
    await describeColumns(runner, 'toy', {
      id: 'operational: its id',
      household_id: 'identifier: household it is about',
      landlord_id: 'operational: landlord it belongs to',
      label: 'operational: a code',
    });
  }

  async down(): Promise<void> {}
}

/** Writes a row and publishes a fact; refuses the label `refuse` after having written, so that a test can see the roll-back. */
export const recordToy = defineUseCase({
  name: 'recordToy',
  permission: 'lease:record',
  kind: 'write',
  input: z.object({ clientKey: z.string(), householdId: z.string(), label: z.string().max(20) }),
  async run(tx, input) {
    await tx.takeStreams([input.householdId]);
    const toyId = newId();
    tx.recordAccess({ asked: [input.householdId], categories: ['HOME'] });
    await tx.query(`insert into toy (id, household_id, landlord_id, label) values ($1, $2, $3, $4)`, [
      toyId,
      input.householdId,
      tx.actor.organisationId,
      input.label,
    ]);
    await tx.publish(leaseEnded, {
      key: input.householdId,
      subject: toyId,
      payload: {
        leaseId: toyId,
        householdId: input.householdId,
        landlordId: tx.actor.organisationId,
        endedOn: tx.clock.today(),
        reason: 'TOY',
      },
    });
    if (input.label === 'refuse') throw new Refused('TOY_REFUSED');
    if (input.label === 'conflict') throw new Conflict('TOY_CONFLICT');
    return { toyId };
  },
});

export const readToys = defineUseCase<readonly Id[], ReadonlyMap<Id, string>>({
  name: 'readToys',
  permission: 'home:read',
  kind: 'read',
  async run(tx, ids) {
    const rows = await tx.query<{ id: Id; householdId: Id; label: string }>(
      `select id, household_id as "householdId", label from toy where id = any($1)`,
      [ids],
    );
    tx.recordAccess({ asked: ids, returned: rows.map((row) => row.id), categories: ['HOME'] });
    if (ids.length === 1 && rows.length === 0) throw new NotFound('Toy');
    return new Map(rows.map((row) => [row.id, row.label]));
  },
});

/** The smallest service there can be: it carries the tests of the kernel. */
export const toyService: ServiceDefinition = {
  name: 'housing-stock',
  schemaPath: join(__dirname, '../../test/toy.graphql'),
  resolvers: {
    Query: {
      hello: () => 'hello',
      toyAudit: (_: unknown, args: Parameters<typeof auditConnection>[1], context: GraphContext) => auditConnection(context, args),
    },
  },
  entities: [],
  migrations: [ToyTables1764000000001],
  subscriptions: accessSubscriptions,
  projections: accessProjections,
  useCases: [recordToy, readToys, readAudit, countAudit],
};
