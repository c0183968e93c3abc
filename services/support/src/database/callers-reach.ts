import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { caseReach, type CasePart, type CaseReach } from '../domain/case-reach';

/** Which cases the caller reaches, for a part of them. */
export async function callersReach(tx: Tx, part: CasePart): Promise<CaseReach> {
  const { roles, organisationId } = tx.actor;
  return caseReach(part, { roles, organisationId, staffId: await callersStaffId(tx) });
}

/**
 * The caller's id as staff of the organisation of his token; null when he is not registered there. He is found by issuer and subject of
 * the token. The development issuer, whose address changes, takes the staff id itself as subject: an id is nobody else's subject.
 */
export async function callersStaffId(tx: Tx): Promise<Id | null> {
  const { actor } = tx;
  if (actor.kind === 'system') return null;
  const [row] = await tx.query<{ id: Id }>(
    `select id from staff_member
     where organisation_id = $1 and ((subject = $2 and issuer = $3) or id::text = $2)
     order by (subject = $2 and issuer = $3) desc limit 1`,
    [actor.organisationId, actor.subject, actor.issuer],
  );
  return row?.id ?? null;
}

/** True when the person is registered as staff of the organisation. */
export async function isStaffOf(tx: Tx, staffId: Id, organisationId: Id): Promise<boolean> {
  const rows = await tx.query('select from staff_member where id = $1 and organisation_id = $2', [staffId, organisationId]);
  return rows.length > 0;
}
