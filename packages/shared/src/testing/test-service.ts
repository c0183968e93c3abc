import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { UserActor } from '../auth/actor';
import type { Role } from '../auth/roles';
import { connect } from '../database/connect';
import { fixedClock, type Clock } from '../domain/clock';
import { newId, type Id } from '../domain/ids';
import type { FactDeclaration, FactPayload } from '../events/declare-fact';
import { graphContext } from '../graphql/context';
import { loadSchema } from '../graphql/load-schema';
import { wordsOf, type ServiceDefinition } from '../service/definition';
import { openDoor } from '../service/door';
import type { ActResult, Door, UseCase } from '../use-case-types';
import { openWords, SHARED_WORDS, type Language, type Say } from '../words';
import { testDatabase, type TestDatabase } from './database';
import { deliverFact } from './deliver';

export interface Person {
  readonly roles: readonly Role[];
  readonly organisationId: Id;
  readonly subject?: string;
}

export interface PublishedFact {
  readonly type: string;
  readonly key: Id;
  readonly version: number;
  readonly subject: Id;
  readonly organisationId: Id;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface AsPerson {
  call<Input, Output>(useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
  act<Input, Output>(useCase: UseCase<Input, Output>, input: Input): Promise<ActResult<Output>>;
  /** Runs an operation against the service's own schema, without HTTP. */
  graphql(query: string, variables?: Record<string, unknown>, language?: Language): Promise<ExecutionResult>;
}

export interface TestService {
  readonly door: Door;
  readonly schema: GraphQLSchema;
  readonly systemUrl: string;
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly ownerUrl: string;
  as(person: Person): AsPerson;
  /** The system's own call, as a seed or a job makes it. */
  asSystem<Input, Output>(useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
  deliver<Fact extends FactDeclaration>(
    fact: Fact,
    event: { key: Id; subject?: Id; organisationId: Id; payload: FactPayload<Fact>; version?: number; eventId?: Id },
  ): Promise<void>;
  /** Plain SQL as the admin, past row security. */
  sql<Row>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  published(): Promise<PublishedFact[]>;
  setToday(date: string): void;
  stop(): Promise<void>;
}

/** What the service holds before the test begins. Every test of the run finds the same, ids included: it is loaded once. */
export interface Loading {
  /** Says which loading it is among those of the service. */
  readonly name: string;
  load(door: Door): Promise<unknown>;
}

/** A service on a fresh database, without HTTP, relay or consumer: what its use cases, resolvers and handlers do, in the test's process. */
export async function testService(definition: ServiceDefinition, today = '2026-11-25', loading?: Loading): Promise<TestService> {
  let clock = fixedClock(today);
  const moving: Clock = { now: () => clock.now(), today: () => clock.today() };
  const doorOf = ({ appUrl, systemUrl }: TestDatabase) => openDoor({ definition, appUrl, systemUrl, clock: moving });
  const filling = loading && {
    name: `${loading.name} on ${today}`,
    async fill(filled: TestDatabase) {
      const door = await doorOf(filled);
      await loading.load(door).finally(() => door.close());
    },
  };
  const database = await testDatabase({ name: definition.name, migrations: definition.migrations }, filling);
  const door = await doorOf(database);
  const admin = await connect({ url: database.adminUrl, poolSize: 2, applicationName: 'test-admin' });
  const schema = schemaOf(definition);
  const words = openWords([SHARED_WORDS, wordsOf(definition)]);
  const versions = new Map<Id, number>();

  return {
    door,
    get schema() {
      return schema();
    },
    systemUrl: database.systemUrl,
    appUrl: database.appUrl,
    adminUrl: database.adminUrl,
    ownerUrl: database.ownerUrl,
    as: (person) => asPerson({ door, schema, words }, person),
    asSystem: (useCase, input) =>
      useCase.call(
        door,
        {
          actor: { kind: 'system', subject: `system:${definition.name}`, organisationId: newId(), roles: [] },
          requestId: newId(),
          operation: 'test',
          traceparent: null,
        },
        input,
      ),
    async deliver(fact, event) {
      const version = event.version ?? (versions.get(event.key) ?? 0) + 1;
      versions.set(event.key, Math.max(version, versions.get(event.key) ?? 0));
      await deliverFact({ door, definition }, fact, { ...event, version });
    },
    sql: async <Row>(statement: string, parameters: readonly unknown[] = []) => rowsOf<Row>(await admin.query(statement, [...parameters])),
    published: async () =>
      rowsOf<PublishedFact>(
        await admin.query(
          `select type, stream_key as key, stream_version as version, subject, organisation_id as "organisationId", payload from outbox order by id`,
        ),
      ),
    setToday(date) {
      clock = fixedClock(date);
    },
    async stop() {
      await door.close();
      await admin.destroy();
      await database.drop();
    },
  };
}

const schemas = new WeakMap<ServiceDefinition, GraphQLSchema>();

/** The schema is made when it is first asked for, and once for all services of a file: most tests call use cases alone. */
function schemaOf(definition: ServiceDefinition): () => GraphQLSchema {
  return () => {
    const schema = schemas.get(definition) ?? loadSchema(definition);
    schemas.set(definition, schema);
    return schema;
  };
}

interface Parts {
  readonly door: Door;
  readonly schema: () => GraphQLSchema;
  readonly words: (language: Language) => Say;
}

function asPerson({ door, schema, words }: Parts, person: Person): AsPerson {
  const actor: UserActor = {
    kind: 'user',
    issuer: 'https://issuer.test',
    subject: person.subject ?? newId(),
    organisationId: person.organisationId,
    roles: person.roles,
  };
  const caller = () => ({ actor, requestId: newId(), operation: 'test', traceparent: null });
  return {
    call: (useCase, input) => useCase.call(door, caller(), input),
    act: (useCase, input) => useCase.act(door, caller(), input),
    graphql(query, variables = {}, language = 'en') {
      const spoken = { language, say: words(language) };
      const contextValue = graphContext({ door, caller: caller(), ...spoken, gatewayKey: 'a gateway key for tests only' });
      return graphql({ schema: schema(), source: query, variableValues: variables, contextValue });
    },
  };
}

function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  return (answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number' ? answer[0] : answer) as Row[];
}
