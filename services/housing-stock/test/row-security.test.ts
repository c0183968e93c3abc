import { newId, type Id } from '@passerelle/shared/domain/ids';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { Client } from 'pg';
import {
  act,
  applyFor,
  ASSOCIATION,
  done,
  FIRST_HOME,
  freeNextHome,
  grant,
  houseIn,
  LANDLORD,
  makeEligible,
  NEXT_HOME,
  openStock,
  OTHER_LANDLORD,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// What an organisation that rightly sees a row could write of it: nothing of another landlord's.
let service: TestService;
let people: People;
let app: Client;
let household: Id;

beforeAll(async () => {
  ({ service, people } = await openStock());
  await freeNextHome(people);
  household = await registeredHousehold(service);
  await houseIn(people, household, FIRST_HOME);
  const next = await registeredHousehold(service);
  await makeEligible(service, next);
  await makeEligible(service, household);
  await applyFor(people, next);
  await done(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: next });
  app = new Client({ connectionString: service.appUrl });
  await app.connect();
}, 30_000);
afterAll(async () => {
  await app.end();
  await service.stop();
});

/** What a statement of an organisation does, which is then rolled back: how many rows it wrote, or why none. */
async function attempt(organisationId: Id, statement: string): Promise<number | string | null> {
  await app.query('begin');
  try {
    await app.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true)`, [organisationId, TODAY]);
    return (await app.query(statement)).rowCount;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await app.query('rollback');
  }
}

/** Copies a row that the organisation sees, under another id. */
function copied(table: string, changed: Record<string, unknown>): string {
  const row = JSON.stringify({ id: newId(), ...changed });
  return `insert into ${table} select (jsonb_populate_record(t, '${row}'::jsonb)).* from ${table} t limit 1`;
}

const TABLES: readonly (readonly [table: string, changed: () => Record<string, unknown>])[] = [
  ['reservation', () => ({ unit_id: newId() })],
  ['lease', () => ({ reference: 'BAI-2026-900001', unit_id: newId(), household_id: household, lease_number: 'X-1', ends_on: TODAY })],
  ['allocation_decision', () => ({ reference: 'DEC-2026-900001', unit_id: newId(), vacancy_id: newId(), household_id: household })],
];

describe.each(TABLES)('a row of %s is seen by the association of the programme and written by its landlord only', (table, changed) => {
  test('not entered in its name, nor changed, nor handed over', async () => {
    expect(await attempt(ASSOCIATION, `select id from ${table}`)).toBe(1);
    expect(await attempt(ASSOCIATION, copied(table, changed()))).toMatch(/row-level security/);
    expect(await attempt(ASSOCIATION, `update ${table} set department = '75'`)).toBe(0);
    expect(await attempt(LANDLORD, `update ${table} set landlord_id = '${ASSOCIATION}'`)).toMatch(/row-level security/);
  });

  test('entered and changed by the landlord itself', async () => {
    expect(await attempt(LANDLORD, copied(table, changed()))).toBe(1);
    expect(await attempt(LANDLORD, `update ${table} set department = '75'`)).toBe(1);
  });
});

describe('the lease of a household is recorded by its own landlord', () => {
  const residence = { name: 'Résidence sociale', street: '9 rue du Port', postcode: '93200', city: 'Saint-Denis' };
  const home = { residence, type: 'T2', financingClass: 'PLAI', rentCents: 40_000, serviceChargesCents: 5_000 };

  async function recordAs(organisationId: Id, householdId: Id) {
    const officer = service.as({ roles: ['ALLOCATION_OFFICER'], organisationId });
    const manager = service.as({ roles: ['RENTAL_MANAGER'], organisationId });
    const reference = `R-${newId().slice(0, 8)}`;
    const { unit } = await done(officer, 'registerUnit', { ...home, reference }, 'unit { id }');
    return act(manager, 'recordLease', { householdId, unitId: (unit as { id: Id }).id, leaseNumber: reference, startsOn: '2026-11-01' });
  }

  test.each([
    ['an association that supports it', ASSOCIATION, 'SUPPORT'],
    ['a landlord that supports it for another one', OTHER_LANDLORD, 'SUPPORT'],
    ['a landlord that is to answer its referral', OTHER_LANDLORD, 'ASSESSMENT'],
  ] as const)('REFUSED: %s', async (_who, organisationId, purpose) => {
    const householdId = await registeredHousehold(service);
    await grant(service, householdId, organisationId, purpose);
    const { refusals } = await recordAs(organisationId, householdId);
    expect(refusals[0]).toMatchObject({ code: 'NOT_THE_LANDLORD', kind: 'REFUSED', path: ['householdId'] });
    expect(refusals[0]?.remedy).toMatch(/\S/);
    expect(await service.sql('select id from lease where household_id = $1', [householdId])).toEqual([]);
  });

  test('NOT_FOUND: a landlord that sees nothing of it', async () => {
    const { refusals } = await recordAs(OTHER_LANDLORD, await registeredHousehold(service));
    expect(refusals[0]?.code).toBe('NOT_FOUND');
  });

  test('REFUSED: a landlord whose own access ended, while it supports the household', async () => {
    const householdId = newId();
    await grant(service, householdId, OTHER_LANDLORD);
    const [own] = await service.sql<{ id: Id }>('select id from access_grant where household_id = $1', [householdId]);
    await grant(service, householdId, OTHER_LANDLORD, 'SUPPORT');
    const payload = { grantId: own?.id ?? '', householdId, organisationId: OTHER_LANDLORD, to: TODAY, reason: 'LEASE_ENDED' };
    await service.deliver(accessEnded, { key: householdId, organisationId: OTHER_LANDLORD, payload });
    expect((await recordAs(OTHER_LANDLORD, householdId)).refusals[0]?.code).toBe('NOT_THE_LANDLORD');
  });

  test.each([
    ['that registered it', ['TENANCY']],
    ['that registered it and supports it too', ['TENANCY', 'SUPPORT']],
    ['whose tenant it was and is again', ['SETTLEMENT']],
  ] as const)('a landlord %s', async (_who, purposes) => {
    const householdId = newId();
    for (const purpose of purposes) await grant(service, householdId, OTHER_LANDLORD, purpose);
    expect((await recordAs(OTHER_LANDLORD, householdId)).refusals).toEqual([]);
  });
});
