// Whoever acts sees what he did, in every service, at once: in the payload of his act and in what he reads next with its token.
import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { addDays, parisDate } from '@passerelle/shared/domain/local-date';
import type { SystemDescription } from '../../scripts/launcher/system-file';
import { send, type GraphQLAnswer } from './client';
import { cleanUp, makeDataFolder, startSystem, untilRunning, type Launched } from './launched';
import { openLedger } from './ledger';

jest.setTimeout(120_000);

const SECTIONS = 'finance { __typename } housing { __typename } support { __typename }';
const REGISTER = 'mutation Register($input: RegisterHouseholdInput!) { registerHousehold(input: $input)';
const READ = `query Read($id: ID!) { household(id: $id) { id ${SECTIONS} } }`;
const ACTS = 20;
const LANES = 4;

interface Registered {
  readonly household: Record<string, unknown> & { readonly id: string };
  readonly changeToken: string;
}

interface Told {
  readonly status: string;
  readonly services: readonly { readonly service: string; readonly status: string }[];
  readonly refusedTokens: number;
}

const dataFolder = makeDataFolder();
let launched: Launched;
let system: SystemDescription;
beforeAll(async () => {
  launched = startSystem(dataFolder);
  system = await untilRunning(launched, dataFolder);
});
afterAll(() => cleanUp([launched], dataFolder));

const as = (role: string) => system.tokens[role] ?? '';
const toldBy = ({ extensions }: GraphQLAnswer) => extensions['changes'] as Told | undefined;

/** A tenant who is new to everybody: what opens the household in the other services is told by facts. */
function register(fields: string): Promise<GraphQLAnswer> {
  const today = parisDate(new Date());
  const head = {
    givenName: 'Ana',
    familyName: `Neuve-${newId().slice(0, 8)}`,
    birthDate: '1990-01-01',
    role: 'HEAD',
    from: addDays(today, -10),
  };
  return send(system.graph, {
    token: as('rental-manager'),
    query: `${REGISTER} { ${fields} changeToken } }`,
    variables: { input: { clientKey: newId(), members: [head] } },
  });
}

const registered = ({ data }: GraphQLAnswer) => data?.['registerHousehold'] as Registered;
const read = (id: string, changeToken: string, role = 'rental-manager') =>
  send(system.graph, { token: as(role), query: READ, variables: { id }, changeToken });
const isOpenEverywhere = (household: Record<string, unknown> | null) =>
  household !== null && ['finance', 'housing', 'support'].every((section) => household[section] !== null);

type Shown = Record<string, unknown> | null;
const shownBy = ({ data }: GraphQLAnswer) => data?.['household'] as Shown;

/** What is said to be applied is shown. A busy machine may need more than two seconds, and says so: then it is read until it is applied. */
async function isShown(answer: GraphQLAnswer, shown: Shown, { household: { id }, changeToken }: Registered): Promise<boolean> {
  if (toldBy(answer)?.status === 'APPLIED') return isOpenEverywhere(shown);
  const later = await until(
    'the act to be known everywhere',
    () => read(id, changeToken),
    (next) => toldBy(next)?.status === 'APPLIED',
    { deadlineMs: 20_000 },
  );
  return isOpenEverywhere(shownBy(later));
}

/** Does it so often, in a few lanes at the same time; answers how often it went well. */
async function countWell(once: () => Promise<boolean>): Promise<number> {
  const wells: boolean[] = [];
  const lane = async () => {
    for (let turn = 0; turn < ACTS / LANES; turn += 1) wells.push(await once());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return wells.filter(Boolean).length;
}

test('the payload of an act shows what other services make of it', async () => {
  const well = await countWell(async () => {
    const answer = await register(`household { id ${SECTIONS} }`);
    return isShown(answer, registered(answer).household, registered(answer));
  });
  expect(well).toBe(ACTS);
});

test('what is read next with the token of the act shows it, and says that it does', async () => {
  const well = await countWell(async () => {
    const act = registered(await register('household { id }'));
    const answer = await read(act.household.id, act.changeToken);
    return isShown(answer, shownBy(answer), act);
  });
  expect(well).toBe(ACTS);
});

test('one act that is sent twenty times at once with one key is done once, and answered twenty times alike', async () => {
  const day = addDays(parisDate(new Date()), -10);
  const head = { givenName: 'Ana', familyName: `Vingt-${newId().slice(0, 8)}`, birthDate: '1990-01-01', role: 'HEAD', from: day };
  const act = {
    token: as('rental-manager'),
    query: `${REGISTER} { household { id version } refusals { code } } }`,
    variables: { input: { clientKey: newId(), members: [head] } },
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(system.graph, act)));
  const [first, ...others] = answers.map(({ data }) => data);
  expect(first).toEqual({ registerHousehold: { household: { id: expect.any(String), version: 1 }, refusals: [] } });
  for (const other of others) expect(other).toEqual(first);
  const found = await send(system.graph, {
    token: as('rental-manager'),
    query: 'query($name: String!) { households(filter: { search: $name }) { nodes { id } } }',
    variables: { name: head.familyName },
  });
  expect(found.data).toMatchObject({ households: { nodes: [{ id: expect.any(String) }] } });
  expect(await openLedger(dataFolder).faults()).toEqual([]);
});

test('what is read without a token says nothing of it', async () => {
  expect(
    toldBy(await send(system.graph, { token: as('rental-manager'), query: '{ households(first: 1) { nodes { id } } }' })),
  ).toBeUndefined();
});

test('while a service cannot apply it, the answer comes in time and says that it is pending there', async () => {
  const blocked = openLedger(dataFolder).sql('finance', 'begin; lock table stream_position in share mode; select pg_sleep(4); commit');
  const from = performance.now();
  const answer = await register(`household { id ${SECTIONS} }`);
  expect(performance.now() - from).toBeLessThan(3_500);
  expect(toldBy(answer)).toMatchObject({
    status: 'PENDING',
    services: expect.arrayContaining([{ service: 'finance', status: 'PENDING' }]),
  });
  await blocked;
  const { household, changeToken } = registered(answer);
  await until(
    'it to be applied there too',
    async () => toldBy(await read(household.id, changeToken)),
    (told) => told?.status === 'APPLIED' && told.refusedTokens === 0,
    { deadlineMs: 20_000 },
  );
});

test('a token tells somebody else nothing: the answer is that of a reader without one', async () => {
  const { household, changeToken } = registered(await register('household { id }'));
  for (const token of [changeToken, `${changeToken}x`, 'finance.AAAA', 'nonsense']) {
    const answer = await read(household.id, token, 'other-rental-manager');
    expect(answer.data).toEqual({ household: null });
    expect(toldBy(answer)).toEqual({ status: 'APPLIED', services: [], refusedTokens: 1 });
  }
});
