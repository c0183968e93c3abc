// What programmes ask of a home: told by referrals, judged here, by the version and the component that each household was accepted by.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { flatten } from '@passerelle/shared/domain/rules/flat-tree';
import type { RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import { SERVICE_NAMES, topicOf, type FactPayload } from '@passerelle/shared/events/declare-fact';
import { Poison } from '@passerelle/shared/events/poison';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import { rebuildProjections } from '@passerelle/shared/events/rebuild';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { testEventLog } from '@passerelle/shared/testing/database';
import { factRecord } from '@passerelle/shared/testing/fact-record';
import { testService, type TestService } from '@passerelle/shared/testing/test-service';
import { housingStock } from '../src/service';
import {
  act,
  applyFor,
  ask,
  ASSOCIATION,
  done,
  grant,
  housingOf,
  LANDLORD,
  newHomes,
  openStock,
  OTHER_LANDLORD,
  recordBenefit,
  recordProfile,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

type Published = FactPayload<typeof programmePublished>;
type ToldRule = NonNullable<Published['homeRules']>[number];

function told(code: string, when: RuleTree, changed: Partial<ToldRule> = {}): ToldRule {
  const nodes = flatten(when).map((node) => ({ ...node, values: [...node.values] }));
  return { code, decides: 'HOME', component: null, onUnknown: 'REVIEW', origin: `Sheet, ${code}`, nodes, ...changed };
}

const costsAtMost = (basisPoints: number): RuleTree => ({ field: 'pair.effortRateWithEnergy', operator: 'LTE', value: basisPoints });

function published(programmeId: Id, version: number, homeRules?: ToldRule[]): Published {
  const partners = [{ organisationId: LANDLORD, part: 'LANDLORD' as const, from: '2024-01-01', to: null }];
  const payload = { programmeId, version, from: '2024-01-01', to: null, partners, terms: [] };
  return homeRules === undefined ? payload : { ...payload, homeRules };
}

const publish = (payload: Published, streamVersion?: number) =>
  service.deliver(programmePublished, {
    ...{ key: payload.programmeId, organisationId: LANDLORD, payload },
    ...(streamVersion === undefined ? {} : { version: streamVersion }),
  });

const accepted = (householdId: Id, programmeId: Id, changed: { readonly version?: number; readonly component?: string } = {}) => ({
  ...{ referralId: newId(), householdId, programmeId, version: 1, landlordId: LANDLORD, operatorId: ASSOCIATION, acceptedOn: '2026-11-02' },
  ...changed,
});

/** A household that would have the home of `freeHome` for 25.00 % of its means, 500.00 euros of 2,000.00, in a programme. */
async function enrolled(programmeId: Id, changed: Parameters<typeof accepted>[2] = {}): Promise<Id> {
  const householdId = await registeredHousehold(service);
  await recordProfile(service, householdId, { monthlyResourcesCents: 200_000 });
  await recordBenefit(service, householdId, 0);
  await grant(service, householdId, ASSOCIATION, 'SUPPORT');
  await service.deliver(referralAccepted, {
    ...{ key: householdId, organisationId: ASSOCIATION },
    payload: accepted(householdId, programmeId, changed),
  });
  await applyFor(people, householdId);
  return householdId;
}

async function freeHome(changed: Record<string, unknown> = {}): Promise<Id> {
  const [unitId] = await newHomes(people, 1, { rentCents: 40_000, serviceChargesCents: 5_000, energyChargesCents: 5_000, ...changed });
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
  return unitId;
}

const CANDIDATES = `query C($unitId: ID!, $first: Int) { candidates(unitId: $unitId, first: $first) { nodes {
  household { id } verdict criteria { code verdict value needed unit source asOf } preferences { code verdict source } } } }`;

interface Shown {
  readonly household: { readonly id: Id };
  readonly verdict: string;
  readonly criteria: readonly { readonly code: string; readonly verdict: string }[];
  readonly preferences: readonly unknown[];
}

async function candidates(unitId: Id): Promise<readonly Shown[]> {
  const { candidates: found } = await ask(people.allocationOfficer, CANDIDATES, { unitId, first: 100 });
  return (found as { nodes: Shown[] }).nodes;
}

const candidateFor = async (unitId: Id, householdId: Id) =>
  (await candidates(unitId)).find(({ household }) => household.id === householdId);

/** What its programmes ask, as `code verdict`, of a household for a home. */
async function askedOf(unitId: Id, householdId: Id): Promise<readonly string[] | undefined> {
  return (await candidateFor(unitId, householdId))?.criteria.slice(7).map(({ code, verdict }) => `${code} ${verdict}`);
}

test('a rule of a programme is a criterion of its households: 25.00 % passes, 25.01 % fails and keeps the home from them', async () => {
  const programmeId = newId();
  await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_500))]));
  const [within, above] = [await freeHome(), await freeHome({ rentCents: 40_020 })];
  const householdId = await enrolled(programmeId);
  expect(await candidateFor(within, householdId)).toMatchObject({ verdict: 'PASS' });
  expect((await candidateFor(above, householdId))?.criteria.at(-1)).toEqual({
    ...{ code: 'H-COST', verdict: 'FAIL', value: '2501', needed: 'pair.effortRateWithEnergy LTE 2500', unit: 'BASIS_POINTS' },
    ...{ source: 'Sheet, H-COST', asOf: '2026-10-01' },
  });
  const { refusals } = await act(people.allocationOfficer, 'decideAllocation', { unitId: above, householdId });
  expect(refusals).toEqual([
    expect.objectContaining({ code: 'CANDIDATE_NOT_ELIGIBLE', message: expect.stringContaining('H-COST FAIL') as unknown }),
  ]);
  const fields = 'allocation { criteria { code verdict } }';
  const { allocation } = await done(people.allocationOfficer, 'decideAllocation', { unitId: within, householdId }, fields);
  expect((allocation as Shown).criteria.at(-1)).toEqual({ code: 'H-COST', verdict: 'PASS' });
});

