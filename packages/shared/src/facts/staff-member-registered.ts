import { declareFact } from '../events/declare-fact';
import { fields } from '../events/fact-fields';

export const staffMemberRegistered = declareFact({
  type: 'staff-member-registered.v1',
  about: 'Somebody works for an organisation and may be named as referent, author or signatory.',
  publisher: 'referrals',
  stream: 'organisation',
  shape: {
    staffId: fields.id.describe('The staff member.'),
    organisationId: fields.id.describe('The organisation that employs this person.'),
    issuer: fields.identity.describe('Issuer of the access tokens of this person.'),
    subject: fields.identity.describe('Subject of the access tokens of this person.'),
  },
});
