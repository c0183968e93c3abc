import { request } from 'undici';

export interface GraphQLAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly status: number;
  /** What is said beside the answer. */
  readonly extensions: Record<string, unknown>;
}

/** Most milliseconds during which a call is tried again while a process is away. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;

/** Codes that say "not now": the same call may be sent again, a mutation thanks to its client key. */
const NOT_NOW: ReadonlySet<unknown> = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

/** Sends one operation and answers what came, whatever it was. */
export async function send(
  graph: string,
  call: {
    token?: string;
    query: string;
    variables?: object;
    operationName?: string;
    traceparent?: string;
    changeToken?: string;
    language?: string;
  },
): Promise<GraphQLAnswer> {
  const { statusCode, body } = await request(graph, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...(call.traceparent === undefined ? {} : { traceparent: call.traceparent }),
      ...(call.language === undefined ? {} : { 'accept-language': call.language }),
      ...(call.changeToken === undefined ? {} : { 'x-change-token': call.changeToken }),
    },
    body: JSON.stringify({ query: call.query, variables: call.variables ?? {}, operationName: call.operationName }),
    headersTimeout: 8_000,
    bodyTimeout: 8_000,
  });
  const text = await body.text();
  const parsed = text === '' ? {} : (JSON.parse(text) as Partial<GraphQLAnswer>);
  return { data: parsed.data ?? null, errors: parsed.errors ?? [], status: statusCode, extensions: parsed.extensions ?? {} };
}

/** One person at a screen: asks and acts through the graph, and asks again while a process is restarting. */
export interface Person {
  readonly role: string;
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Sends a mutation; its payload comes back, with refusals if there were any. */
  act<Payload>(
    mutation: string,
    input: object,
  ): Promise<Payload & { refusals: readonly { code: string; path: readonly string[]; message: string }[] }>;
}

export function person(graph: string, role: string, token: string): Person {
  async function patiently(query: string, variables: object): Promise<Record<string, unknown>> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await send(graph, { token, query, variables }).catch((error: unknown) => error);
      if (isAnswer(answer) && answer.errors.length === 0 && answer.data !== null) return answer.data;
      if (Date.now() > deadline || (isAnswer(answer) && !answer.errors.some((error) => NOT_NOW.has(error.extensions?.['code'])))) {
        throw new Error(`${role} got no answer: ${isAnswer(answer) ? JSON.stringify(answer.errors) : String(answer)}\n${query}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  return {
    role,
    ask: async <Data>(query: string, variables: object = {}) => (await patiently(query, variables)) as Data,
    async act<Payload>(mutation: string, input: object) {
      const data = await patiently(mutation, { input });
      return Object.values(data)[0] as Payload & { refusals: readonly { code: string; path: readonly string[]; message: string }[] };
    },
  };
}

function isAnswer(value: unknown): value is GraphQLAnswer {
  return typeof value === 'object' && value !== null && 'errors' in value && 'status' in value;
}