test('while the energy of the home is not known the rule is not, unless the rest exceeds it', async () => {
  const programmeId = newId();
  await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_500))]));
  const householdId = await enrolled(programmeId);
  expect(await askedOf(await freeHome({ energyChargesCents: null }), householdId)).toEqual(['H-COST UNKNOWN']);
  expect(await askedOf(await freeHome({ energyChargesCents: null, rentCents: 50_000 }), householdId)).toEqual(['H-COST FAIL']);
});

test('a new version changes only the households that were accepted by it', async () => {
  const programmeId = newId();
  const unitId = await freeHome();
  await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_500))]));
  const first = await enrolled(programmeId);
  await publish(
    published(programmeId, 2, [told('H-COST', costsAtMost(2_000)), told('H-SIZE', { field: 'unit.type', operator: 'EQ', value: 'T3' })]),
  );
  const second = await enrolled(programmeId, { version: 2 });
  expect(await askedOf(unitId, first)).toEqual(['H-COST PASS']);
  expect(await askedOf(unitId, second)).toEqual(['H-COST FAIL', 'H-SIZE PASS']);
});

test('a household that is moved to another version goes by its rules; only the association that supports it says so', async () => {
  const programmeId = newId();
  const unitId = await freeHome();
  await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_500))]));
  await publish(published(programmeId, 2, [told('H-COST', costsAtMost(2_000))]));
  const householdId = await enrolled(programmeId);
  const enrolment = 'select referral_id as id from programme_enrolment where household_id = $1';
  const [referral] = await service.sql<{ id: Id }>(enrolment, [householdId]);
  const moved = { referralId: referral?.id ?? newId(), householdId, programmeId, from: 1, to: 2, movedOn: TODAY, stages: [] };
  const move = (organisationId: Id, operatorId: Id | null) =>
    service.deliver(referralMovedToVersion, { key: householdId, organisationId, payload: { ...moved, operatorId } });
  await expect(move(OTHER_LANDLORD, ASSOCIATION)).rejects.toThrow(Poison);
  await move(OTHER_LANDLORD, OTHER_LANDLORD);
  await move(LANDLORD, null);
  expect(await askedOf(unitId, householdId)).toEqual(['H-COST PASS']);
  await move(ASSOCIATION, ASSOCIATION);
  expect(await askedOf(unitId, householdId)).toEqual(['H-COST FAIL']);
});

