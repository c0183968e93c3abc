import { newId } from '@passerelle/shared/domain/ids';
import { attestationAt, attestationsAt, attestingRole, requireWithdrawable, requireWithdrawnAfter, speaksFor } from './attestation';

const LANDLORD = newId();
const COMPLEX = {
  kind: 'TOO_COMPLEX',
  authorRole: 'LITIGATION_OFFICER',
  authorOrganisationId: LANDLORD,
  attestedOn: '2018-06-04',
  withdrawnOn: null,
  number: 1,
};
const allowed = (kind: string) => (kind === 'TOO_COMPLEX' ? ['LITIGATION_OFFICER'] : ['SOCIAL_WORKER', 'RENTAL_MANAGER']);
const at = (day: string, ...told: (typeof COMPLEX | (Omit<typeof COMPLEX, 'withdrawnOn'> & { withdrawnOn: string }))[]) =>
  attestationAt(told, { kind: 'TOO_COMPLEX', day }, allowed);

test('a judgement holds from its day on', () => {
  expect(at('2018-06-03', COMPLEX)).toBeNull();
  expect(at('2018-06-04', COMPLEX)).toBe(COMPLEX);
});

test('the last one holds; of two of one day, the one recorded later', () => {
  const later = { ...COMPLEX, number: 2 };
  const earlier = { ...COMPLEX, attestedOn: '2018-05-01', number: 3 };
  expect(at('2018-06-11', COMPLEX, later, earlier)).toBe(later);
  expect(at('2018-05-31', COMPLEX, later, earlier)).toBe(earlier);
});

test('one that was withdrawn holds until that day, and then the one before it does', () => {
  const withdrawn = { ...COMPLEX, attestedOn: '2018-06-10', withdrawnOn: '2018-06-20', number: 2 };
  expect(at('2018-06-19', COMPLEX, withdrawn)).toBe(withdrawn);
  expect(at('2018-06-20', COMPLEX, withdrawn)).toBe(COMPLEX);
});

test('a judgement by a role that may not give it is none', () => {
  expect(at('2018-06-11', { ...COMPLEX, authorRole: 'SOCIAL_WORKER' })).toBeNull();
});

test('all of a day are one of each kind', () => {
  const other = { ...COMPLEX, kind: 'OTHER', authorRole: 'RENTAL_MANAGER' };
  expect(attestationsAt([COMPLEX, { ...COMPLEX, number: 2 }, other], '2018-06-11', allowed)).toEqual([other, { ...COMPLEX, number: 2 }]);
});

test('one attests in the first of the roles that may', () => {
  expect(attestingRole('OTHER', ['RENTAL_MANAGER', 'SOCIAL_WORKER'], allowed)).toBe('SOCIAL_WORKER');
  expect(() => attestingRole('TOO_COMPLEX', ['SOCIAL_WORKER'], allowed)).toThrow('NOT_YOUR_ATTESTATION');
});

test('only the organisation and the role of the author withdraw it, once, and not before its day', () => {
  const officer = { organisationId: LANDLORD, roles: ['LITIGATION_OFFICER'] };
  expect(() => requireWithdrawable(COMPLEX, officer, allowed)).not.toThrow();
  expect(() => requireWithdrawable(COMPLEX, { ...officer, organisationId: newId() }, allowed)).toThrow('NOT_YOUR_ATTESTATION');
  expect(() => requireWithdrawable(COMPLEX, { ...officer, roles: ['SOCIAL_WORKER'] }, allowed)).toThrow('NOT_YOUR_ATTESTATION');
  expect(() => requireWithdrawable({ ...COMPLEX, withdrawnOn: '2018-07-01' }, officer, allowed)).toThrow('ALREADY_WITHDRAWN');
  expect(() => requireWithdrawnAfter('2018-06-03', COMPLEX)).toThrow('WITHDRAWN_BEFORE_ATTESTED');
});

test('who speaks for a landlord speaks for no other one', () => {
  expect([LANDLORD, newId()].map((landlordId) => speaksFor([landlordId])(COMPLEX))).toEqual([true, false]);
  expect(speaksFor([])({ ...COMPLEX, authorRole: 'SOCIAL_WORKER' })).toBe(true);
});
