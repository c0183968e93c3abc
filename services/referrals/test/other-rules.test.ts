// Rules that decide something else than entry: they offer, prefer, watch and call first, and exclude nobody.
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { caseStands } from './support-says';
import { loadProgrammes, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { ask, fallInArrears, FAMILY, LANDLORD, openWorld, OTHER_LANDLORD, register, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000083';

const rule = (code: string, decides: string, { when, ...more }: Record<string, unknown>) => ({
  ...{ code, decides, when, onUnknown: 'REVIEW', source: 'Sheet' },
  ...more,
});
const stageIs = (value: string) => ({ field: 'procedure.stage', operator: 'EQ', value });
const action = (code: string, rank: number) => ({ code, en: code.toLowerCase(), fr: code.toLowerCase(), rank, source: 'Sheet' });
const RULES = [
  rule('A-2', 'ACTION', { target: 'LEASE', when: stageIs('ASSIGNATION') }),
  rule('A-1', 'ACTION', { target: 'SUPPORT', when: { field: 'procedure.stage', operator: 'LT', value: 'JUGEMENT_RESILIATION' } }),
  rule('W-1', 'WATCH', { when: { field: 'arrears.missedInstalments', operator: 'GTE', value: 1 } }),
  rule('O-1', 'OUTREACH', {
    when: {
      any: [
        { field: 'person.age', operator: 'GTE', value: 65 },
        { field: 'household.youngestChildAge', operator: 'LT', value: 3 },
      ],
    },
  }),
  rule('S-1', 'STAGE', { target: 'SUPPORT', moment: 'ENTRY', when: { field: 'diagnostic.social', operator: 'EQ', value: 'SUBMITTED' } }),
  rule('S-2', 'STAGE', { target: 'CLOSED', moment: 'ENTRY', when: { field: 'case.monthsSinceOpening', operator: 'GTE', value: 3 } }),
  rule('P-1', 'PREFERENCE', { when: stageIs('ASSIGNATION') }),
  { code: 'P-2', decides: 'PREFERENCE', onUnknown: 'REVIEW', source: 'Sheet, “in great precarity”' },
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const own = [rule('W-OF-LANDLORD', 'WATCH', { when: { field: 'arrears.missedInstalments', operator: 'GTE', value: 2 } })];
  const partners = [
    { organisation: 'batigere-habitat', part: 'LANDLORD', source: 'Sheet', rules: own },
    { organisation: 'amli', part: 'OPERATOR', source: 'Sheet' },
  ];
  const document = ownDocument({ partners, rules: RULES, actions: [action('LEASE', 2), action('SUPPORT', 1)] });
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions: [ownVersion({ document })] }];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

const OTHERS = `query ($householdId: ID!, $decides: [OtherRuleKind!]) { otherRules(householdId: $householdId, programmeId: "${OWN}", decides: $decides) {
  decides target { code label } rank rule { code verdict } } }`;

test('actions are offered in their rank, each with what stands in its way; entry is not touched by them', async () => {
  const householdId = await tenant(world);
  const offered = async () => (await ask(world.rentalManager, OTHERS, { householdId, decides: ['ACTION'] })).otherRules;
  expect(await offered()).toEqual([
    { decides: 'ACTION', target: { code: 'SUPPORT', label: 'support' }, rank: 1, rule: { code: 'A-1', verdict: 'UNKNOWN' } },
    { decides: 'ACTION', target: { code: 'LEASE', label: 'lease' }, rank: 2, rule: { code: 'A-2', verdict: 'UNKNOWN' } },
  ]);
  const account = { accountId: newId(), leaseId: newId(), householdId, landlordId: LANDLORD, since: TODAY, asOf: TODAY };
  await world.service.deliver(procedureStageChanged, {
    key: householdId,
    organisationId: LANDLORD,
    payload: { ...account, stage: 'COMMANDEMENT_PAYER' },
  });
  expect((await offered()).map(({ rule: { verdict } }: { rule: { verdict: string } }) => verdict)).toEqual(['PASS', 'FAIL']);
  const query = `{ eligibility(householdId: "${householdId}", programmeId: "${OWN}") { verdict components { rules { code } } } }`;
  const { eligibility } = await ask(world.rentalManager, query);
  expect(eligibility).toEqual({ verdict: 'PASS', components: [{ rules: [{ code: 'X-1' }] }] });
});

test('conditions of stages are judged by the case of the household in the programme, as support said', async () => {
  const householdId = await tenant(world);
  const referrals = `query ($id: ID) { referrals(filter: { householdId: $id, programmeId: "${OWN}" }) { nodes { id } } }`;
  const referralId: Id = (await ask(world.rentalManager, referrals, { id: householdId })).referrals.nodes[0].id;
  const conditions = async () =>
    (
      (await ask(world.rentalManager, OTHERS, { householdId, decides: ['STAGE'] })).otherRules as {
        rule: { code: string | null; verdict: string };
      }[]
    ).map(({ rule: { verdict } }) => verdict);
  expect(await conditions()).toEqual(['UNKNOWN', 'UNKNOWN']);
  const caseId = await caseStands(world, householdId, { referralId, openedOn: '2026-08-01' });
  expect(await conditions()).toEqual(['FAIL', 'PASS']);
  await caseStands(world, householdId, { caseId, referralId, openedOn: '2026-08-01', diagnosticOn: '2026-11-10' });
  expect(await conditions()).toEqual(['PASS', 'PASS']);
});

test('a preference that cannot be measured orders nothing, and is no rule to be judged', async () => {
  const householdId = await tenant(world);
  const { otherRules } = await ask(world.rentalManager, OTHERS, { householdId, decides: ['PREFERENCE'] });
  expect(otherRules.map(({ rule: { code } }: { rule: { code: string } }) => code)).toEqual(['P-1']);
});

test('households to watch or to call first are found among those that are open, with the rules that point at them', async () => {
  const [paying, owing] = [await tenant(world, FAMILY, 0), await tenant(world, FAMILY, 1)];
  const old = await tenant(world, [{ ...FAMILY[0], birthDate: '1950-01-01' }], 0);
  const query = `query ($decides: SignalKind!) { signalledHouseholds(programmeId: "${OWN}", decides: $decides) { household { id } rules } }`;
  const found = async (decides: string, person = world.rentalManager): Promise<{ household: { id: Id }; rules: string[] }[] | null> =>
    (await ask(person, query, { decides })).signalledHouseholds;
  const watched = (await found('WATCH'))?.map(({ household: { id } }) => id);
  expect(watched).toContain(owing);
  expect(watched).not.toContain(paying);
  expect(await found('OUTREACH')).toContainEqual({ household: { id: old }, rules: ['O-1'] });
  expect((await found('OUTREACH'))?.map(({ household: { id } }) => id)).not.toContain(paying);
  expect(await found('WATCH', world.otherRentalManager)).toBeNull();
  // The association takes part, and no household is open to it yet.
  expect(await found('WATCH', world.programmeManager)).toEqual([]);
});

test('a household that is not open says nothing', async () => {
  const householdId = await tenant(world);
  expect((await ask(world.otherRentalManager, OTHERS, { householdId })).otherRules).toBeNull();
});

test('a rule of a landlord is asked of its own tenants alone, and points at no others', async () => {
  const own = await tenant(world);
  const elsewhere = await register(world.rentalManager);
  await startLease(world, elsewhere, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
  await fallInArrears(world, elsewhere);
  const watched = async (householdId: Id) =>
    (await ask(world.rentalManager, OTHERS, { householdId, decides: ['WATCH'] })).otherRules.map((one: { rule: object }) => one.rule);
  expect(await watched(own)).toEqual([
    { code: 'W-1', verdict: 'PASS' },
    { code: 'W-OF-LANDLORD', verdict: 'PASS' },
  ]);
  expect(await watched(elsewhere)).toEqual([{ code: 'W-1', verdict: 'PASS' }]);
  const query = `{ signalledHouseholds(programmeId: "${OWN}", decides: WATCH) { household { id } rules } }`;
  const { signalledHouseholds: signalled } = await ask(world.rentalManager, query);
  const rulesOf = (id: Id) => signalled.find(({ household }: { household: { id: Id } }) => household.id === id)?.rules;
  expect([rulesOf(own), rulesOf(elsewhere)]).toEqual([['W-1', 'W-OF-LANDLORD'], ['W-1']]);
});