test('a rule of a component is asked of those in it', async () => {
  const programmeId = newId();
  const unitId = await freeHome();
  await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_000), { component: 'ACCESS' })]));
  expect(await askedOf(unitId, await enrolled(programmeId, { component: 'ACCESS' }))).toEqual(['H-COST FAIL']);
  expect(await askedOf(unitId, await enrolled(programmeId, { component: 'MAINTENANCE' }))).toEqual([]);
  expect(await askedOf(unitId, await enrolled(programmeId))).toEqual(['H-COST UNKNOWN']);
});

test('an agreement for the temporary allowance is recorded with a home, and asked about', async () => {
  const programmeId = newId();
  await publish(published(programmeId, 1, [told('H-ALT', { field: 'unit.altAgreement', operator: 'EQ', value: true })]));
  const householdId = await enrolled(programmeId);
  for (const [altAgreement, verdict] of [
    [true, 'PASS'],
    [false, 'FAIL'],
    [null, 'UNKNOWN'],
  ]) {
    const unitId = await freeHome({ altAgreement });
    expect((await ask(people.allocationOfficer, `{ unit(id: "${unitId}") { altAgreement } }`))['unit']).toEqual({ altAgreement });
    expect(await askedOf(unitId, householdId)).toEqual([`H-ALT ${String(verdict)}`]);
  }
});

test('a home that is described anew is judged by what it is now', async () => {
  const programmeId = newId();
  const isAlt = { field: 'unit.altAgreement', operator: 'EQ', value: true } as const;
  const isInParis = { field: 'unit.department', operator: 'EQ', value: '75' } as const;
  await publish(published(programmeId, 1, [told('H-ALT', isAlt), told('H-WHERE', isInParis)]));
  const [householdId, unitId] = [await enrolled(programmeId), await freeHome()];
  expect(await askedOf(unitId, householdId)).toEqual(['H-ALT UNKNOWN', 'H-WHERE FAIL']);
  await done(people.allocationOfficer, 'describeUnit', { unitId, altAgreement: true, commune: '75056' });
  expect(await askedOf(unitId, householdId)).toEqual(['H-ALT PASS', 'H-WHERE PASS']);
});

test('a preference puts a household before others and excludes nobody; the household’s own list of homes shows it too', async () => {
  const programmeId = newId();
  const preference = { decides: 'PREFERENCE' } as const;
  await publish(published(programmeId, 1, [told('H-LARGE', { field: 'unit.type', operator: 'GTE', value: 'T4' }, preference)]));
  await publish(published(programmeId, 2, [told('H-SPARE', { field: 'pair.sparePersons', operator: 'GTE', value: 1 }, preference)]));
  const [unmet, met] = [await enrolled(programmeId), await enrolled(programmeId, { version: 2 })];
  await recordProfile(service, met, { monthlyResourcesCents: 180_000 });
  const unitId = await freeHome();
  const shown = (await candidates(unitId)).filter(({ household: { id } }) => id === unmet || id === met);
  expect(shown.map(({ household: { id }, verdict, preferences }) => ({ id, verdict, preferences }))).toEqual([
    { id: met, verdict: 'PASS', preferences: [{ code: 'H-SPARE', verdict: 'PASS', source: 'Sheet, H-SPARE' }] },
    { id: unmet, verdict: 'PASS', preferences: [{ code: 'H-LARGE', verdict: 'FAIL', source: 'Sheet, H-LARGE' }] },
  ]);
  const housing = await housingOf(people.allocationOfficer, met, 'candidacies(first: 1) { nodes { preferences { code verdict } } }');
  expect(housing).toMatchObject({ candidacies: { nodes: [{ preferences: [{ code: 'H-SPARE', verdict: 'PASS' }] }] } });
});

