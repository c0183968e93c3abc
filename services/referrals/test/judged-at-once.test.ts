// What rules rest on changes at the moment at which somebody else's verdict is made: the verdict is never left behind by it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { until } from '@passerelle/shared/testing/until';
import { Client } from 'pg';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { loadProgrammes, ownRule, referralTo, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, LANDLORD, endLease, openWorld, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000095';
const RULES = [
  ownRule('MANAGER', { field: 'home.manager', operator: 'EQ', value: 'batigere-habitat' }),
  ownRule('COMMUNE', { field: 'home.commune', operator: 'EQ', value: '57751' }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  await loadProgrammes(world, [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions }]);
}, 60_000);
afterAll(() => world?.service.stop());

async function sessionsThatWait(): Promise<number> {
  const [row] = await world.service.sql<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

/** Lets one come as far as to write its verdict, then the other one come, then both go on. */
async function meanwhile(judging: () => Promise<unknown>, comes: () => Promise<unknown>): Promise<void> {
  const gate = new Client({ connectionString: world.service.adminUrl });
  await gate.connect();
  try {
    await gate.query('begin');
    await gate.query('lock table eligibility_verdict in share mode');
    const first = judging();
    await until('the verdict to wait at the gate', sessionsThatWait, (count) => count === 1);
    let heard = false;
    const other = comes().then(() => {
      heard = true;
    });
    await until('the other to be done, or to wait', sessionsThatWait, (count) => heard || count === 2);
    await gate.query('commit');
    await Promise.all([first, other]);
  } finally {
    await gate.end();
  }
  await doDayWork(world.service.door, [judgeOfTheDay]);
}

const verdictsOf = async (referralId: Id) => {
  const { rules } = (await ask(world.rentalManager, `{ referral(id: "${referralId}") { eligibility { rules { code verdict } } } }`))
    .referral.eligibility as { rules: { code: string; verdict: string }[] };
  return Object.fromEntries(rules.map(({ code, verdict }) => [code, verdict]));
};

const confirm = (referralId: Id) =>
  act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });

async function mandate(): Promise<void> {
  const input = { clientKey: newId(), ownerId: LANDLORD, managerId: AMLI, from: TODAY, to: '2026-11-30', source: 'Agreement' };
  const record = 'mutation ($input: RecordMandateInput!) { recordMandate(input: $input) { refusals { code } } }';
  expect((await ask(world.rentalManager, record, { input })).recordMandate.refusals).toEqual([]);
}

test('a mandate that comes while the landlord confirms', async () => {
  const householdId = await tenant(world);
  const referralId = await referralTo(world, OWN, householdId);
  await meanwhile(() => confirm(referralId), mandate);
  expect(await verdictsOf(referralId)).toMatchObject({ MANAGER: 'FAIL' });
});

const unitOf = async (householdId: Id) =>
  (await world.service.sql<{ unitId: Id }>('select unit_id as "unitId" from household_home where household_id = $1', [householdId]))[0]
    ?.unitId ?? '';

async function address(unitId: Id): Promise<void> {
  const place = { department: '57', commune: '57751', street: 'RUE_DE_L_ESSAI', number: '1', asOf: TODAY };
  const payload = { unitId, landlordId: LANDLORD, ...place };
  await world.service.deliver(unitAddressRecorded, { key: unitId, organisationId: LANDLORD, payload });
}

test('the address of the home that comes while the landlord confirms', async () => {
  const householdId = await tenant(world);
  const [referralId, unitId] = [await referralTo(world, OWN, householdId), await unitOf(householdId)];
  await meanwhile(
    () => confirm(referralId),
    () => address(unitId),
  );
  expect(await verdictsOf(referralId)).toMatchObject({ COMMUNE: 'PASS' });
});

test('the address of the home that comes while its lease does', async () => {
  const householdId = await tenant(world);
  const referralId = await referralTo(world, OWN, householdId);
  await confirm(referralId);
  const [former] = await world.service.sql<{ id: Id }>('select lease_id as id from household_home where household_id = $1', [householdId]);
  await endLease(world, householdId, former?.id ?? '');
  const unitId = newId();
  await meanwhile(
    () => startLease(world, householdId, { unitId, startsOn: '2026-11-24' }),
    () => address(unitId),
  );
  expect(await verdictsOf(referralId)).toMatchObject({ COMMUNE: 'PASS' });
});

test('however many are made due at once, what is derived of their households is left alone', async () => {
  const owner = new Client({ connectionString: world.service.adminUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true)`, [LANDLORD, TODAY]);
    await owner.query('select judge_homes_again($1)', [LANDLORD]);
    await owner.query('set constraints all immediate');
    const due = await owner.query('select from referral where judged_until = $1', [TODAY]);
    const waiting = (await world.service.sql(`select from referral where state = 'CONFIRMED'`)).length;
    const held = await owner.query(`select from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'`);
    expect([due.rowCount, held.rowCount]).toEqual([waiting, 1]);
  } finally {
    await owner.end();
  }
});
