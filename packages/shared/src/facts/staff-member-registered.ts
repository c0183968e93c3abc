import { declareFact, fields } from '../events/declare-fact';

/** Somebody works for an organisation and may be named as referent, author or signatory. */
export const staffMemberRegistered = declareFact({
  type: 'staff-member-registered.v1',
  publisher: 'referrals',
  stream: 'organisation',
  shape: {
    staffId: fields.id,
    organisationId: fields.id,
    issuer: fields.identity,
    subject: fields.identity,
  },
});
