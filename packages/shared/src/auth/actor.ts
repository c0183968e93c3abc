import type { OrganisationId } from '../domain/ids';
import type { Role } from './roles';

/** A person with a verified token. */
export interface UserActor {
  readonly kind: 'user';
  /** Claim `iss` of the token. With `subject` it finds the staff member. */
  readonly issuer: string;
  /** Claim `sub` of the token. */
  readonly subject: string;
  /** Claim `org`: the organisation on whose behalf the person acts. */
  readonly organisationId: OrganisationId;
  readonly roles: readonly Role[];
}

/** The service itself, applying a fact or loading reference data on behalf of one organisation. */
export interface SystemActor {
  readonly kind: 'system';
  readonly subject: string;
  readonly organisationId: OrganisationId;
  readonly roles: readonly Role[];
}

export type Actor = UserActor | SystemActor;

export function systemActor(subject: string, organisationId: OrganisationId): SystemActor {
  return { kind: 'system', subject, organisationId, roles: [] };
}

/** Who calls, and the call's place in logs and traces. */
export interface Caller {
  readonly actor: Actor;
  readonly requestId: string;
  /** Name of the GraphQL operation, or the fact's type. Never its variables. */
  readonly operation: string;
  readonly traceparent: string | null;
}
