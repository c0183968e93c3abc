import { newId, type Id } from '@passerelle/shared/domain/ids';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { testService, type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import type { Role } from '@passerelle/shared/auth/roles';
import { seedReferenceData } from '../src/seed';
import { referrals } from '../src/service';

export const TODAY = '2026-11-25';
export const ISSUER = 'https://issuer.test';
export const PROGRAMME = '0b000000-0000-4000-8000-000000000001';

export const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const AMLI = '0a000000-0000-4000-8000-000000000002';
export const OTHER_LANDLORD = '0a000000-0000-4000-8000-000000000003';
export const PASSAGE = '0a000000-0000-4000-8000-000000000004';

/** An answer of the graph, read as JSON. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for.
type Answer = any;

/** Referrals with its reference data, and the people of the story. */
export interface World {
  readonly service: TestService;
  readonly rentalManager: AsPerson;
  readonly otherRentalManager: AsPerson;
  readonly programmeManager: AsPerson;
  readonly otherProgrammeManager: AsPerson;
  readonly socialWorker: AsPerson;
}

export async function openWorld(): Promise<World> {
  const service = await testService(referrals, TODAY, { name: 'reference data', load: (door) => seedReferenceData(door, ISSUER) });
  const person = (role: Role, organisationId: Id) => service.as({ roles: [role], organisationId, subject: newId() });
  return {
    service,
    rentalManager: person('RENTAL_MANAGER', LANDLORD),
    otherRentalManager: person('RENTAL_MANAGER', OTHER_LANDLORD),
    programmeManager: person('PROGRAMME_MANAGER', AMLI),
    otherProgrammeManager: person('PROGRAMME_MANAGER', PASSAGE),
    socialWorker: person('SOCIAL_WORKER', AMLI),
  };
}

/** Asks, and fails when the graph answered an error. */
export async function ask(person: AsPerson, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await person.graphql(query, variables);
  if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data));
}

/** What every payload says besides what changed. */
export const SAID = 'refusals { code kind path message remedy } warnings { code path parameters { name value } }';

/** Sends a mutation of the contract with a fresh client key, and answers its payload. */
export async function act(person: AsPerson, name: string, input: Record<string, unknown>): Promise<Answer> {
  const subject = /Referral$|^moveToVersion$/.test(name)
    ? 'referral { id state version confirmedOn acceptedOn endedOn }'
    : 'household { id version }';
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${subject} ${SAID} } }`;
  return (await ask(person, query, { input: { clientKey: newId(), ...input } }))[name];
}

/** One woman of 34 and her children of 9 and 4: every name is invented. */
export const FAMILY = [
  { givenName: 'Nadia', familyName: 'Belkorchi', birthDate: '1992-03-02', sex: 'FEMALE', role: 'HEAD', from: '2020-01-01' },
  { givenName: 'Yanis', familyName: 'Belkorchi', birthDate: '2017-02-01', sex: 'MALE', role: 'CHILD', from: '2020-01-01' },
  { givenName: 'Lina', familyName: 'Belkorchi', birthDate: '2022-05-09', sex: 'FEMALE', role: 'CHILD', from: '2022-05-09' },
];

/** Registers a family, most often one that is registered already: the tests of a file share their database. */
export async function register(person: AsPerson, members: readonly object[] = FAMILY): Promise<Id> {
  const { household, refusals } = await act(person, 'registerHousehold', { members, acknowledge: ['POSSIBLE_DUPLICATE'] });
  if (refusals.length > 0) throw new Error(refusals[0].message);
  return household.id;
}

/** Housing-stock says that a lease started. Answers the lease. */
export async function startLease(
  { service }: World,
  householdId: Id,
  {
    landlordId = LANDLORD,
    leaseId = newId(),
    unitId = newId(),
    department = '93',
    startsOn = '2021-01-01',
    organisationId = LANDLORD,
    version = 0,
  } = {},
): Promise<Id> {
  await service.deliver(leaseStarted, {
    key: householdId,
    organisationId,
    ...(version === 0 ? {} : { version }),
    payload: {
      leaseId,
      leaseNumber: 'L-1',
      householdId,
      landlordId,
      unitId,
      department,
      unitType: 'T3',
      rentCents: 51_200,
      serviceChargesCents: 0,
      energyChargesCents: null,
      startsOn,
      replacesLeaseId: null,
      ownerId: landlordId,
      unitKind: null,
      commune: null,
      titleHolder: 'HOUSEHOLD',
      holderId: null,
    },
  });
  return leaseId;
}

/** Housing-stock says that a lease ended. */
export async function endLease(
  { service }: World,
  householdId: Id,
  leaseId: Id,
  { endedOn = TODAY, landlordId = LANDLORD, reason = 'TENANT_LEFT' } = {},
): Promise<void> {
  const payload = { leaseId, householdId, landlordId, endedOn, reason };
  await service.deliver(leaseEnded, { key: householdId, organisationId: landlordId, payload });
}

/** Finance says what is open on the household's account. Answers the episode. */
export async function fallInArrears(
  { service }: World,
  householdId: Id,
  {
    missedTerms = 3,
    episodeId = newId(),
    accountId = newId(),
    landlordId = LANDLORD,
    organisationId = LANDLORD,
    version = 0,
    asOf = TODAY,
  } = {},
): Promise<Id> {
  await service.deliver(arrearsPositionChanged, {
    key: householdId,
    organisationId,
    ...(version === 0 ? {} : { version }),
    payload: {
      episodeId: missedTerms === 0 ? null : episodeId,
      accountId,
      leaseId: accountId,
      householdId,
      landlordId,
      missedTerms,
      oldestDueOn: missedTerms === 0 ? null : '2026-09-01',
      arrearsCents: missedTerms * 51_200,
      asOf,
    },
  });
  return episodeId;
}

export async function proposedReferral({ rentalManager }: World, householdId: Id): Promise<Id> {
  const query = 'query ($householdId: ID) { referrals(filter: { state: PROPOSED, householdId: $householdId }) { nodes { id } } }';
  const { referrals: found } = await ask(rentalManager, query, { householdId });
  if (found.nodes.length !== 1) throw new Error(`There are ${found.nodes.length} proposed referrals.`);
  return found.nodes[0].id;
}

/** A registered household with a home and three missed terms, proposed to the programme of the files. */
export async function proposedHousehold(world: World, members?: readonly object[]): Promise<{ householdId: Id; referralId: Id }> {
  const householdId = await register(world.rentalManager, members);
  await startLease(world, householdId);
  await fallInArrears(world, householdId);
  return { householdId, referralId: await proposedReferral(world, householdId) };
}

export async function confirmedHousehold(world: World): Promise<{ householdId: Id; referralId: Id }> {
  const proposed = await proposedHousehold(world);
  await act(world.rentalManager, 'confirmReferral', { referralId: proposed.referralId, operatorId: AMLI });
  return proposed;
}

export async function acceptedHousehold(world: World): Promise<{ householdId: Id; referralId: Id }> {
  const confirmed = await confirmedHousehold(world);
  await act(world.programmeManager, 'acceptReferral', { referralId: confirmed.referralId });
  return confirmed;
}

/** Everything that is written about households and facts: two pictures are equal when nothing was written between them. */
export async function picture({ service }: World): Promise<unknown> {
  const tables = [
    'household',
    'person',
    'household_resources',
    'referral',
    'eligibility_verdict',
    'programme_entry',
    'access_grant',
    'outbox',
  ];
  const rows = tables.map((table) =>
    service.sql(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table} t`),
  );
  return Promise.all(rows);
}
