// What finance and housing-stock say of procedures, effort rates, applications, homes, their addresses and what they are, as referrals keeps it: the newest position
// of each, in whichever order and however often the facts come, open to whom the household is open.
import { connect } from '@passerelle/shared/database/connect';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { FactDeclaration, FactPayload } from '@passerelle/shared/events/declare-fact';
import { readAs } from '@passerelle/shared/events/upcast';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { unitDescribed } from '@passerelle/shared/facts/unit-described';
import { testService } from '@passerelle/shared/testing/test-service';
import { Positions1764000410000 } from '../src/database/migrations/1764000410000-positions';
import { referrals } from '../src/service';
import { AMLI, confirmedHousehold, LANDLORD, openWorld, OTHER_LANDLORD, register, startLease, TODAY, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

interface Told {
  readonly name: string;
  readonly deliver: () => Promise<void>;
}

/** A fact of a publisher's stream, to be delivered as often as one likes: it is the same one each time. */
function told<Fact extends FactDeclaration>(
  fact: Fact,
  about: { readonly key: Id; readonly version: number; readonly organisationId?: Id },
  payload: FactPayload<Fact>,
): Told {
  const event = { organisationId: LANDLORD, ...about, eventId: newId(), payload };
  return { name: `${fact.type} ${about.version}`, deliver: () => world.service.deliver(fact, event) };
}

function factsOf(householdId: Id) {
  const [accountId, applicationId, unitId] = [newId(), newId(), newId()];
  const account = { accountId, leaseId: accountId, householdId, landlordId: LANDLORD };
  const stage = (version: number, name: 'NONE' | 'IMPAYE' | 'ASSIGNATION', since: string) =>
    told(procedureStageChanged, { key: householdId, version }, { ...account, stage: name, since, asOf: TODAY });
  const rate = (version: number, rateBasisPoints: number | null, missing: string | null) =>
    told(
      effortRateChanged,
      { key: householdId, version },
      { ...account, rateBasisPoints, withEnergy: missing === null, missing, asOf: TODAY },
    );
  const wish = (version: number, live: boolean) =>
    told(
      housingApplicationChanged,
      { key: householdId, version, organisationId: AMLI },
      { applicationId, householdId, departments: ['57', '93'], live, asOf: TODAY },
    );
  const address = told(
    unitAddressRecorded,
    { key: unitId, version: 1 },
    { unitId, landlordId: LANDLORD, department: '93', commune: '93066', street: 'RUE_DU_PONT', number: '3_BIS', asOf: TODAY },
  );
  const residenceId = newId();
  const described = (version: number, unitKind: 'FAMILY' | 'FOYER') =>
    told(
      unitDescribed,
      { key: unitId, version },
      { unitId, landlordId: LANDLORD, ownerId: OTHER_LANDLORD, residenceId, unitKind, asOf: TODAY },
    );
  const facts = [
    ...[stage(1, 'NONE', '2021-01-01'), rate(2, null, 'RESOURCES_UNKNOWN'), stage(3, 'IMPAYE', '2026-10-06'), rate(4, 2_644, null)],
    ...[stage(5, 'ASSIGNATION', '2026-11-20'), wish(6, true), wish(7, false), address],
    ...[described(2, 'FAMILY'), described(3, 'FOYER')],
  ];
  return { facts, accountId, applicationId, unitId, residenceId };
}

async function kept({ accountId, applicationId, unitId, residenceId }: Omit<ReturnType<typeof factsOf>, 'facts'>): Promise<unknown[]> {
  const { service } = world;
  return Promise.all([
    service.sql(`select stage, since, as_of, source_version::int as version from household_procedure where account_id = $1`, [accountId]),
    service.sql(
      `select rate_basis_points as rate, with_energy, missing, source_version::int as version from household_effort_rate where account_id = $1`,
      [accountId],
    ),
    service.sql(`select departments, live, source_version::int as version from household_application where application_id = $1`, [
      applicationId,
    ]),
    service.sql(`select landlord_id, department, commune, street, number from unit_address where unit_id = $1`, [unitId]),
    service.sql(
      `select landlord_id, owner_id, unit_kind, source_version::int as version from unit_description where unit_id = $1 and residence_id = $2`,
      [unitId, residenceId],
    ),
  ]);
}

const NEWEST = [
  [{ stage: 'ASSIGNATION', since: '2026-11-20', as_of: TODAY, version: 5 }],
  [{ rate: 2_644, with_energy: true, missing: null, version: 4 }],
  [{ departments: ['57', '93'], live: false, version: 7 }],
  [{ landlord_id: LANDLORD, department: '93', commune: '93066', street: 'RUE_DU_PONT', number: '3_BIS' }],
  [{ landlord_id: LANDLORD, owner_id: OTHER_LANDLORD, unit_kind: 'FOYER', version: 3 }],
];

describe('the newest position of each is kept', () => {
  test('when facts come in their order', async () => {
    const { facts, ...ids } = factsOf(await register(world.rentalManager));
    for (const { deliver } of facts) await deliver();
    expect(await kept(ids)).toEqual(NEWEST);
  });

  test.each([1, 2, 3, 4, 5, 6])('when they come in disorder and twice each (%i)', async (seed) => {
    const { facts, ...ids } = factsOf(await register(world.rentalManager));
    for (let left = [...facts, ...facts], taken = 0; left.length > 0; taken += 1) {
      const [fact] = left.splice((seed * 7_919 + taken * 104_729) % left.length, 1);
      await fact?.deliver();
    }
    expect(await kept(ids)).toEqual(NEWEST);
  });
});

describe('facts of an organisation that they are not about are not applied', () => {
  test('a stage, an effort rate', async () => {
    const householdId = await register(world.rentalManager);
    const accountId = newId();
    const of = { accountId, leaseId: accountId, householdId, landlordId: LANDLORD, asOf: TODAY };
    const about = { key: householdId, version: 1, organisationId: OTHER_LANDLORD };
    const stage = told(procedureStageChanged, about, { ...of, stage: 'NONE', since: TODAY });
    const rate = told(effortRateChanged, about, { ...of, rateBasisPoints: null, withEnergy: false, missing: 'AID_UNKNOWN' });
    for (const { deliver } of [stage, rate]) await expect(deliver()).rejects.toThrow(/does not belong/);
  });

  test('a description', async () => {
    const unitId = newId();
    const is = { ownerId: OTHER_LANDLORD, residenceId: newId(), unitKind: null, asOf: TODAY };
    const about = { key: unitId, version: 1, organisationId: OTHER_LANDLORD };
    await expect(told(unitDescribed, about, { unitId, landlordId: LANDLORD, ...is }).deliver()).rejects.toThrow(/does not belong/);
  });

  test('an address', async () => {
    const unitId = newId();
    const place = { department: '93', commune: null, street: null, number: null, asOf: TODAY };
    const about = { key: unitId, version: 1, organisationId: OTHER_LANDLORD };
    await expect(told(unitAddressRecorded, about, { unitId, landlordId: LANDLORD, ...place }).deliver()).rejects.toThrow(/does not belong/);
  });
});

describe('a home', () => {
  const homeOf = (leaseId: Id) =>
    world.service.sql(`select owner_id, unit_kind, commune, title_holder, holder_id, ended_on from household_home where lease_id = $1`, [
      leaseId,
    ]);

  test('has the owner, kind, commune and title that its lease was told with, and keeps them when it ends', async () => {
    const householdId = await register(world.rentalManager);
    const [leaseId, holderId] = [newId(), newId()];
    const of = { leaseId, householdId, landlordId: LANDLORD };
    const figures = { rentCents: 51_200, serviceChargesCents: 0, energyChargesCents: null, startsOn: '2021-01-01', replacesLeaseId: null };
    await world.service.deliver(leaseStarted, {
      key: householdId,
      organisationId: LANDLORD,
      payload: {
        ...{ ...of, ...figures, leaseNumber: 'L-2', unitId: newId(), department: '93', unitType: 'T3' },
        ...{ ownerId: OTHER_LANDLORD, unitKind: 'FOYER', commune: '93066', titleHolder: 'ASSOCIATION', holderId },
      },
    });
    const payload = { ...of, endedOn: TODAY, reason: 'TENANT_LEFT' };
    await world.service.deliver(leaseEnded, { key: householdId, organisationId: LANDLORD, payload });
    expect(await homeOf(leaseId)).toEqual([
      { owner_id: OTHER_LANDLORD, unit_kind: 'FOYER', commune: '93066', title_holder: 'ASSOCIATION', holder_id: holderId, ended_on: TODAY },
    ]);
  });

  test('that was told before homes had an owner is its landlord’s, and the household’s own', async () => {
    const [leaseId, householdId] = [newId(), await register(world.rentalManager)];
    const told = {
      ...{ leaseId, leaseNumber: 'L-3', householdId, landlordId: LANDLORD, unitId: newId(), department: '93', unitType: 'T3' },
      ...{ rentCents: 51_200, serviceChargesCents: 0, energyChargesCents: null, startsOn: '2021-01-01', replacesLeaseId: null },
    };
    const payload = readAs(leaseStarted, 'lease-started.v1', told) as FactPayload<typeof leaseStarted>;
    await world.service.deliver(leaseStarted, { key: householdId, organisationId: LANDLORD, payload });
    const home = { owner_id: LANDLORD, unit_kind: null, commune: null, title_holder: 'HOUSEHOLD', holder_id: null, ended_on: null };
    expect(await homeOf(leaseId)).toEqual([home]);
  });

  test('that was kept before homes had an owner is so too, without a rebuild', async () => {
    const migrations = referrals.migrations.slice(0, referrals.migrations.indexOf(Positions1764000410000));
    const service = await testService({ ...referrals, migrations }, TODAY);
    const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
    try {
      await service.sql(
        `insert into household_home (lease_id, household_id, landlord_id, department, starts_on, source_version)
         values ($1, $2, $3, '93', '2021-01-01', 1)`,
        [newId(), newId(), LANDLORD],
      );
      await owner.transaction(async ({ queryRunner }) => {
        if (queryRunner === undefined) throw new Error('The transaction has no runner.');
        await new Positions1764000410000().up(queryRunner);
      });
      expect(await service.sql('select owner_id, title_holder from household_home')).toEqual([
        { owner_id: LANDLORD, title_holder: 'HOUSEHOLD' },
      ]);
      const [trigger] = await service.sql(
        `select tgenabled from pg_trigger where tgname = 'overview_follows' and tgrelid = 'household_home'::regclass`,
      );
      expect(trigger).toEqual({ tgenabled: 'O' });
    } finally {
      await owner.destroy();
      await service.stop();
    }
  }, 30_000);
});

describe('row security', () => {
  const TABLES = ['household_procedure', 'household_effort_rate', 'household_application'];

  /** How many rows of a household the organisation finds in each table, by a statement of its own. */
  async function found(organisationId: Id, householdId: Id): Promise<number[]> {
    const app = await connect({ url: world.service.appUrl, poolSize: 1, applicationName: 'test-app' });
    try {
      return await app.transaction(async (manager) => {
        await manager.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', $2, true)`, [
          organisationId,
          TODAY,
        ]);
        const counts: number[] = [];
        for (const table of TABLES) {
          const rows: unknown[] = await manager.query(`select from ${table} where household_id = $1`, [householdId]);
          counts.push(rows.length);
        }
        return counts;
      });
    } finally {
      await app.destroy();
    }
  }

  test('shows positions to the landlord of the account, and nothing to another one or to an association without a referral', async () => {
    const householdId = await register(world.rentalManager);
    await startLease(world, householdId);
    for (const { deliver } of factsOf(householdId).facts) await deliver();
    expect(await found(LANDLORD, householdId)).toEqual([1, 1, 1]);
    expect(await found(OTHER_LANDLORD, householdId)).toEqual([0, 0, 0]);
    expect(await found(AMLI, householdId)).toEqual([0, 0, 0]);
  });

  test('shows a second landlord of the household its own accounts only, and the association that assesses it no application', async () => {
    const { householdId } = await confirmedHousehold(world);
    for (const { deliver } of factsOf(householdId).facts) await deliver();
    await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
    expect(await found(OTHER_LANDLORD, householdId)).toEqual([0, 0, 1]);
    expect(await found(AMLI, householdId)).toEqual([1, 1, 0]);
  });
});
