// Whether a household is eligible, with every rule, to whom may know it: the verdict is the same whoever asks, and what is closed stays reserved.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { loadProgrammes, ownRule, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, FAMILY, PROGRAMME, LANDLORD, openWorld, picture, register, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000067';
const EARLIER = '0b000000-0000-4000-8000-000000000068';

const RULES = [
  ownRule('WHERE', { field: 'application.departments', operator: 'INTERSECTS', value: ['93'] }),
  ownRule('CHILD', { field: 'household.youngestChildAge', operator: 'LT', value: 6 }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  const over = [ownVersion({ from: '2020-01-01', to: '2021-01-01', document: ownDocument() })];
  const programmes = [
    { id: OWN, code: 'own', name: 'Own', steward: 'amli', versions },
    { id: EARLIER, code: 'earlier', name: 'Earlier', steward: 'amli', versions: over },
  ];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

const RULE = `code verdict isReserved level owner isByPolicy condition source
  comparisons { field label operator needed unit verdict value reason asOf from } remedy { document { code label } givenBy }`;
const ELIGIBILITY = `query ($householdId: ID!, $programmeId: ID!, $at: LocalDate) { eligibility(householdId: $householdId, programmeId: $programmeId, at: $at) {
  programme { code } programmeVersion at verdict nextChangeOn components { component { code label } family verdict rules { ${RULE} } } } }`;

async function eligibilityOf(person: AsPerson, householdId: Id, { programmeId = OWN, at = null as string | null } = {}) {
  return (await ask(person, ELIGIBILITY, { householdId, programmeId, at })).eligibility;
}

const [head] = FAMILY;
const child = { givenName: 'Lina', familyName: 'Belkorchi', birthDate: '2020-10-02', sex: 'FEMALE', role: 'CHILD', from: '2020-10-02' };

async function applies(householdId: Id, departments: string[]): Promise<void> {
  await world.service.deliver(housingApplicationChanged, {
    key: householdId,
    organisationId: LANDLORD,
    payload: { applicationId: newId(), householdId, departments, live: true, asOf: TODAY },
  });
}

test('every rule says what it found, from whom, what would be needed and who can bring it', async () => {
  const householdId = await tenant(world);
  const found = await eligibilityOf(world.rentalManager, householdId);
  expect(found).toMatchObject({
    ...{ programme: { code: 'own' }, programmeVersion: 1, at: TODAY, verdict: 'UNKNOWN' },
    components: [{ component: { code: 'ACCESS', label: 'Own' }, family: 'ACCESS', verdict: 'UNKNOWN' }],
  });
  expect(found.components[0].rules).toEqual([
    {
      ...{ code: 'WHERE', verdict: 'UNKNOWN', isReserved: false, level: 'PROGRAMME', owner: null, isByPolicy: false },
      ...{ condition: 'application.departments INTERSECTS 93', source: 'Sheet' },
      comparisons: [
        {
          ...{
            field: 'application.departments',
            label: 'Departments of the live housing application',
            operator: 'INTERSECTS',
            needed: '93',
          },
          ...{ unit: 'CODES', verdict: 'UNKNOWN', value: null, reason: 'NOT_KNOWN', asOf: null, from: null },
        },
      ],
      remedy: { document: { code: 'ACCOUNT', label: 'Account' }, givenBy: ['FINANCE'] },
    },
    expect.objectContaining({ code: 'CHILD', verdict: 'PASS', comparisons: [expect.objectContaining({ value: '4', from: 'referrals' })] }),
    expect.objectContaining({
      ...{ code: 'X-1', verdict: 'PASS', level: 'COMPONENT', owner: 'ACCESS' },
      comparisons: [expect.objectContaining({ value: '3', from: 'finance', asOf: TODAY })],
    }),
  ]);
});

test('who lives in an accommodation and never held a home has none: questions about one make no sense, and ask for no document', async () => {
  const householdId = await register(world.rentalManager);
  const stay = { householdId, kind: 'HOTEL', department: '93', from: '2026-01-05', source: 'DECLARATION' };
  await act(world.rentalManager, 'recordAccommodation', stay);
  const { verdict, components } = await eligibilityOf(world.rentalManager, householdId, { programmeId: PROGRAMME });
  const rules = components[0].rules.map((one: { code: string; verdict: string; comparisons: { reason: string | null }[] }) => [
    ...[one.code, one.verdict, one.comparisons[0]?.reason],
  ]);
  expect(rules).toEqual([
    ['P1-LANDLORD', 'FAIL', 'NOT_APPLICABLE'],
    ['P1-TERRITORY', 'FAIL', 'NOT_APPLICABLE'],
    ['P1-SINGLE-PARENT', 'PASS', null],
    ['P1-THREE-MISSED', 'FAIL', 'NOT_APPLICABLE'],
  ]);
  expect(verdict).toBe('FAIL');
});

test('a question that makes no sense fails with its reason, and is not unknown', async () => {
  const householdId = await tenant(world, [head as object]);
  const [, rules] = [0, (await eligibilityOf(world.rentalManager, householdId)).components[0].rules];
  const found = rules.find(({ code }: { code: string }) => code === 'CHILD');
  expect(found).toMatchObject({ verdict: 'FAIL', comparisons: [{ reason: 'NOT_APPLICABLE', value: null }] });
});

test('the day is a business date: a child turns six on its birthday, with no event', async () => {
  const householdId = await tenant(world, [head as object, child]);
  const on = async (at: string) => {
    const { components, nextChangeOn } = await eligibilityOf(world.rentalManager, householdId, { at });
    const { verdict } = components[0].rules.find(({ code }: { code: string }) => code === 'CHILD');
    return { verdict, nextChangeOn };
  };
  expect(await on('2026-10-01')).toEqual({ verdict: 'PASS', nextChangeOn: '2026-10-02' });
  expect((await on('2026-10-02')).verdict).toBe('FAIL');
});

test('for a day before the last position of an account, what was owed is not known', async () => {
  const householdId = await tenant(world);
  const { components } = await eligibilityOf(world.rentalManager, householdId, { at: '2026-11-24' });
  expect(components[0].rules.find(({ code }: { code: string }) => code === 'X-1')).toMatchObject({ verdict: 'UNKNOWN' });
});

describe('who may know', () => {
  async function referred(): Promise<Id> {
    const householdId = await tenant(world);
    await applies(householdId, ['93']);
    const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id programme { id } } } }';
    const nodes: { id: Id; programme: { id: Id } }[] = (await ask(world.rentalManager, query, { householdId })).referrals.nodes;
    const referralId = nodes.find(({ programme }) => programme.id === OWN)?.id;
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    return householdId;
  }

  test('a rule about data that are closed to the reader shows its verdict alone, and the whole is the same for all', async () => {
    const householdId = await referred();
    const [landlord, association] = [
      await eligibilityOf(world.rentalManager, householdId),
      await eligibilityOf(world.programmeManager, householdId),
    ];
    expect([landlord.verdict, association.verdict]).toEqual(['PASS', 'PASS']);
    expect(landlord.components[0].rules[0]).toMatchObject({ code: 'WHERE', isReserved: false });
    // Its assessment opens no housing application to the association.
    expect(association.components[0].rules[0]).toEqual({
      ...{ code: null, verdict: 'PASS', isReserved: true, level: null, owner: null, isByPolicy: false, condition: null, source: null },
      ...{ comparisons: [], remedy: null },
    });
    expect(association.components[0].rules[1]).toMatchObject({ code: 'CHILD', isReserved: false });
  });

  test('so does the stored decision, which is replayed from its own inputs', async () => {
    const householdId = await referred();
    const query = `query ($id: ID) { referrals(filter: { householdId: $id, programmeId: "${OWN}" }) { nodes { eligibility {
      verdict at criteria { code value } rules { code isReserved } missingInformation { code } replay { verdict isSame } } } } }`;
    const decisionFor = async (person: AsPerson) => (await ask(person, query, { id: householdId })).referrals.nodes[0].eligibility;
    const association = await decisionFor(world.programmeManager);
    expect(association).toMatchObject({ verdict: 'PASS', at: TODAY, replay: { verdict: 'PASS', isSame: true } });
    expect(association.criteria[0]).toEqual({ code: 'RESERVED', value: null });
    expect(association.rules[0]).toEqual({ code: null, isReserved: true });
    expect((await decisionFor(world.rentalManager)).criteria[0]).toEqual({ code: 'WHERE', value: '93' });
    // What is known now changes nothing of what was decided then.
    await world.service.sql(`update household_application set departments = '{57}' where household_id = $1`, [householdId]);
    expect((await decisionFor(world.rentalManager)).replay).toEqual({ verdict: 'PASS', isSame: true });
  });

  test('an organisation to which the household is not open reads nothing', async () => {
    const householdId = await tenant(world);
    for (const person of [world.otherRentalManager, world.programmeManager]) {
      expect(await eligibilityOf(person, householdId)).toBeNull();
      expect((await ask(person, `{ eligibleProgrammes(householdId: "${householdId}") { verdict } }`)).eligibleProgrammes).toBeNull();
    }
  });

  test('asking writes nothing', async () => {
    const householdId = await tenant(world);
    const before = await picture(world);
    await eligibilityOf(world.rentalManager, householdId);
    await ask(world.rentalManager, `{ eligibleProgrammes(householdId: "${householdId}") { verdict } }`);
    expect(await picture(world)).toEqual(before);
  });
});

