import type { Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { testService, type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import { seedUnits } from '../src/seed';
import { housingStock } from '../src/service';

// The demonstration's landlords, association, programme and homes, and invented households.
export const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const ASSOCIATION = '0a000000-0000-4000-8000-000000000002';
export const OTHER_LANDLORD = '0a000000-0000-4000-8000-000000000003';
export const PROGRAMME = '0b000000-0000-4000-8000-000000000001';
/** T3 PLUS in 93, where the family of the tests lives. */
export const FIRST_HOME = '0d000000-0000-4000-8000-000000000001';
/** T3 PLAI in 93, to be freed. */
export const NEXT_HOME = '0d000000-0000-4000-8000-000000000002';
export const SPARE_HOME = '0d000000-0000-4000-8000-000000000012';
export const FOREIGN_HOME = '0d000000-0000-4000-8000-000000000051';
export const TODAY = '2026-11-25';

export interface People {
  readonly rentalManager: AsPerson;
  readonly allocationOfficer: AsPerson;
  readonly financeOfficer: AsPerson;
  readonly auditor: AsPerson;
  readonly otherRentalManager: AsPerson;
  readonly otherAllocationOfficer: AsPerson;
  readonly socialWorker: AsPerson;
  readonly programmeManager: AsPerson;
}

/** The service with the demonstration's homes, rules and programme, and those who call it. */
export async function openStock(): Promise<{ service: TestService; people: People }> {
  const service = await testService(housingStock, TODAY);
  await seedUnits(service.door);
  await publishProgramme(service);
  const as = (role: Role, organisationId: Id) => service.as({ roles: [role], organisationId });
  const people: People = {
    rentalManager: as('RENTAL_MANAGER', LANDLORD),
    allocationOfficer: as('ALLOCATION_OFFICER', LANDLORD),
    financeOfficer: as('FINANCE_OFFICER', LANDLORD),
    auditor: as('AUDITOR', LANDLORD),
    otherRentalManager: as('RENTAL_MANAGER', OTHER_LANDLORD),
    otherAllocationOfficer: as('ALLOCATION_OFFICER', OTHER_LANDLORD),
    socialWorker: as('SOCIAL_WORKER', ASSOCIATION),
    programmeManager: as('PROGRAMME_MANAGER', ASSOCIATION),
  };
  return { service, people };
}

async function publishProgramme(service: TestService): Promise<void> {
  const partners = [
    { organisationId: LANDLORD, part: 'LANDLORD' as const, from: '2022-07-01', to: null },
    { organisationId: ASSOCIATION, part: 'OPERATOR' as const, from: '2022-07-01', to: null },
  ];
  const payload = { programmeId: PROGRAMME, version: 1, from: '2022-07-01', to: null, partners, terms: [] };
  await service.deliver(programmePublished, { key: PROGRAMME, organisationId: LANDLORD, payload });
}

type Purpose = FactPayload<typeof accessGranted>['purpose'];

/** An organisation may see what a purpose opens of a household. */
export async function grant(service: TestService, householdId: Id, organisationId: Id, purpose: Purpose = 'TENANCY'): Promise<void> {
  const basisKind = purpose === 'TENANCY' ? ('REGISTRATION' as const) : ('REFERRAL' as const);
  const payload = { grantId: newId(), householdId, organisationId, purpose, basisKind, basisId: householdId, from: '2026-01-01' };
  await service.deliver(accessGranted, { key: householdId, organisationId, payload });
}

/** A household that landlord A registered. */
export async function registeredHousehold(service: TestService): Promise<Id> {
  const householdId = newId();
  await grant(service, householdId, LANDLORD);
  return householdId;
}

/** What makes a household of one adult and two children eligible for the T3 kept for the programme. */
export async function makeEligible(service: TestService, householdId: Id, monthlyAidCents = 31_200): Promise<Id> {
  const referralId = newId();
  await recordProfile(service, householdId);
  await grant(service, householdId, ASSOCIATION, 'SUPPORT');
  await service.deliver(referralAccepted, {
    key: householdId,
    organisationId: ASSOCIATION,
    payload: {
      referralId,
      householdId,
      programmeId: PROGRAMME,
      version: 1,
      landlordId: LANDLORD,
      operatorId: ASSOCIATION,
      acceptedOn: '2026-11-02',
    },
  });
  await recordBenefit(service, householdId, monthlyAidCents);
  return referralId;
}

export async function recordProfile(
  service: TestService,
  householdId: Id,
  changed: Partial<FactPayload<typeof householdProfileRecorded>> = {},
): Promise<void> {
  await service.deliver(householdProfileRecorded, {
    key: householdId,
    organisationId: LANDLORD,
    payload: {
      householdId,
      asOf: '2026-10-01',
      persons: 3,
      adults: 1,
      dependentChildren: 2,
      monthlyResourcesCents: 148_000,
      referenceTaxIncomeCents: 1_620_000,
      resourcesAsOf: '2026-10-01',
      ...changed,
    },
  });
}

export async function recordBenefit(
  service: TestService,
  householdId: Id,
  monthlyCents: number,
  changed: Partial<FactPayload<typeof housingBenefitReinstated>> & { readonly version?: number } = {},
): Promise<void> {
  const { version, ...more } = changed;
  await service.deliver(housingBenefitReinstated, {
    key: householdId,
    organisationId: LANDLORD,
    ...(version === undefined ? {} : { version }),
    payload: {
      benefitId: newId(),
      householdId,
      landlordId: LANDLORD,
      leaseId: newId(),
      from: '2026-11-01',
      recordedOn: '2026-11-20',
      monthlyCents,
      ...more,
    },
  });
}

export interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly remedy: string | null;
}

export type Payload = Readonly<Record<string, unknown>> & { readonly refusals: readonly Refusal[] };

/** Sends a mutation with a client key of its own and answers its payload; a top-level error fails the test. */
export async function act(person: AsPerson, mutation: string, input: Record<string, unknown>, fields = ''): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation Act($input: ${type}!) { act: ${mutation}(input: $input) { ${fields} refusals { code kind path message remedy } } }`;
  const data = await ask(person, query, { input: { clientKey: newId(), ...input } });
  return data['act'] as Payload;
}

/** Sends a mutation that must succeed. */
export async function done(person: AsPerson, mutation: string, input: Record<string, unknown>, fields = ''): Promise<Payload> {
  const payload = await act(person, mutation, input, fields);
  expect(payload.refusals).toEqual([]);
  return payload;
}

/** Asks a query that must answer without an error. */
export async function ask(person: AsPerson, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await person.graphql(query, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

/** One field of a household's file, as the gateway asks for it. */
export async function housingOf(person: AsPerson, householdId: Id, fields: string): Promise<Record<string, unknown> | null> {
  const query = `query Housing($of: [_Any!]!) { _entities(representations: $of) { ... on Household { housing { ${fields} } } } }`;
  const data = await ask(person, query, { of: [{ __typename: 'Household', id: householdId }] });
  const [household] = data['_entities'] as { housing: Record<string, unknown> | null }[];
  return household?.housing ?? null;
}

/** A lease of a household in its first home. */
export async function houseIn(
  people: People,
  householdId: Id,
  unitId = FIRST_HOME,
  leaseNumber = `L-${householdId.slice(0, 8)}`,
): Promise<Id> {
  const payload = await done(
    people.rentalManager,
    'recordLease',
    { householdId, unitId, leaseNumber, startsOn: '2025-03-01' },
    'lease { id }',
  );
  return (payload['lease'] as { id: Id }).id;
}

/** The next home is free from today, and kept for the programme. */
export async function freeNextHome(people: People, unitId = NEXT_HOME): Promise<void> {
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
  await done(people.allocationOfficer, 'reserveUnit', { unitId, programmeId: PROGRAMME });
}

export async function applyFor(people: People, householdId: Id, departments: readonly string[] = ['93']): Promise<void> {
  const wish = { householdId, wantedTypes: ['T3', 'T4'], departments, recordedOn: '2026-11-10' };
  await done(people.rentalManager, 'recordHousingApplication', wish);
}

const TABLES = [
  'residence',
  'unit',
  'vacancy',
  'reservation',
  'lease',
  'housing_application',
  'allocation_decision',
  'outbox',
  'request_key',
];

/** All that a refused act could have changed. */
export async function everything(service: TestService): Promise<unknown> {
  const rows: unknown[] = [];
  for (const table of TABLES) rows.push(await service.sql(`select * from ${table} t order by to_jsonb(t)::text`));
  return rows;
}

let nextHome = 1;

/** Homes of landlord A that nobody has lived in yet: T3 PLUS in 93, for 463.40 euros a month with energy. */
export async function newHomes(people: People, count = 1, changed: Record<string, unknown> = {}): Promise<[Id, ...Id[]]> {
  const residence = { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' };
  const figures = { rentCents: 38_640, serviceChargesCents: 5_200, energyChargesCents: 2_500 };
  const home = { residence, type: 'T3', financingClass: 'PLUS', ceilingZone: 'ILE_DE_FRANCE', ...figures };
  const ids: Id[] = [];
  for (let entered = 0; entered < count; entered += 1) {
    const input = { ...home, reference: `T-${String(nextHome++)}`, ...changed };
    const { unit } = await done(people.allocationOfficer, 'registerUnit', input, 'unit { id }');
    ids.push((unit as { id: Id }).id);
  }
  return ids as [Id, ...Id[]];
}

/** A household that passes every criterion of the homes of `newHomes`, whether they are kept for the programme or not. */
export async function candidate(service: TestService, people: People): Promise<Id> {
  const householdId = await registeredHousehold(service);
  await makeEligible(service, householdId);
  await applyFor(people, householdId);
  return householdId;
}

/** The home allocated to a household that passes every criterion; it must be free. */
export async function allocated(service: TestService, people: People, unitId: Id, householdId?: Id): Promise<Id> {
  const input = { unitId, householdId: householdId ?? (await candidate(service, people)) };
  const payload = await done(people.allocationOfficer, 'decideAllocation', input, 'allocation { id }');
  return (payload['allocation'] as { id: Id }).id;
}
