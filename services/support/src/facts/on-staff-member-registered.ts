import { on } from '@passerelle/shared/events/subscribe';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { recordStaffMember } from '../use-cases/record-reference';

/** Somebody works for an organisation and may be named as referent. */
export const onStaffMemberRegistered = on(staffMemberRegistered, 'projection', (tx, fact) =>
  recordStaffMember.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion }),
);