test('the programmes in force are ordered by what is nearest: passing, fewest unknown, fewest failed, code', async () => {
  const householdId = await tenant(world);
  await applies(householdId, ['93']);
  const query = `query ($id: ID!) { eligibleProgrammes(householdId: $id) { programme { code } verdict components { rules { verdict } } } }`;
  const found: { programme: { code: string }; verdict: string; components: { rules: { verdict: string }[] }[] }[] = (
    await ask(world.rentalManager, query, { id: householdId })
  ).eligibleProgrammes;
  expect(found.map(({ programme }) => programme.code)).not.toContain('earlier');
  const chances = found.map(({ programme, verdict, components }) => {
    const count = (wanted: string) => components.map(({ rules }) => rules.filter((one) => one.verdict === wanted).length);
    const best = components
      .map((_, index) => [count('UNKNOWN')[index] ?? 0, count('FAIL')[index] ?? 0])
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))[0];
    return [verdict === 'PASS' ? 0 : 1, ...(best ?? [0, 0]), programme.code];
  });
  const inOrder = [...chances].sort((left, right) => {
    for (const place of [0, 1, 2]) {
      const difference = Number(left[place]) - Number(right[place]);
      if (difference !== 0) return difference;
    }
    return String(left[3]).localeCompare(String(right[3]));
  });
  expect(chances).toEqual(inOrder);
  expect(found[0]?.verdict).toBe('PASS');
  expect(new Set(found.map(({ verdict }) => verdict))).toEqual(
    new Set(['PASS', 'FAIL', 'UNKNOWN'].filter((one) => found.some(({ verdict }) => verdict === one))),
  );
});

