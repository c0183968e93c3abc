import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

export const WITHDRAWAL_REASONS = ['ENTERED_IN_ERROR', 'SITUATION_CHANGED', 'NOT_COMPETENT'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** A professional's judgement of a household, as much of it as says whether it holds on a day. */
export interface Attested {
  readonly kind: string;
  readonly authorRole: string;
  readonly authorOrganisationId: Id;
  readonly attestedOn: LocalDate;
  readonly withdrawnOn: LocalDate | null;
  /** Order of recording, for two of one day. */
  readonly number: number;
}

/** Roles that speak for a landlord [gestion locative, contentieux]: what they judge, they judge for theirs. */
const OF_LANDLORDS: readonly string[] = ['RENTAL_MANAGER', 'LITIGATION_OFFICER'];

/** True unless somebody of one landlord judged where another one is asked. */
export function speaksFor(landlordIds: readonly Id[]): (attested: Attested) => boolean {
  return ({ authorRole, authorOrganisationId }) => !OF_LANDLORDS.includes(authorRole) || landlordIds.includes(authorOrganisationId);
}

/** The roles that may attest a kind. */
export type AllowedRoles = (kind: string) => readonly string[];

/**
 * The judgement of a kind that holds on a day: the last one in force by a role that may attest it. One by another role is none at all, for
 * instance where the programmes changed who may.
 */
export function attestationAt<Told extends Attested>(
  told: readonly Told[],
  asked: { readonly kind: string; readonly day: LocalDate },
  allowedRoles: AllowedRoles,
): Told | null {
  const inForce = told.filter((one) => one.kind === asked.kind && holdsOn(one, asked.day, allowedRoles));
  return inForce.sort(latestFirst)[0] ?? null;
}

/** For each kind the judgement that holds on a day. */
export function attestationsAt<Told extends Attested>(told: readonly Told[], day: LocalDate, allowedRoles: AllowedRoles): Told[] {
  const kinds = [...new Set(told.map(({ kind }) => kind))].sort();
  return kinds.flatMap((kind) => attestationAt(told, { kind, day }, allowedRoles) ?? []);
}

function holdsOn({ kind, authorRole, attestedOn, withdrawnOn }: Attested, day: LocalDate, allowedRoles: AllowedRoles): boolean {
  return attestedOn <= day && (withdrawnOn === null || withdrawnOn > day) && allowedRoles(kind).includes(authorRole);
}

export function latestFirst(left: Attested, right: Attested): number {
  return right.attestedOn.localeCompare(left.attestedOn) || right.number - left.number;
}

/** The role in which somebody attests: the first of those that may and that he has. Refused without one (`NOT_YOUR_ATTESTATION`). */
export function attestingRole(kind: string, roles: readonly string[], allowedRoles: AllowedRoles): string {
  const role = allowedRoles(kind).find((allowed) => roles.includes(allowed));
  if (role === undefined) throw notYours(['kind']);
  return role;
}

/**
 * Refuses to withdraw what another organisation attested, or what one's role may not attest (`NOT_YOUR_ATTESTATION`), and what is withdrawn
 * already (`ALREADY_WITHDRAWN`).
 */
export function requireWithdrawable(
  attestation: Attested,
  who: { readonly organisationId: Id; readonly roles: readonly string[] },
  allowedRoles: AllowedRoles,
): void {
  const mayAttest = allowedRoles(attestation.kind).some((role) => who.roles.includes(role));
  if (attestation.authorOrganisationId !== who.organisationId || !mayAttest) throw notYours([]);
  if (attestation.withdrawnOn !== null) throw new Refused('ALREADY_WITHDRAWN', { parameters: { on: attestation.withdrawnOn } });
}

/** Refuses a day of withdrawal before that of the judgement (`WITHDRAWN_BEFORE_ATTESTED`). */
export function requireWithdrawnAfter(withdrawnOn: LocalDate, { attestedOn }: Attested): void {
  if (withdrawnOn >= attestedOn) return;
  throw new InvalidInput('WITHDRAWN_BEFORE_ATTESTED', { path: ['withdrawnOn'], parameters: { earliest: attestedOn } });
}

function notYours(path: readonly string[]): Refused {
  return new Refused('NOT_YOUR_ATTESTATION', { path });
}
