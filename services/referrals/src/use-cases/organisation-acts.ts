// What the acts on an organisation have in common.
import { Conflict, NotFound, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { organisationsByIds, staffByIds } from '../database/reference';

/** A mandate beside another one of the same homes and days. */
export function mandateOverlaps(path: readonly string[]): Refused {
  return new Refused('MANDATES_OVERLAP', { path });
}

export function teamCodeTaken(): Conflict {
  return new Conflict('TEAM_CODE_TAKEN', { path: ['code'] });
}

export function notAnOwner(): Refused {
  return new Refused('NOT_AN_OWNER');
}

/** The caller's own organisation: others are none of his to manage. */
export async function checkOwnOrganisation(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const own = ids.filter((id) => id === tx.actor.organisationId);
  return new Map((await organisationsByIds(tx, own.filter(isId))).map(({ id }): [Id, DomainError[]] => [id, []]));
}

/** The same, of an organisation that owns homes. */
export async function checkOwner(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const own = ids.filter((id) => id === tx.actor.organisationId);
  return new Map(
    (await organisationsByIds(tx, own.filter(isId))).map(({ id, kind }): [Id, DomainError[]] => [
      id,
      kind === 'LANDLORD' ? [] : [notAnOwner()],
    ]),
  );
}

/** Staff of the caller's organisation. */
export async function checkOwnStaff(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const staff = await staffByIds(tx, ids.filter(isId));
  return new Map(
    staff.filter(({ organisationId }) => organisationId === tx.actor.organisationId).map(({ id }): [Id, DomainError[]] => [id, []]),
  );
}

export function notFound(
  about: 'Organisation' | 'StaffMember' | 'Team' | 'StaffPost' | 'Mandate' | 'ProgrammeOfPost',
  path: readonly string[],
): NotFound {
  return new NotFound(about, { path });
}
