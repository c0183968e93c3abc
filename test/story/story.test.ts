// The story of one household through the real system: launcher, five processes, embedded Postgres, HTTP. Refusals are asserted only after
// their positive twin was seen: a person who may see it does, then the other does not.
import { newId } from '@passerelle/shared/domain/ids';
import { addDays, addMonths } from '@passerelle/shared/domain/local-date';
import { until } from '@passerelle/shared/testing/until';
import { send } from './client';
import { startCollector, type Collector } from './collector';
import { cleanUp, makeDataFolder, startSystem, untilRunning, type Launched } from './launched';
import { openLedger } from './ledger';
import { DEBT, raiseArrears, registerTenant } from './steps/arrears';
import { CHEAPER_HOME, registerUnit } from './steps/homes';
import { askReport, FILE, type HouseholdFile } from './steps/file';
import { accountSeenBy, cancelReferral, poisonInFinance } from './steps/poison';
import { confirm } from './steps/referral';
import { STEPS } from './story';
import { known, newWorld, type RoleName, type World } from './world';
import type { SystemDescription } from '../../scripts/launcher/system-file';

jest.setTimeout(120_000);

const dataFolder = makeDataFolder();
const launched: Launched[] = [];
let system: SystemDescription;
let collector: Collector;
let world: World;

beforeAll(async () => {
  collector = await startCollector();
  launched.push(startSystem(dataFolder, { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } }));
  for (const one of launched) system = await untilRunning(one, dataFolder);
  world = newWorld(system);
});
afterAll(async () => {
  await cleanUp(launched, dataFolder);
  await collector.stop();
});

interface Candidate {
  readonly household: { readonly id: string } | null;
  readonly verdict: string;
  readonly criteria: readonly object[];
}

/** The household as a role sees it: null when it is not there for them. */
async function fileSeenBy(role: RoleName): Promise<HouseholdFile | null> {
  const answer = await world.people[role].ask<{ household: HouseholdFile | null }>(FILE, { id: known(world, 'household') });
  return answer.household;
}

test.each(STEPS.map((step, index) => ({ number: index + 1, title: step.title, run: step.run })))(
  'step $number: $title',
  async ({ run }) => {
    await run(world);
  },
);

