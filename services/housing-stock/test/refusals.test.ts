import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  applyFor,
  everything,
  FIRST_HOME,
  FOREIGN_HOME,
  freeNextHome,
  grant,
  houseIn,
  makeEligible,
  NEXT_HOME,
  openStock,
  OTHER_LANDLORD,
  PROGRAMME,
  registeredHousehold,
  SPARE_HOME,
  TODAY,
  type People,
} from './landlord';

let service: TestService;
let people: People;
let housed: Id;
let leaseId: Id;
let foreign: Id;

beforeAll(async () => {
  ({ service, people } = await openStock());
  housed = await registeredHousehold(service);
  foreign = newId();
  await grant(service, foreign, OTHER_LANDLORD);
  leaseId = await houseIn(people, housed, FIRST_HOME, 'BAT-2025-001');
}, 30_000);
afterAll(() => service.stop());

type Case = readonly [why: string, mutation: string, input: () => Record<string, unknown>, code: string, path: string];

const home = {
  reference: 'NEW-1',
  residence: { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' },
  type: 'T2',
  financingClass: 'PLUS',
  rentCents: 40_000,
  serviceChargesCents: 5_000,
};

const registration: Case[] = [
  ...['a\u0000b', 'a\nb', 'a\ud800b', '\udc00', 'a\u202eb', 'a\u200bb', 'a\u2028b'].map((name): Case => [
    `a name with the hidden character of ${JSON.stringify(name)}`,
    'registerUnit',
    () => ({ ...home, residence: { ...home.residence, name } }),
    'INVALID_INPUT',
    'residence name',
  ]),
  [
    'half a character in a street',
    'registerUnit',
    () => ({ ...home, residence: { ...home.residence, street: '1 rue \ud83d' } }),
    'INVALID_INPUT',
    'residence street',
  ],
  ['a rent of 20,000.01 euros', 'registerUnit', () => ({ ...home, rentCents: 2_000_001 }), 'INVALID_INPUT', 'rentCents'],
  [
    'charges of 20,000.01 euros',
    'registerUnit',
    () => ({ ...home, serviceChargesCents: 2_000_001 }),
    'INVALID_INPUT',
    'serviceChargesCents',
  ],
  ['a rent of 0', 'registerUnit', () => ({ ...home, rentCents: 0 }), 'INVALID_INPUT', 'rentCents'],
  ['a reference with a space', 'registerUnit', () => ({ ...home, reference: 'A 1' }), 'INVALID_INPUT', 'reference'],
  [
    'a postcode of no department',
    'registerUnit',
    () => ({ ...home, residence: { ...home.residence, postcode: '00999' } }),
    'NOT_A_POSTCODE',
    'residence postcode',
  ],
  ['a reference already in use', 'registerUnit', () => ({ ...home, reference: 'ALN-001' }), 'UNIT_REFERENCE_TAKEN', 'reference'],
];

const vacancies: Case[] = [
  ['a home that does not exist', 'recordVacancy', () => ({ unitId: newId(), freeOn: TODAY }), 'NOT_FOUND', 'unitId'],
  ['a home of another landlord', 'recordVacancy', () => ({ unitId: FOREIGN_HOME, freeOn: TODAY }), 'NOT_FOUND', 'unitId'],
  ['an id that is none', 'recordVacancy', () => ({ unitId: "'; drop table unit; --", freeOn: TODAY }), 'INVALID_INPUT', 'unitId'],
  ['a let home without notice', 'recordVacancy', () => ({ unitId: FIRST_HOME, freeOn: TODAY }), 'UNIT_OCCUPIED', 'unitId'],
  ['notice of nobody', 'recordVacancy', () => ({ unitId: NEXT_HOME, freeOn: TODAY, notice: true }), 'NOBODY_TO_GIVE_NOTICE', 'notice'],
  ['a vacancy in two years', 'recordVacancy', () => ({ unitId: NEXT_HOME, freeOn: '2028-01-01' }), 'TOO_FAR_AHEAD', 'freeOn'],
  ['a vacancy since more than a year', 'recordVacancy', () => ({ unitId: NEXT_HOME, freeOn: '2025-11-24' }), 'TOO_FAR_BACK', 'freeOn'],
  ['a home of another landlord', 'reserveUnit', () => ({ unitId: FOREIGN_HOME, programmeId: PROGRAMME }), 'NOT_FOUND', 'unitId'],
  ['a programme that is none of theirs', 'reserveUnit', () => ({ unitId: NEXT_HOME, programmeId: newId() }), 'NOT_FOUND', 'programmeId'],
];

const lease = (changed: Record<string, unknown>) => ({
  householdId: housed,
  unitId: SPARE_HOME,
  leaseNumber: 'BAT-1',
  startsOn: '2026-01-01',
  ...changed,
});
const leases: Case[] = [
  ['a household that is closed to them', 'recordLease', () => lease({ householdId: foreign }), 'NOT_FOUND', 'householdId'],
  ['a home of another landlord', 'recordLease', () => lease({ unitId: FOREIGN_HOME }), 'NOT_FOUND', 'unitId'],
  ['a household that already has a lease', 'recordLease', () => lease({}), 'HOUSEHOLD_ALREADY_HOUSED', 'householdId'],
  ['a lease of tomorrow', 'recordLease', () => lease({ householdId: newcomer, startsOn: '2026-11-26' }), 'IN_THE_FUTURE', 'startsOn'],
  [
    'a lease of more than 50 years ago',
    'recordLease',
    () => lease({ householdId: newcomer, startsOn: '1976-11-24' }),
    'TOO_FAR_BACK',
    'startsOn',
  ],
  ['a let home', 'recordLease', () => lease({ householdId: newcomer, unitId: FIRST_HOME }), 'UNIT_ALREADY_LET', 'unitId'],
  [
    'a number in use',
    'recordLease',
    () => lease({ householdId: newcomer, leaseNumber: 'BAT-2025-001' }),
    'LEASE_NUMBER_TAKEN',
    'leaseNumber',
  ],
  ['a number with a space', 'recordLease', () => lease({ householdId: newcomer, leaseNumber: 'BAT 1' }), 'INVALID_INPUT', 'leaseNumber'],
  [
    'negative charges',
    'recordLease',
    () => lease({ householdId: newcomer, serviceChargesCents: -1 }),
    'INVALID_INPUT',
    'serviceChargesCents',
  ],
  [
    'an allocation that does not exist',
    'startLease',
    () => ({ allocationId: newId(), leaseNumber: 'BAT-2', startsOn: TODAY, replacesLeaseId: leaseId }),
    'NOT_FOUND',
    'allocationId',
  ],
  ['a lease that does not exist', 'endLease', () => ({ leaseId: newId(), endsOn: TODAY }), 'NOT_FOUND', 'leaseId'],
  ['an end of tomorrow', 'endLease', () => ({ leaseId, endsOn: '2026-11-26' }), 'IN_THE_FUTURE', 'endsOn'],
  ['an end before the first day has passed', 'endLease', () => ({ leaseId, endsOn: '2025-03-01' }), 'BEFORE_START', 'endsOn'],
  [
    'an error that held for a day',
    'endLease',
    () => ({ leaseId, endsOn: '2025-03-02', reason: 'ENTERED_IN_ERROR' }),
    'NEVER_HELD',
    'endsOn',
  ],
];

const wish = (changed: Record<string, unknown>) => ({
  householdId: housed,
  wantedTypes: ['T3'],
  departments: ['93'],
  recordedOn: TODAY,
  ...changed,
});
const applications: Case[] = [
  ['a household that is closed to them', 'recordHousingApplication', () => wish({ householdId: foreign }), 'NOT_FOUND', 'householdId'],
  ['no size', 'recordHousingApplication', () => wish({ wantedTypes: [] }), 'INVALID_INPUT', 'wantedTypes'],
  ['no department', 'recordHousingApplication', () => wish({ departments: [] }), 'INVALID_INPUT', 'departments'],
  ['a department that is none', 'recordHousingApplication', () => wish({ departments: ['93', '96'] }), 'NOT_A_DEPARTMENT', 'departments 1'],
  [
    'an application of more than 50 years ago',
    'recordHousingApplication',
    () => wish({ recordedOn: '1976-11-24' }),
    'TOO_FAR_BACK',
    'recordedOn',
  ],
  ['an application of tomorrow', 'recordHousingApplication', () => wish({ recordedOn: '2026-11-26' }), 'IN_THE_FUTURE', 'recordedOn'],
];

const decisions: Case[] = [
  [
    'a household that is closed to them',
    'decideAllocation',
    () => ({ unitId: NEXT_HOME, householdId: foreign }),
    'NOT_FOUND',
    'householdId',
  ],
  ['a home that is not free', 'decideAllocation', () => ({ unitId: SPARE_HOME, householdId: asking }), 'UNIT_NOT_VACANT', 'unitId'],
  ['a home of another landlord', 'decideAllocation', () => ({ unitId: FOREIGN_HOME, householdId: housed }), 'NOT_FOUND', 'unitId'],
];

let newcomer: Id;
let asking: Id;
beforeAll(async () => {
  newcomer = await registeredHousehold(service);
  asking = await registeredHousehold(service);
  await applyFor(people, asking);
});

describe('a refused act is told with its reason and its way out, and writes nothing', () => {
  test.each([...registration, ...vacancies, ...leases, ...applications, ...decisions])(
    '%s: %s',
    async (_why, mutation, input, code, path) => {
      const person = /Lease|Application/.test(mutation) ? people.rentalManager : people.allocationOfficer;
      const before = await everything(service);
      const { refusals } = await act(person, mutation, input());
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toMatchObject({ code, path: path.split(' ') });
      expect(refusals[0]?.message).toMatch(/\S/);
      expect(refusals[0]?.remedy).toMatch(/\S/);
      expect(await everything(service)).toEqual(before);
    },
  );
});

describe('an allocation', () => {
  let candidate: Id;

  beforeAll(async () => {
    await freeNextHome(people);
    candidate = await registeredHousehold(service);
  });

  test('is refused to a household without a live application', async () => {
    const { refusals } = await act(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: candidate });
    expect(refusals[0]).toMatchObject({ code: 'NO_LIVE_APPLICATION', kind: 'REFUSED' });
  });

  test('is refused with every criterion that does not pass, and nothing is written', async () => {
    await applyFor(people, candidate);
    const before = await everything(service);
    const { refusals } = await act(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: candidate });
    expect(refusals[0]).toMatchObject({ code: 'CANDIDATE_NOT_ELIGIBLE', kind: 'REFUSED', path: ['householdId'] });
    for (const criterion of ['RESERVATION FAIL', 'SIZE UNKNOWN', 'PLAI_RESOURCE_CEILING UNKNOWN', 'EFFORT_RATE UNKNOWN']) {
      expect(refusals[0]?.message).toContain(criterion);
    }
    expect(await everything(service)).toEqual(before);
  });

  test('of tomorrow is refused', async () => {
    await makeEligible(service, candidate);
    const decided = { unitId: NEXT_HOME, householdId: candidate, decidedOn: '2026-11-26' };
    expect((await act(people.allocationOfficer, 'decideAllocation', decided)).refusals[0]?.code).toBe('IN_THE_FUTURE');
  });

  test('is decided once; its lease starts neither before it nor beside a running lease that is not named', async () => {
    const payload = await act(
      people.allocationOfficer,
      'decideAllocation',
      { unitId: NEXT_HOME, householdId: candidate },
      'allocation { id }',
    );
    const allocationId = (payload['allocation'] as { id: Id }).id;
    const again = await act(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: candidate });
    expect(again.refusals[0]).toMatchObject({ code: 'UNIT_ALREADY_ALLOCATED', kind: 'CONFLICT' });
    const reserved = await act(people.allocationOfficer, 'reserveUnit', { unitId: NEXT_HOME, programmeId: PROGRAMME });
    expect(reserved.refusals[0]?.code).toBe('UNIT_ALREADY_RESERVED');

    const start = (input: Record<string, unknown>) =>
      act(people.rentalManager, 'startLease', { allocationId, leaseNumber: 'BAT-2026-900', startsOn: TODAY, ...input });
    expect((await start({ startsOn: '2026-11-24' })).refusals[0]?.code).toBe('BEFORE_ALLOCATION');
    expect((await start({ startsOn: '2026-11-26' })).refusals[0]?.code).toBe('IN_THE_FUTURE');
    expect((await start({ leaseNumber: 'BAT-2025-001' })).refusals[0]?.code).toBe('LEASE_NUMBER_TAKEN');
    expect((await start({ replacesLeaseId: leaseId })).refusals[0]).toMatchObject({ code: 'NOT_FOUND', path: ['replacesLeaseId'] });
    await houseIn(people, candidate, SPARE_HOME, 'BAT-2025-002');
    expect((await start({})).refusals[0]?.code).toBe('RUNNING_LEASE_NOT_NAMED');
    expect(
      (await act(people.otherRentalManager, 'startLease', { allocationId, leaseNumber: 'X', startsOn: TODAY })).refusals[0]?.code,
    ).toBe('NOT_FOUND');
  });
});
