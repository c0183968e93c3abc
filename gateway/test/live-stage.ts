// Toy services behind a real gateway and a real event log, whose households the tests open, close and change.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { AUDIENCE } from '@passerelle/shared/events/audience';
import { SERVICE_NAMES, topicOf, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import type { EventLog, LogRecord } from '@passerelle/shared/events/port';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { testEventLog } from '@passerelle/shared/testing/database';
import { openEventStream, type EventStream, type StreamRequest } from '@passerelle/shared/testing/event-stream';
import { LANDLORD } from '@passerelle/shared/testing/local-issuer';
import { startGraph, type ToyGraph } from './toy-graph';
import { TOYS } from './toy-services';

/** Two people of one organisation. */
export const [ANN, BEN] = [newId(), newId()];

/** What the toys know: by household, its reference, and to whom it is closed. */
const references = new Map<Id, string>();
export const closed = new Map<Id, Set<string>>();
/** What another organisation than the landlord of all lists; nothing unless said. */
export const listed = new Map<Id, readonly Id[]>();
/** How often a household was asked for. */
export const asked = { count: 0 };

const referrals = {
  ...TOYS.referrals,
  resolvers: {
    ...TOYS.referrals.resolvers,
    Query: {
      household(_: unknown, { id }: { id: Id }, { caller }: GraphContext) {
        asked.count += 1;
        const isClosed = closed.get(id)?.has(caller.actor.subject) ?? false;
        return isClosed || !references.has(id) ? null : { id, reference: references.get(id) };
      },
      households(_: unknown, __: unknown, { caller: { actor } }: GraphContext) {
        const own = actor.organisationId === LANDLORD ? [...references.keys()] : (listed.get(actor.organisationId) ?? []);
        return own.map((id) => ({ id }));
      },
    },
  },
};

let database: Awaited<ReturnType<typeof testEventLog>>;
let log: EventLog;
export let graph: ToyGraph;
const streams: EventStream[] = [];
beforeAll(async () => {
  database = await testEventLog();
  log = openPostgresLog({ url: database.url });
  await log.ensureTopics(SERVICE_NAMES.map(topicOf));
  graph = await start();
}, 60_000);
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(async () => {
  await graph.stop();
  await log.close();
  await database.drop();
});

export const start = () =>
  startGraph({ ...TOYS, referrals }, { eventLog: { adapter: 'postgres', url: database.readerUrl }, showsMetrics: true });

export async function listen(
  sub: string,
  watch: unknown,
  request: Partial<StreamRequest> & { exp?: number; org?: Id; on?: ToyGraph } = {},
): Promise<EventStream> {
  const { exp, org = LANDLORD, on = graph, ...rest } = request;
  const token = await on.issuer.token({ claims: { sub, org, ...(exp === undefined ? {} : { exp }) } });
  const stream = await openEventStream(on.url.replace('/graphql', '/live'), { token, watch, ...rest });
  streams.push(stream);
  return stream;
}

export const fileOf = (id: Id) => [{ query: 'Household', variables: { id } }];

export function household(reference = 'first'): Id {
  const id = newId();
  references.set(id, reference);
  return id;
}

const versions = new Map<Id, number>();

/** Publishes a fact about the household, with other ids in it. `openTo` is an organisation that may see the household. */
export async function tell(
  key: Id,
  { source = 'referrals', openTo, ...payload }: { source?: ServiceName; openTo?: Id; [field: string]: string | undefined } = {},
): Promise<void> {
  await log.publish([nextFact(key, { source, payload, openTo })]);
}

/** Publishes so many facts about it at once. */
async function tellTimes(key: Id, times: number): Promise<void> {
  await log.publish(Array.from({ length: times }, () => nextFact(key, { source: 'referrals', payload: {} })));
}

function nextFact(key: Id, { source, payload, openTo }: { source: ServiceName; payload: object; openTo?: Id | undefined }): LogRecord {
  const version = (versions.get(key) ?? 0) + 1;
  versions.set(key, version);
  const headers = { ce_streamversion: String(version), ce_subject: key, ...(openTo === undefined ? {} : { [AUDIENCE]: openTo }) };
  return { topic: topicOf(source), key, headers, value: JSON.stringify({ householdId: key, ...payload }) };
}

/** Changes the household, and tells so often of it. */
export async function change(id: Id, reference: string, times = 1): Promise<void> {
  references.set(id, reference);
  await tellTimes(id, times);
}
