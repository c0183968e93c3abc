import { newId, type Id } from '@passerelle/shared/domain/ids';
import { Poison } from '@passerelle/shared/events/poison';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  applyFor,
  ask,
  ASSOCIATION,
  freeNextHome,
  LANDLORD,
  makeEligible,
  NEXT_HOME,
  openStock,
  OTHER_LANDLORD,
  PROGRAMME,
  registeredHousehold,
  type People,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
  await freeNextHome(people);
}, 30_000);
afterAll(() => service.stop());

const profile = {
  asOf: '2026-10-01',
  persons: 3,
  adults: 1,
  dependentChildren: 2,
  monthlyResourcesCents: null,
  referenceTaxIncomeCents: null,
  resourcesAsOf: null,
};

async function criteriaOf(householdId: Id): Promise<Record<string, string> | null> {
  const query =
    'query C($unitId: ID!) { candidates(unitId: $unitId, first: 100) { nodes { household { id } criteria { code verdict } } } }';
  const { candidates } = await ask(people.allocationOfficer, query, { unitId: NEXT_HOME });
  const { nodes } = candidates as { nodes: { household: { id: Id }; criteria: { code: string; verdict: string }[] }[] };
  const found = nodes.find(({ household }) => household.id === householdId);
  return found === undefined ? null : Object.fromEntries(found.criteria.map(({ code, verdict }) => [code, verdict]));
}

describe('what other services say', () => {
  test('a fact that speaks for another organisation than its row is not applied', async () => {
    const householdId = newId();
    const accepted = {
      referralId: newId(),
      householdId,
      programmeId: PROGRAMME,
      version: 1,
      landlordId: LANDLORD,
      operatorId: ASSOCIATION,
      acceptedOn: '2026-11-02',
    };
    await expect(
      service.deliver(referralAccepted, { key: householdId, organisationId: OTHER_LANDLORD, payload: accepted }),
    ).rejects.toThrow(Poison);
    await service.deliver(referralAccepted, { key: householdId, organisationId: ASSOCIATION, payload: accepted });
    const ended = { referralId: accepted.referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'CLOSED' };
    await expect(service.deliver(referralEnded, { key: householdId, organisationId: LANDLORD, payload: ended })).rejects.toThrow(Poison);
    const benefit = {
      benefitId: newId(),
      householdId,
      landlordId: LANDLORD,
      leaseId: newId(),
      from: '2026-11-01',
      recordedOn: '2026-11-20',
      monthlyCents: 1,
    };
    await expect(
      service.deliver(housingBenefitReinstated, { key: householdId, organisationId: ASSOCIATION, payload: benefit }),
    ).rejects.toThrow(Poison);
    expect(await service.sql('select ended_on from programme_enrolment where household_id = $1', [householdId])).toEqual([
      { ended_on: null },
    ]);
    expect(await service.sql('select * from household_benefit where household_id = $1', [householdId])).toEqual([]);
  });

  test('an older fact that arrives late changes nothing, and one that arrives twice is applied once', async () => {
    const householdId = newId();
    const event = { key: householdId, organisationId: LANDLORD };
    await service.deliver(householdProfileRecorded, { ...event, payload: { householdId, ...profile, persons: 4 }, version: 9 });
    await service.deliver(householdProfileRecorded, { ...event, payload: { householdId, ...profile, persons: 2 }, version: 8 });
    const eventId = newId();
    const newest = { ...event, payload: { householdId, ...profile, persons: 5 }, version: 10, eventId };
    await service.deliver(householdProfileRecorded, newest);
    await service.deliver(householdProfileRecorded, newest);
    expect(await service.sql('select persons, source_version from household_profile where household_id = $1', [householdId])).toEqual([
      { persons: 5, source_version: 10 },
    ]);
  });

  test('facts about a household that is not heard of yet are kept until its grant comes', async () => {
    const householdId = newId();
    await makeEligible(service, householdId);
    await service.deliver(accessGranted, {
      key: householdId,
      organisationId: LANDLORD,
      payload: {
        grantId: newId(),
        householdId,
        organisationId: LANDLORD,
        purpose: 'TENANCY',
        basisKind: 'REGISTRATION',
        basisId: householdId,
        from: '2026-01-01',
      },
    });
    await applyFor(people, householdId);
    expect(new Set(Object.values((await criteriaOf(householdId)) ?? {}))).toEqual(new Set(['PASS']));
  });

  test('what is missing is unknown, then judged again when the fact comes; leaving the programme closes its homes', async () => {
    const householdId = await registeredHousehold(service);
    await applyFor(people, householdId);
    expect(await criteriaOf(householdId)).toMatchObject({
      RESERVATION: 'FAIL',
      SIZE: 'UNKNOWN',
      PLAI_RESOURCE_CEILING: 'UNKNOWN',
      EFFORT_RATE: 'UNKNOWN',
    });
    const referralId = await makeEligible(service, householdId);
    expect(await criteriaOf(householdId)).toMatchObject({
      RESERVATION: 'PASS',
      SIZE: 'PASS',
      PLAI_RESOURCE_CEILING: 'PASS',
      EFFORT_RATE: 'PASS',
    });
    const payload = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-24', reason: 'CLOSED' };
    await service.deliver(referralEnded, { key: householdId, organisationId: ASSOCIATION, payload });
    expect(await criteriaOf(householdId)).toMatchObject({ RESERVATION: 'FAIL' });
  });

  test('a household whose grant ended is no candidate any more', async () => {
    const householdId = newId();
    const grantId = newId();
    const granted = {
      grantId,
      householdId,
      organisationId: LANDLORD,
      purpose: 'TENANCY' as const,
      basisKind: 'LEASE' as const,
      basisId: newId(),
      from: '2026-01-01',
    };
    await service.deliver(accessGranted, { key: householdId, organisationId: LANDLORD, payload: granted });
    await applyFor(people, householdId);
    expect(await criteriaOf(householdId)).not.toBeNull();
    const ended = { grantId, householdId, organisationId: LANDLORD, to: '2026-11-25', reason: 'LEASE_ENDED' };
    await service.deliver(accessEnded, { key: householdId, organisationId: LANDLORD, payload: ended });
    expect(await criteriaOf(householdId)).toBeNull();
  });

  test('a partner that left the programme sees no reservation and reserves nothing', async () => {
    const programmeId = newId();
    const partner = { organisationId: OTHER_LANDLORD, part: 'LANDLORD' as const, from: '2024-01-01' };
    const publish = (to: string | null, version: number) =>
      service.deliver(programmePublished, {
        key: programmeId,
        organisationId: LANDLORD,
        payload: { programmeId, version, from: '2024-01-01', to: null, partners: [{ ...partner, to }], terms: [] },
      });
    const input = () => ({ clientKey: newId(), unitId: '0d000000-0000-4000-8000-000000000052', programmeId });
    const reserve = async () => {
      const mutation = 'mutation R($input: ReserveUnitInput!) { reserveUnit(input: $input) { refusals { code } } }';
      return (await ask(people.otherAllocationOfficer, mutation, { input: input() }))['reserveUnit'];
    };
    await publish(null, 1);
    await publish('2026-11-25', 2);
    expect(await reserve()).toEqual({ refusals: [{ code: 'NOT_FOUND' }] });
    await publish('2027-01-01', 3);
    expect(await reserve()).toEqual({ refusals: [] });
  });
});
