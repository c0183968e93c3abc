import { holds } from '@passerelle/shared/auth/permissions';
import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { unitActions } from '../src/graphql/actions';
import { saidOf, triedWith, type Said } from './availability';
import {
  allocated,
  ask,
  candidate,
  done,
  everything,
  FOREIGN_HOME,
  grant,
  houseIn,
  LANDLORD,
  newHomes,
  openStock,
  OTHER_LANDLORD,
  PROGRAMME,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

/** Homes in every state that makes a difference. */
const STATES = ['not let', 'let', 'under notice', 'vacant', 'allocated', 'let and kept', 'vacant and kept', 'allocated and kept'] as const;

let service: TestService;
let people: People;
let newcomer: Id;
let applicant: Id;
const homes = new Map<string, Id>();
beforeAll(async () => {
  ({ service, people } = await openStock());
  newcomer = await registeredHousehold(service);
  applicant = await candidate(service, people);
  for (const state of STATES) homes.set(state, await homeThatIs(state));
}, 60_000);
afterAll(() => service.stop());

async function homeThatIs(state: (typeof STATES)[number]): Promise<Id> {
  const [unitId] = await newHomes(people);
  const officer = people.allocationOfficer;
  if (/let|notice/.test(state) && state !== 'not let') await houseIn(people, await registeredHousehold(service), unitId);
  if (state === 'under notice') await done(officer, 'recordVacancy', { unitId, freeOn: '2027-01-31', notice: true });
  if (/vacant|allocated/.test(state)) await done(officer, 'recordVacancy', { unitId, freeOn: TODAY });
  if (state.endsWith('kept')) await done(officer, 'reserveUnit', { unitId, programmeId: PROGRAMME });
  if (state.startsWith('allocated')) await allocated(service, people, unitId);
  return unitId;
}

/** Inputs of which one goes through wherever the act can be done at all. */
const inputs = (unitId: Id, householdId = newcomer): Readonly<Record<string, readonly Record<string, unknown>[]>> => ({
  recordVacancy: [
    { unitId, freeOn: TODAY },
    { unitId, freeOn: '2026-12-31', notice: true },
  ],
  reserveUnit: [{ unitId, programmeId: PROGRAMME }],
  recordLease: [
    { unitId, householdId, leaseNumber: 'U-1', startsOn: '2026-11-01' },
    { unitId, householdId, leaseNumber: 'U-2', startsOn: TODAY },
  ],
  decideAllocation: [{ unitId, householdId: applicant }],
  describeUnit: [{ unitId, kind: 'FAMILY' }],
});

const personOf = (role: Role, organisationId = LANDLORD) => service.as({ roles: [role], organisationId });

async function saidByTrying(person: ReturnType<typeof personOf>, unitId: Id, householdId?: Id): Promise<Said[]> {
  const said: Said[] = [];
  for (const [mutation, tried] of Object.entries(inputs(unitId, householdId))) said.push(await triedWith(person, mutation, tried));
  return said;
}

test.each(STATES.flatMap((state) => ROLES.filter((role) => holds([role], 'unit:read')).map((role) => [state, role] as const)))(
  'a home that is %s, and a %s: what is said is what a check of the act says',
  async (state, role) => {
    const unitId = homes.get(state) ?? newId();
    expect(await saidOf(personOf(role), unitActions.useCase, unitId)).toEqual(await saidByTrying(personOf(role), unitId));
  },
);

test('the acts that can be done at all differ from state to state as the trade has it', async () => {
  const open = async (state: string, role: Role) => {
    const said = await saidOf(personOf(role), unitActions.useCase, homes.get(state) ?? newId());
    return said.filter(({ allowed }) => allowed).map(({ mutation }) => mutation);
  };
  const byState: Record<string, string[]> = {};
  for (const state of STATES) byState[state] = [...(await open(state, 'ALLOCATION_OFFICER')), ...(await open(state, 'RENTAL_MANAGER'))];
  expect(byState).toEqual({
    'not let': ['recordVacancy', 'reserveUnit', 'describeUnit', 'recordLease'],
    let: ['recordVacancy', 'reserveUnit', 'describeUnit'],
    'under notice': ['recordVacancy', 'reserveUnit', 'decideAllocation', 'describeUnit'],
    vacant: ['recordVacancy', 'reserveUnit', 'decideAllocation', 'describeUnit'],
    allocated: ['describeUnit'],
    'let and kept': ['recordVacancy', 'describeUnit'],
    'vacant and kept': ['recordVacancy', 'decideAllocation', 'describeUnit'],
    'allocated and kept': ['describeUnit'],
  });
});

test('a landlord that takes part in no programme keeps no home for one, and a home of others is not found', async () => {
  const household = newId();
  await grant(service, household, OTHER_LANDLORD);
  for (const unitId of [FOREIGN_HOME, homes.get('vacant') ?? newId()]) {
    for (const role of ['RENTAL_MANAGER', 'ALLOCATION_OFFICER'] as const) {
      const person = personOf(role, OTHER_LANDLORD);
      const said = await saidOf(person, unitActions.useCase, unitId);
      const acts = said.filter(({ mutation }) => mutation !== 'decideAllocation');
      const tried = (await saidByTrying(person, unitId, household)).filter(({ mutation }) => mutation !== 'decideAllocation');
      expect(acts).toEqual(tried);
    }
  }
  const [, reserve] = await saidOf(people.otherAllocationOfficer, unitActions.useCase, FOREIGN_HOME);
  expect(reserve).toEqual({ mutation: 'reserveUnit', allowed: false, codes: ['NOT_FOUND'] });
});

const ACTIONS = 'availableActions { mutation allowed refusals { code path remedy } }';

test('asking writes nothing but its own audit line, and refuses nobody', async () => {
  const before = await everything(service);
  const subject = newId();
  const person = service.as({ roles: ['FINANCE_OFFICER'], organisationId: LANDLORD, subject });
  const answer = await ask(person, `{ unit(id: "${homes.get('let') ?? ''}") { ${ACTIONS} } }`);
  expect(answer['unit']).toMatchObject({ availableActions: [{ mutation: 'recordVacancy', allowed: false }, {}, {}, {}, {}] });
  expect(await everything(service)).toEqual(before);
  expect(await service.sql('select use_case, outcome from audit where subject = $1 order by id', [subject])).toEqual([
    { use_case: 'readUnits', outcome: 'OK' },
    { use_case: 'availableActionsOfUnit', outcome: 'OK' },
  ]);
});

test('the actions of 1, 20 or 100 homes take the same number of statements', async () => {
  await newHomes(people, 100);
  const counts: number[] = [];
  for (const first of [1, 20, 100]) {
    const query = `{ units(first: ${first}) { nodes { ${ACTIONS} } } }`;
    counts.push(await countStatements(service.door.app, () => ask(people.allocationOfficer, query)));
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(new Set(counts).size).toBe(1);
});
