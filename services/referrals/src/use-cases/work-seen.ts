import type { Tx } from '@passerelle/shared/use-case-types';
import { staffIdOf } from '../database/reference';
import type { WorkSeen } from '../domain/work-item';
import { workReach } from './work-reach';

/** What of the work of his organisation the caller sees. Only who sees his own of something is looked up as a member of staff. */
export async function workSeen(tx: Tx): Promise<WorkSeen> {
  const reach = workReach(tx.actor.roles);
  return { reach, self: reach.own.length > 0 && tx.actor.kind === 'user' ? await staffIdOf(tx, tx.actor) : null };
}