test('more programmes take no more statements', async () => {
  const householdId = await tenant(world);
  const all = `{ eligibleProgrammes(householdId: "${householdId}") { verdict components { rules { verdict } } } }`;
  const statements = () => countStatements(world.service.door.app, () => ask(world.rentalManager, all));
  await statements();
  const before = await statements();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  const more = ['71', '72', '73'].map((end) => ({
    id: `${OWN.slice(0, -2)}${end}`,
    code: `more-${end}`,
    name: 'More',
    steward: 'amli',
    versions,
  }));
  await loadProgrammes(world, more);
  expect(await statements()).toBe(before);
});

test('neither what is refused nor what is warned of tells what is closed to the reader', async () => {
  const householdId = await tenant(world, [head as object]);
  await applies(householdId, ['57']);
  const query = `query ($householdId: ID) { referrals(filter: { householdId: $householdId, programmeId: "${OWN}" }) { nodes { id } } }`;
  const referralId = (await ask(world.rentalManager, query, { householdId })).referrals.nodes[0].id;
  const warned = await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
  expect(warned.warnings).toMatchObject([{ code: 'CRITERIA_NOT_MET', parameters: [{ name: 'failed', value: 'WHERE, CHILD' }] }]);
  await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
  // Housing requests are not open to the association that is to answer.
  const { refusals } = await act(world.programmeManager, 'acceptReferral', { referralId });
  expect(refusals).toMatchObject([{ code: 'NOT_ELIGIBLE', message: expect.stringContaining('RESERVED; CHILD') }]);
  expect(JSON.stringify(refusals)).not.toMatch(/WHERE|57/);
});

describe('a derogation', () => {
  const staff = '0c000000-0000-4000-8000-000000000005';

  test('takes a household against its verdict, with its motive and its author; without one it is refused', async () => {
    const householdId = await tenant(world, [head as object]);
    const query = `query ($householdId: ID) { referrals(filter: { householdId: $householdId, programmeId: "${OWN}" }) { nodes { id } } }`;
    const referralId = (await ask(world.rentalManager, query, { householdId })).referrals.nodes[0].id;
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([
      { code: 'NOT_ELIGIBLE', path: ['referralId'] },
    ]);
    const derogationMotive = 'The steering committee of 12 November let it in.';
    const refused = await act(world.programmeManager, 'acceptReferral', { referralId, derogationMotive });
    expect(refused.refusals).toMatchObject([{ code: 'AUTHOR_UNKNOWN', path: ['derogationMotive'] }]);
    const short = await act(world.programmeManager, 'acceptReferral', { referralId, derogationMotive: 'because' });
    expect(short.refusals).toMatchObject([{ code: 'INVALID_INPUT', path: ['derogationMotive'] }]);
    const author = world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: AMLI, subject: staff });
    expect((await act(author, 'acceptReferral', { referralId, derogationMotive })).refusals).toEqual([]);
    const shown = `query ($id: ID!) { referral(id: $id) { state eligibility { verdict } derogation { motive author { id } } } }`;
    expect((await ask(author, shown, { id: referralId })).referral).toEqual({
      ...{ state: 'ACCEPTED', eligibility: { verdict: 'FAIL' } },
      derogation: { motive: derogationMotive, author: { id: staff } },
    });
  });
});
