// Who sees which of what is to do and of the days that matter: by what his role may do.
import { holds, type Permission } from '@passerelle/shared/auth/permissions';
import type { Role } from '@passerelle/shared/auth/roles';
import { WORK_ITEM_KINDS, type WorkItemKind, type WorkReach } from '../domain/work-item';

interface Audience {
  /** Who does it, or may know of the day. */
  readonly permission: Permission;
  /** Of the file of a support case: who is not to see all files of the organisation sees those that are his. */
  readonly ofFile: boolean;
}

const forAll = (permission: Permission): Audience => ({ permission, ofFile: false });
const OF_FILE: Audience = { permission: 'support-file:read', ofFile: true };

export const AUDIENCES: Readonly<Record<WorkItemKind, Audience>> = {
  REFERRAL_TO_CONFIRM: forAll('referral:confirm'),
  REFERRAL_TO_DECIDE: forAll('referral:decide'),
  ELIGIBILITY_TO_COMPLETE: forAll('household-resources:record'),
  CASE_TO_OPEN: forAll('support-case:open'),
  DIAGNOSTIC_TO_MAKE: OF_FILE,
  CONTRACT_TO_SIGN: OF_FILE,
  INTERVIEW_TO_HOLD: OF_FILE,
  CONTRACT_ENDS: OF_FILE,
  INSTALMENT_MISSED: forAll('rent-account:read'),
  INSTALMENT_DUE: forAll('rent-account:read'),
  LEASE_ENDS: forAll('home:read'),
};

/** A programme manager sees all files of his association, a social worker those whose referent he is. */
export function workReach(roles: readonly Role[]): WorkReach {
  const open = WORK_ITEM_KINDS.filter((kind) => holds(roles, AUDIENCES[kind].permission));
  const isOwn = (kind: WorkItemKind) => AUDIENCES[kind].ofFile && !holds(roles, 'support-case:open');
  return { all: open.filter((kind) => !isOwn(kind)), own: open.filter(isOwn) };
}