describe('the file at the end', () => {
  test('holds identity, support, home and money, to the cent', async () => {
    const file = await fileSeenBy('programme-manager');
    expect(file?.composition).toMatchObject({ persons: 3, singleParent: true });
    expect(file?.support?.case).toMatchObject({ stage: { code: 'SUPPORT' }, lastInterview: { kind: 'HOME_VISIT' } });
    expect(file?.housing?.currentHome).toMatchObject({ leaseNumber: known(world, 'newLeaseNumber'), unitType: 'T3', rentCents: 38_640 });
    expect(file?.finance?.plan?.debtCents).toBe(DEBT);
    expect(file?.finance?.plan?.instalments.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(DEBT);
    const balances = Object.fromEntries(file?.finance?.accounts.map(({ leaseNumber, balanceCents }) => [leaseNumber, balanceCents]) ?? []);
    expect(balances).toEqual({ [known(world, 'leaseNumber')]: DEBT - 54_320, [known(world, 'newLeaseNumber')]: 0 });
    // (386.40 + 72.00 + 52.00 - 271.60) of 1,450.00
    expect(file?.finance?.effortRate?.basisPoints).toBe(1_647);
  });

  test('the counts of the programme close', async () => {
    expect(await askReport(world)).toEqual({
      pendingAtStart: 0,
      received: 1,
      notEligibleOrCancelled: 0,
      supportsOpened: 1,
      closedWithoutSupport: 0,
      pendingAtEnd: 0,
      plansSigned: 1,
      benefitsReinstated: 1,
      supportsClosed: 0,
    });
  });
});

describe('who sees what', () => {
  test('another landlord and an operator that was not chosen see null where the household is, as if absent', async () => {
    expect(await fileSeenBy('rental-manager')).not.toBeNull();
    for (const role of ['other-rental-manager', 'other-programme-manager'] as const) {
      expect(await fileSeenBy(role)).toBeNull();
      const absent = await world.people[role].ask(FILE, { id: newId() });
      expect(absent).toEqual({ household: null });
    }
  });

  test('an operator that was not chosen finds no referral in its list', async () => {
    const list = `{ referrals { nodes { id } } }`;
    const chosen = await world.people['programme-manager'].ask<{ referrals: { nodes: { id: string }[] } }>(list);
    expect(chosen.referrals.nodes.map(({ id }) => id)).toContain(known(world, 'referral'));
    expect(await world.people['other-programme-manager'].ask(list)).toEqual({ referrals: { nodes: [] } });
  });

  test('the referent reads the note; a finance officer cannot, by the root field or through the case', async () => {
    const root = `query($id: ID!) { caseNotes(caseId: $id) { nodes { body } } }`;
    const read = await world.people['social-worker'].ask<{ caseNotes: { nodes: { body: string }[] } }>(root, { id: known(world, 'case') });
    expect(read.caseNotes.nodes).toHaveLength(1);
    const token = system.tokens['finance-officer'] ?? '';
    const refused = await send(system.graph, { token, query: root, variables: { id: known(world, 'case') } });
    expect(refused.data?.['caseNotes'] ?? null).toBeNull();
    expect(JSON.stringify(refused)).not.toContain('commune');
    const through = `query($id: ID!) { household(id: $id) { support { case { n: notes { ...N } } } } } fragment N on CaseNoteConnection { nodes { body } }`;
    const hidden = await send(system.graph, { token, query: through, variables: { id: known(world, 'household') } });
    expect(JSON.stringify(hidden)).not.toContain('commune');
    expect(hidden.data).toMatchObject({ household: { support: null } });
  });

  test('whom the home does not fit is listed with every criterion that failed', async () => {
    // The home is let by now: another one like it is asked about.
    const officer = world.people['allocation-officer'];
    const unitId = await registerUnit(world, { ...CHEAPER_HOME, reference: `BH-${world.telling}-C` });
    await officer.act('mutation($input: RecordVacancyInput!) { recordVacancy(input: $input) { refusals { code } } }', {
      clientKey: newId(),
      unitId,
      freeOn: world.today,
    });
    const answer = await officer.ask<{ candidates: { nodes: Candidate[] } }>(
      `query($unitId: ID!) { candidates(unitId: $unitId) { nodes { household { id } verdict criteria { code verdict value needed } } } }`,
      { unitId },
    );
    const neighbour = answer.candidates.nodes.find(({ household }) => household?.id === known(world, 'neighbour'));
    expect(neighbour?.verdict).toBe('FAIL');
    expect(neighbour?.criteria).toContainEqual({ code: 'UNIT_TYPE', verdict: 'FAIL', value: 'T2', needed: 'T3' });
    expect(neighbour?.criteria).toContainEqual({ code: 'DEPARTMENT', verdict: 'FAIL', value: '75', needed: '93' });
  });

  test('each role lists what is its own', async () => {
    const lists: readonly [RoleName, string, string][] = [
      ['allocation-officer', 'units', '{ units(first: 5) { nodes { reference } } }'],
      ['rental-manager', 'referrals', '{ referrals { nodes { id } } }'],
      ['rental-manager', 'households', '{ households { nodes { id composition { persons } } } }'],
      ['finance-officer', 'rentAccounts', '{ rentAccounts { nodes { leaseNumber } } }'],
      ['programme-manager', 'supportCases', '{ supportCases { nodes { id } } }'],
      ['social-worker', 'supportCases', '{ supportCases { nodes { id } } }'],
    ];
    for (const [role, field, query] of lists) {
      const answer = await world.people[role].ask<Record<string, { nodes: object[] }>>(query);
      expect({ role, field, empty: answer[field]?.nodes.length === 0 }).toEqual({ role, field, empty: false });
    }
  });

  test('every reading of the household left its line on the audit of each service', async () => {
    for (const service of ['referrals', 'support', 'housingStock', 'finance']) {
      const landlordReads = service === 'support' ? 'readSupport' : null;
      const answer = await world.people['auditor'].ask<Record<string, { nodes: { asked: string[]; useCase: string }[] }>>(
        `{ ${service}Audit(first: 100) { nodes { useCase asked outcome } } }`,
      );
      const lines = answer[`${service}Audit`]?.nodes ?? [];
      expect(lines.some(({ asked }) => asked.includes(known(world, 'household')))).toBe(true);
      if (landlordReads !== null) expect(lines.some(({ useCase }) => useCase === landlordReads)).toBe(true);
    }
  });
});

test('one trace leads from the request through the gateway, the act, its facts and what the four services made of them', async () => {
  const traceId = newId().replaceAll('-', '');
  const head = { givenName: 'Ana', familyName: 'Sans-Trace', birthDate: '1990-01-01', role: 'HEAD', from: addDays(world.today, -10) };
  const { data } = await send(system.graph, {
    token: system.tokens['rental-manager'] ?? '',
    query: 'mutation Register($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }',
    operationName: 'Register',
    variables: { input: { clientKey: newId(), members: [head] } },
    traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01`,
  });
  expect(data).toMatchObject({ registerHousehold: { household: { id: expect.any(String) } } });
  const spans = await until(
    'the spans of all five processes',
    async () => collector.spans().filter((span) => span.traceId === traceId),
    (seen) => new Set(seen.map(({ service }) => service)).size === 5,
    { deadlineMs: 15_000 },
  );
  const chainOf = (name: string, service: string): string[] => {
    const chain: string[] = [];
    let span = spans.find((one) => one.name === name && one.service === service);
    for (; span !== undefined; span = spans.find(({ spanId }) => spanId === span?.parentSpanId)) chain.unshift(span.name);
    return chain;
  };
  for (const service of ['support', 'housing-stock', 'finance'])
    expect(chainOf('apply access-granted.v1', service)).toEqual([
      'graphql Register',
      'fetch referrals',
      'graphql Register__referrals__0',
      'registerHousehold',
      'publish access-granted.v1',
      'apply access-granted.v1',
    ]);
});

describe('when the event log is away', () => {
  test('mutations still succeed, and the facts flow after', async () => {
    const ledger = openLedger(dataFolder);
    await ledger.sql('postgres', 'alter database event_log allow_connections false');
    await ledger.sql('postgres', `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'event_log'`);
    const manager = world.people['rental-manager'];
    const registered = await manager.act<{ household: { id: string } }>(
      'mutation($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } refusals { code path message } } }',
      {
        clientKey: newId(),
        members: [
          {
            givenName: 'Ana',
            familyName: 'Sans-Journal',
            birthDate: addMonths(world.today, -360),
            role: 'HEAD',
            from: addDays(world.today, -10),
          },
        ],
      },
    );
    expect(registered.refusals).toEqual([]);
    const housing = () =>
      manager.ask<{ household: { housing: object | null } | null }>('query($id: ID!) { household(id: $id) { housing { __typename } } }', {
        id: registered.household.id,
      });
    expect((await housing()).household?.housing).toBeNull();
    await ledger.sql('postgres', 'alter database event_log allow_connections true');
    await until('the household to arrive in housing-stock', housing, (answer) => answer.household?.housing != null, { deadlineMs: 20_000 });
  });

  test('every fact of this file was applied once, in order, and none is parked', async () => {
    expect(await openLedger(dataFolder).faults()).toEqual([]);
  });
});

// The last of all: it leaves a parked fact behind.
describe('a household of which a fact cannot be applied', () => {
  test('is closed in that service to an association within two seconds of the end of its access, and stays open to its landlord', async () => {
    const other = newWorld(system);
    await registerTenant(other);
    await raiseArrears(other);
    await confirm(other);
    await until(
      'the account to be open to the association',
      () => accountSeenBy(other, 'programme-manager'),
      (account) => account !== null,
    );
    await poisonInFinance(other, openLedger(dataFolder));
    expect(await accountSeenBy(other, 'programme-manager')).not.toBeNull();
    await cancelReferral(other);
    await until(
      'the account to be closed to the association',
      () => accountSeenBy(other, 'programme-manager'),
      (account) => account === null,
      { deadlineMs: 2_000 },
    );
    expect(await accountSeenBy(other, 'finance-officer')).not.toBeNull();
  });
});