test('until its version is told, nobody knows what it asks', async () => {
  const programmeId = newId();
  const [householdId, unitId] = [await enrolled(programmeId), await freeHome()];
  expect(await askedOf(unitId, householdId)).toEqual(['PROGRAMME_RULES UNKNOWN']);
  await publish(published(programmeId, 1));
  expect(await askedOf(unitId, householdId)).toEqual([]);
});

test('a rule that a later publication does not name is gone, and an older publication brings nothing back', async () => {
  const programmeId = newId();
  const [householdId, unitId] = [await enrolled(programmeId), await freeHome()];
  await publish(published(programmeId, 1, [told('H-A', costsAtMost(2_500)), told('H-B', costsAtMost(2_600))]), 2);
  expect(await askedOf(unitId, householdId)).toEqual(['H-A PASS', 'H-B PASS']);
  await publish(published(programmeId, 1, [told('H-B', costsAtMost(2_400))]), 4);
  await publish(published(programmeId, 1, [told('H-C', costsAtMost(2_500))]), 3);
  expect(await askedOf(unitId, householdId)).toEqual(['H-B FAIL']);
});

test('a kind of rule that is not judged here is passed over', async () => {
  const programmeId = newId();
  await publish(published(programmeId, 1, [told('H-LATER', costsAtMost(1), { decides: 'TOLD_LATER' })]));
  expect(await askedOf(await freeHome(), await enrolled(programmeId))).toEqual([]);
});

test('one programme or several, their candidates take as many statements', async () => {
  const unitId = await freeHome();
  const count = () => countStatements(service.door.app, () => candidates(unitId));
  const before = await count();
  for (let more = 0; more < 3; more += 1) {
    const programmeId = newId();
    await publish(published(programmeId, 1, [told('H-COST', costsAtMost(2_500))]));
    await enrolled(programmeId);
  }
  expect(await count()).toBe(before);
});

test('a rebuild makes rules and enrolments anew from the log, also of before they were kept', async () => {
  const [programmeId, householdId] = [newId(), newId()];
  const acceptedPayload = accepted(householdId, programmeId, { version: 3, component: 'ACCESS' });
  const database = await testEventLog();
  const log = openPostgresLog({ url: database.url });
  const fresh = await testService(housingStock);
  try {
    await log.ensureTopics(SERVICE_NAMES.map(topicOf));
    const publication = factRecord(programmePublished, {
      ...{ key: programmeId, organisationId: LANDLORD, version: 1 },
      payload: published(programmeId, 3, [told('H-COST', costsAtMost(2_500))]),
    });
    const acceptance = factRecord(referralAccepted, {
      ...{ key: householdId, organisationId: ASSOCIATION, version: 1 },
      payload: acceptedPayload,
    });
    await log.publish([publication, acceptance]);
    // As a service keeps them that heard of the acceptance before it kept versions and rules.
    await fresh.sql(
      `insert into programme_enrolment (referral_id, household_id, programme_id, landlord_id, operator_id, accepted_on, source_version)
       select $1, $2, $3, $4, $5, '2026-11-02', 1`,
      [acceptedPayload.referralId, householdId, programmeId, LANDLORD, ASSOCIATION],
    );
    const heard = async (group: string, topics: readonly string[]) =>
      (await log.lag(group, topics)).map((lag) => ({ ...lag, position: lag.end }));
    const options = { definition: housingStock, ...fresh, log: { ...log, lag: heard } };
    await rebuildProjections(options, { name: 'test', command: 'rebuild', dryRun: false });
    expect(await fresh.sql(`select version, rules->0->>'code' as code from programme_home_rules`)).toEqual([
      { version: 3, code: 'H-COST' },
    ]);
    expect(await fresh.sql('select household_id, version, component from programme_enrolment')).toEqual([
      { household_id: householdId, version: 3, component: 'ACCESS' },
    ]);
  } finally {
    await fresh.stop();
    await log.close();
    await database.drop();
  }
}, 60_000);
