import type { Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { testService, type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import { finance } from '../src/service';

// The demonstration's organisations, and invented households. Today is 25 November 2026.
export const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const ASSOCIATION = '0a000000-0000-4000-8000-000000000002';
export const OTHER_LANDLORD = '0a000000-0000-4000-8000-000000000003';

export interface People {
  readonly financeOfficer: AsPerson;
  readonly rentalManager: AsPerson;
  readonly allocationOfficer: AsPerson;
  readonly otherFinanceOfficer: AsPerson;
  readonly programmeManager: AsPerson;
  readonly associationFinanceOfficer: AsPerson;
  readonly auditor: AsPerson;
}

/** The service, and those who call it. */
export async function openLandlord(): Promise<{ service: TestService; people: People }> {
  const service = await testService(finance);
  const as = (role: Role, organisationId: Id) => service.as({ roles: [role], organisationId });
  const people: People = {
    financeOfficer: as('FINANCE_OFFICER', LANDLORD),
    rentalManager: as('RENTAL_MANAGER', LANDLORD),
    allocationOfficer: as('ALLOCATION_OFFICER', LANDLORD),
    otherFinanceOfficer: as('FINANCE_OFFICER', OTHER_LANDLORD),
    programmeManager: as('PROGRAMME_MANAGER', ASSOCIATION),
    associationFinanceOfficer: as('FINANCE_OFFICER', ASSOCIATION),
    auditor: as('AUDITOR', LANDLORD),
  };
  return { service, people };
}

/** An organisation may see a household: its landlord by a tenancy, or by what is left to settle after one; an association by support. */
export async function grant(
  service: TestService,
  householdId: Id,
  organisationId: Id,
  purpose: 'TENANCY' | 'SETTLEMENT' | 'SUPPORT',
): Promise<Id> {
  const grantId = newId();
  const basisKind = purpose === 'SUPPORT' ? ('REFERRAL' as const) : ('LEASE' as const);
  const payload = { grantId, householdId, organisationId, purpose, basisKind, basisId: newId(), from: '2026-01-01' };
  await service.deliver(accessGranted, { key: householdId, organisationId, payload });
  return grantId;
}

export interface Tenancy {
  readonly householdId: Id;
  readonly accountId: Id;
  readonly leaseNumber: string;
  readonly landlordId: Id;
  /** By which the landlord may see the household. */
  readonly grantId: Id;
}

/** Rent 512.00, charges 80.00, energy not known. */
export function leaseOf(tenancy: Omit<Tenancy, 'grantId'>, startsOn = '2026-06-01') {
  const { householdId, accountId, leaseNumber, landlordId } = tenancy;
  return {
    key: householdId,
    organisationId: landlordId,
    payload: {
      leaseId: accountId,
      leaseNumber,
      householdId,
      landlordId,
      unitId: newId(),
      department: '93',
      unitType: 'T3' as const,
      rentCents: 51_200,
      serviceChargesCents: 8_000,
      energyChargesCents: null,
      startsOn,
      replacesLeaseId: null,
      ownerId: landlordId,
      unitKind: null,
      commune: null,
      titleHolder: 'HOUSEHOLD' as const,
      holderId: null,
    },
  };
}

let nextLease = 1;

/** A household whose lease with the landlord runs since 1 June 2026. */
export async function openTenancy(service: TestService, landlordId: Id = LANDLORD, householdId: Id = newId()): Promise<Tenancy> {
  const grantId = await grant(service, householdId, landlordId, 'TENANCY');
  const tenancy = { householdId, accountId: newId(), leaseNumber: `B-${String(nextLease++).padStart(4, '0')}`, landlordId, grantId };
  await service.deliver(leaseStarted, leaseOf(tenancy));
  return tenancy;
}

export const HEADER = 'lease_number;kind;month;due_on;amount;paid_on;reference';

export function rentCall(leaseNumber: string, month: string, amount = '512.00'): string {
  return `${leaseNumber};RENT_CALL;${month};${month}-05;${amount};;`;
}

export function payment(leaseNumber: string, paidOn: string, amount: string, reference = 'VIR-1'): string {
  return `${leaseNumber};PAYMENT;;;${amount};${paidOn};${reference}`;
}

export function csvOf(lines: readonly string[]): string {
  return [HEADER, ...lines].join('\n');
}

/** Sends a mutation with a fresh client key and answers its payload; a top-level error fails the test. */
export async function act<Payload = Record<string, unknown>>(
  person: AsPerson,
  mutation: string,
  sent: { readonly input: Record<string, unknown>; readonly fields: string },
): Promise<Payload & { readonly refusals: readonly Record<string, unknown>[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await person.graphql(
    `mutation Act($input: ${type}!) { act: ${mutation}(input: $input) { ${sent.fields} refusals { code kind path message remedy } } }`,
    { input: { clientKey: newId(), ...sent.input } },
  );
  expect(errors).toBeUndefined();
  return data?.['act'] as Payload & { readonly refusals: readonly Record<string, unknown>[] };
}

export interface Imported {
  readonly import: {
    readonly id: Id;
    readonly linesRead: number;
    readonly accepted: number;
    readonly repeated: number;
    readonly rejected: readonly { readonly line: number; readonly code: string }[];
  } | null;
}

export async function importLines(person: AsPerson, lines: readonly string[]) {
  const fields = 'import { id linesRead accepted repeated rejected { line code } }';
  return act<Imported>(person, 'importRentMovements', { input: { csv: csvOf(lines) }, fields });
}

/** Three terms of 512.00 past due, of which 100.00 was paid: 1,436.00 owed. */
export async function openArrears(service: TestService, people: People): Promise<Tenancy> {
  const tenancy = await openTenancy(service);
  const { leaseNumber } = tenancy;
  const calls = ['2026-09', '2026-10', '2026-11'].map((month) => rentCall(leaseNumber, month));
  await importLines(people.financeOfficer, [...calls, payment(leaseNumber, '2026-09-20', '100.00')]);
  return tenancy;
}

/** How many rows of what an act may write there are: a refused one must leave them. */
export async function countRows(service: TestService): Promise<unknown> {
  const [row] = await service.sql(
    `select (select count(*) from ledger_entry) entries, (select count(*) from ledger_posting) postings, (select count(*) from rent_term) terms,
       (select count(*) from repayment_plan) plans, (select count(*) from instalment) instalments, (select count(*) from housing_benefit) benefits,
       (select count(*) from rent_import) imports,
       (select count(*) from procedure_record) stages, (select count(*) from outbox) facts,
       (select json_agg(a order by id) from rent_account a) accounts`,
  );
  return row;
}

/** Referrals tells the resources of a household; null while nobody recorded them. */
export async function recordProfile(
  service: TestService,
  home: Tenancy,
  profile: { readonly monthlyResourcesCents: number | null; readonly version?: number },
) {
  const { monthlyResourcesCents, version } = profile;
  await service.deliver(householdProfileRecorded, {
    key: home.householdId,
    organisationId: LANDLORD,
    ...(version === undefined ? {} : { version }),
    payload: {
      householdId: home.householdId,
      asOf: '2026-11-01',
      persons: 3,
      adults: 1,
      dependentChildren: 2,
      monthlyResourcesCents,
      referenceTaxIncomeCents: null,
      resourcesAsOf: monthlyResourcesCents === null ? null : '2026-10-31',
    },
  });
}
