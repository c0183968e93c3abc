import { closedSections, type Section } from '@passerelle/shared/access/sections';
import { holds, PERMISSIONS } from '@passerelle/shared/auth/permissions';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { staffIdOf } from '../database/reference';

/** Who asks, as his token says, and what his roles open. */
export interface ViewerIdentity {
  readonly staffId: Id | null;
  readonly subject: string;
  readonly organisationId: Id;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly closedSections: readonly Section[];
}

const ALL = (Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]).sort();

/** Who asks: his id as staff of the organisation of his token, or null when he is not registered there. */
export const readViewer = defineUseCase<void, ViewerIdentity>({
  name: 'readViewer',
  permission: 'reference:read',
  kind: 'read',
  async run(tx) {
    const { actor } = tx;
    const { subject, organisationId, roles } = actor;
    return {
      staffId: actor.kind === 'user' ? await staffIdOf(tx, actor) : null,
      subject,
      organisationId,
      roles,
      permissions: ALL.filter((permission) => holds(roles, permission)),
      closedSections: closedSections(roles),
    };
  },
});
