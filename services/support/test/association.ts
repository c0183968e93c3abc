import type { Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { testService, type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import { support } from '../src/service';

// The demonstration's organisations, programme and staff, as referrals tells of them, and invented households.
export const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const ASSOCIATION = '0a000000-0000-4000-8000-000000000002';
export const OTHER_LANDLORD = '0a000000-0000-4000-8000-000000000003';
export const OTHER_ASSOCIATION = '0a000000-0000-4000-8000-000000000004';
export const PROGRAMME = '0b000000-0000-4000-8000-000000000001';
export const SOCIAL_WORKER = '0c000000-0000-4000-8000-000000000005';
export const COLLEAGUE = '0c000000-0000-4000-8000-000000000015';
export const OTHER_SOCIAL_WORKER = '0c000000-0000-4000-8000-000000000016';

const ISSUER = 'https://issuer.test';
const STAFF = [
  // The development issuer had another address when this one was registered; its subjects are staff ids.
  { staffId: SOCIAL_WORKER, organisationId: ASSOCIATION, issuer: 'http://127.0.0.1:4001', subject: SOCIAL_WORKER },
  { staffId: COLLEAGUE, organisationId: ASSOCIATION, issuer: ISSUER, subject: 'colleague' },
  { staffId: OTHER_SOCIAL_WORKER, organisationId: OTHER_ASSOCIATION, issuer: ISSUER, subject: 'other' },
];

export interface People {
  readonly programmeManager: AsPerson;
  readonly socialWorker: AsPerson;
  readonly colleague: AsPerson;
  readonly otherProgrammeManager: AsPerson;
  readonly otherSocialWorker: AsPerson;
  readonly rentalManager: AsPerson;
  /** Somebody of the landlord with a role of an association beside his own. */
  readonly landlordsProgrammeManager: AsPerson;
  readonly financeOfficer: AsPerson;
  readonly allocationOfficer: AsPerson;
  readonly auditor: AsPerson;
  readonly otherRentalManager: AsPerson;
}

/** The service with its staff and programme projected, and those who call it. */
export async function openAssociation(): Promise<{ service: TestService; people: People }> {
  const service = await testService(support);
  for (const payload of STAFF) {
    await service.deliver(staffMemberRegistered, { key: payload.organisationId, organisationId: payload.organisationId, payload });
  }
  const partners = [
    { organisationId: LANDLORD, part: 'LANDLORD' as const, from: '2022-07-01', to: null },
    { organisationId: ASSOCIATION, part: 'OPERATOR' as const, from: '2022-07-01', to: null },
    { organisationId: OTHER_ASSOCIATION, part: 'OPERATOR' as const, from: '2022-07-01', to: null },
  ];
  const payload = { programmeId: PROGRAMME, version: 1, from: '2022-07-01', to: null, partners, terms: [...TERMS_OF_ALL_PROGRAMMES] };
  await service.deliver(programmePublished, { key: PROGRAMME, organisationId: LANDLORD, payload });

  const as = (role: Role, organisationId: Id, subject: string = newId()) => service.as({ roles: [role], organisationId, subject });
  const people: People = {
    programmeManager: as('PROGRAMME_MANAGER', ASSOCIATION),
    socialWorker: as('SOCIAL_WORKER', ASSOCIATION, SOCIAL_WORKER),
    colleague: as('SOCIAL_WORKER', ASSOCIATION, 'colleague'),
    otherProgrammeManager: as('PROGRAMME_MANAGER', OTHER_ASSOCIATION),
    otherSocialWorker: as('SOCIAL_WORKER', OTHER_ASSOCIATION, 'other'),
    rentalManager: as('RENTAL_MANAGER', LANDLORD),
    landlordsProgrammeManager: service.as({ roles: ['RENTAL_MANAGER', 'PROGRAMME_MANAGER'], organisationId: LANDLORD }),
    financeOfficer: as('FINANCE_OFFICER', LANDLORD),
    allocationOfficer: as('ALLOCATION_OFFICER', LANDLORD),
    auditor: as('AUDITOR', ASSOCIATION),
    otherRentalManager: as('RENTAL_MANAGER', OTHER_LANDLORD),
  };
  return { service, people };
}

export interface Admitted {
  readonly householdId: Id;
  readonly referralId: Id;
  readonly supportGrantId: Id;
}

/** A household that the association accepted on 2 November: its landlord and the association see it. */
export async function admitHousehold(service: TestService, operatorId: Id = ASSOCIATION): Promise<Admitted> {
  const [householdId, referralId, supportGrantId] = [newId(), newId(), newId()];
  const grant = { householdId, basisId: householdId, from: '2026-10-01' };
  await service.deliver(accessGranted, {
    key: householdId,
    organisationId: LANDLORD,
    payload: { ...grant, grantId: newId(), organisationId: LANDLORD, purpose: 'TENANCY', basisKind: 'REGISTRATION' },
  });
  await service.deliver(accessGranted, {
    key: householdId,
    organisationId: operatorId,
    payload: {
      ...grant,
      grantId: supportGrantId,
      organisationId: operatorId,
      purpose: 'SUPPORT',
      basisKind: 'REFERRAL',
      basisId: referralId,
      from: '2026-11-02',
    },
  });
  await service.deliver(referralAccepted, {
    key: householdId,
    organisationId: operatorId,
    payload: { referralId, householdId, programmeId: PROGRAMME, version: 1, landlordId: LANDLORD, operatorId, acceptedOn: '2026-11-02' },
  });
  return { householdId, referralId, supportGrantId };
}

/** The association's access to a household ends today, as referrals tells when the referral ended. */
export async function endSupportAccess(service: TestService, { householdId, supportGrantId }: Admitted): Promise<void> {
  await service.deliver(accessEnded, {
    key: householdId,
    organisationId: ASSOCIATION,
    payload: { grantId: supportGrantId, householdId, organisationId: ASSOCIATION, to: '2026-11-25', reason: 'REFERRAL_ENDED' },
  });
}

/** Sends a mutation with a fresh client key and answers its payload; a top-level error fails the test. */
export async function act(
  person: AsPerson,
  mutation: string,
  input: Record<string, unknown>,
  fields = '',
): Promise<Record<string, unknown>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await person.graphql(
    `mutation Act($input: ${type}!) { act: ${mutation}(input: $input) { ${fields} refusals { code kind path message remedy } } }`,
    { input: { clientKey: newId(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data?.['act'] as Record<string, unknown>;
}

/** A case in stage DIAGNOSTIC, opened on 3 November for the social worker. */
export async function openCase(service: TestService, people: People): Promise<Admitted & { readonly caseId: Id }> {
  const admitted = await admitHousehold(service);
  const input = { referralId: admitted.referralId, referentId: SOCIAL_WORKER, openedOn: '2026-11-03' };
  const payload = await act(people.programmeManager, 'openSupportCase', input, 'supportCase { id }');
  const { id: caseId } = payload['supportCase'] as { id: Id };
  return { ...admitted, caseId };
}

const WRITTEN = [
  'support_case',
  'former_referent',
  'case_stage',
  'caseload_entry',
  'interview',
  'social_diagnostic',
  'support_contract',
  'contract_objective',
  'case_note',
  'outbox',
];

/** How many rows there are of all that acts write. */
export async function countRows(service: TestService): Promise<Record<string, number>> {
  const counts = WRITTEN.map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row] = await service.sql<Record<string, number>>(`select ${counts.join(', ')}`);
  return row ?? {};
}

export const INTERVIEW = { kind: 'HOME_VISIT', heldOn: '2026-11-10', durationMinutes: 75, topics: ['BUDGET', 'ARREARS'] };
export const DIAGNOSTIC = {
  madeOn: '2026-11-12',
  domains: [
    { domain: 'BUDGET', level: 4, priority: 'IMMEDIATE' },
    { domain: 'HEALTH_ACCESS', level: 1, priority: 'WATCH' },
  ],
  arrearsCause: 'FAMILY_BREAKUP',
};
export const CONTRACT = {
  signedOn: '2026-11-16',
  endsOn: '2027-11-16',
  objectives: [
    { domain: 'BUDGET', label: 'Pay the rent of each month', dueOn: '2027-02-01' },
    { domain: 'RIGHTS', label: 'Ask for housing benefit again', dueOn: '2026-12-15' },
  ],
};
export const CLOSING = { closedOn: '2026-11-24', outcome: 'STABILISED' };
