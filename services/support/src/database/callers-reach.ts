import { Refused } from '@passerelle/shared/domain/errors';
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

/**
 * Notes the refusal of a referent who is not registered as staff of the operator (`REFERENT_NOT_OF_OPERATOR`). Whether his role lets him
 * act as one is in his token alone, which says it when he comes: a mistake is put right by a change of referent.
 */
export async function refuseStranger(tx: Tx, referentId: Id, operatorId: Id): Promise<void> {
  const rows = await tx.query('select from staff_member where id = $1 and organisation_id = $2', [referentId, operatorId]);
  if (rows.length === 0) tx.refuse(referentNotOfOperator());
}

/** Refuses to hand a case over where its operator has nobody but the present referent: whoever is named is not of the operator. */
export async function requireSuccessors(tx: Tx): Promise<(supportCase: { readonly referentId: Id }) => void> {
  const staff = await tx.query<{ id: Id }>('select id from staff_member where organisation_id = $1 limit 2', [tx.actor.organisationId]);
  return ({ referentId }) => {
    if (!staff.some(({ id }) => id !== referentId)) throw referentNotOfOperator();
  };
}

/** The same refusal for an organisation of the caller that has no staff: whoever is named is not of it. */
export async function nobodyToName(tx: Tx): Promise<Refused[]> {
  const staff = await tx.query('select from staff_member where organisation_id = $1 limit 1', [tx.actor.organisationId]);
  return staff.length === 0 ? [referentNotOfOperator()] : [];
}

function referentNotOfOperator(): Refused {
  return new Refused('REFERENT_NOT_OF_OPERATOR', { path: ['referentId'] });
}
