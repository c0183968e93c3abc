import type { EntityManager, QueryRunner } from 'typeorm';
import { prepared } from '../database/prepared';
import { OperatorRefusal } from './operator-refusal';

const LOCK = `hashtext('passerelle:rebuild')`;
const WAIT_FOR_CONSUMERS_MS = 15_000;

/** The projections of this service are being rebuilt: the same facts come again in a moment. */
export class HeldOff extends Error {
  constructor() {
    super('The projections of this service are being rebuilt.');
    this.name = HeldOff.name;
  }
}

/** Asked in every transaction that applies facts: it ends before a rebuild begins, or begins after it has ended. Throws `HeldOff`. */
export async function requireNoRebuild(manager: EntityManager): Promise<void> {
  const [row] = await prepared<{ free: boolean }>(manager, `select pg_try_advisory_xact_lock_shared(${LOCK}) as free`, []);
  if (row?.free !== true) throw new HeldOff();
}

/** Holds the consumers of the service off until `letConsumersOn`, or the end of this runner's session. Throws `OperatorRefusal` while another rebuild does. */
export async function holdConsumersOff(runner: QueryRunner, patienceMs = WAIT_FOR_CONSUMERS_MS): Promise<void> {
  await runner.query(`set lock_timeout = ${patienceMs}`);
  try {
    await runner.query(`select pg_advisory_lock(${LOCK})`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error;
    const remedy = 'Wait until the other rebuild has ended.';
    throw new OperatorRefusal('REBUILDING', 'The projections of this service are being rebuilt by somebody else.', { remedy });
  }
}

/** Lets the consumers go on at once: the end of a session is noticed by the database only some time after it was closed. */
export async function letConsumersOn(runner: QueryRunner): Promise<void> {
  await runner.query('select pg_advisory_unlock_all()');
}
