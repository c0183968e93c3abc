import { GATEWAY_KEY_HEADER } from '../../auth/gateway-key';
import { newId } from '../../domain/ids';
import type { ServiceDefinition } from '../../service/definition';
import { createLogger } from '../../service/log';
import { runService, type RunningService } from '../../service/run-service';
import { testEventLog } from '../database';
import { signingKey, startIssuer, type LocalIssuer } from '../local-issuer';
import type { TestService } from '../test-service';

const GATEWAY_KEY = 'conformance-key-of-the-gateway-0123456789';

interface Served {
  readonly running: RunningService;
  readonly issuer: LocalIssuer;
  stop(): Promise<void>;
}

async function serve(definition: ServiceDefinition, service: TestService): Promise<Served> {
  const issuer = await startIssuer();
  const log = await testEventLog();
  const running = await runService(
    definition,
    {
      name: definition.name,
      port: 0,
      bindAddress: '127.0.0.1',
      appDatabaseUrl: service.appUrl,
      systemDatabaseUrl: service.systemUrl,
      eventLog: { adapter: 'postgres', url: log.url },
      issuer: issuer.issuer,
      jwksUrl: issuer.jwksUrl,
      tokenMaxAgeS: 600,
      gatewayKey: GATEWAY_KEY,
      introspection: false,
      logLevel: 'silent',
      clockOffsetMs: 0,
    },
    createLogger(definition.name, 'silent'),
  );
  return {
    running,
    issuer,
    async stop() {
      await running.stop();
      await issuer.stop();
      await log.drop();
    },
  };
}

/** The service as a process shows itself: real HTTP, real tokens, its real database and event log. */
export function httpSuite(definition: ServiceDefinition, open: () => TestService): void {
  let served: Served | undefined;
  const system = () => {
    if (served === undefined) throw new Error('The service was not served.');
    return served;
  };
  beforeAll(async () => {
    served = await serve(definition, open());
  }, 30_000);
  afterAll(() => served?.stop());

  async function ask(query: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
    const answer = await fetch(`http://127.0.0.1:${system().running.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  test('a parked fact leaves the service ready, with a warning that says where to look', async () => {
    const readiness = async () => (await fetch(`http://127.0.0.1:${system().running.port}/health/ready`)).json() as Promise<object>;
    expect(await readiness()).toEqual({ ready: true, checks: { app: true, system: true }, warnings: [] });
    await open().sql(
      `insert into dead_letter (id, consumer, event_id, topic, partition, log_offset, stream_key, stream_version, type, headers, value, error,
         attempts, status) values ($1, 'conformance', $1, 'topic', 0, 0, $1, 1, 'type', '{}', '{}', '{}', 1, 'PARKED')`,
      [newId()],
    );
    expect(await readiness()).toMatchObject({ ready: true, warnings: [expect.stringContaining('parked by conformance: 1')] });
    await open().sql(`update dead_letter set status = 'DISCARDED' where consumer = 'conformance'`);
    expect(await readiness()).toMatchObject({ warnings: [] });
  });

  test('403: whoever is not the gateway, even with a good token, is told nothing', async () => {
    const authorization = `Bearer ${await system().issuer.token()}`;
    for (const headers of [{ authorization }, { authorization, [GATEWAY_KEY_HEADER]: 'the-key-of-another-service-0123456789' }]) {
      const { status, text } = await ask('{ _service { sdl } }', headers);
      expect(status).toBe(403);
      expect(text).not.toContain('type ');
    }
  });

  test('401: the gateway without a token, or with one that another key signed', async () => {
    const forged = `Bearer ${await system().issuer.token({ key: await signingKey('key-1') })}`;
    expect((await ask('{ __typename }', { [GATEWAY_KEY_HEADER]: GATEWAY_KEY })).status).toBe(401);
    expect((await ask('{ __typename }', { [GATEWAY_KEY_HEADER]: GATEWAY_KEY, authorization: forged })).status).toBe(401);
  });

  test('400: introspection is off, and a wrong name gets no hint', async () => {
    const headers = { [GATEWAY_KEY_HEADER]: GATEWAY_KEY, authorization: `Bearer ${await system().issuer.token()}` };
    expect((await ask('{ __typename }', headers)).status).toBe(200);
    expect((await ask('{ __schema { types { name } } }', headers)).status).toBe(400);
    const { status, text } = await ask('{ housingStockAudi { nodes { at } } referralsAudi { nodes { at } } }', headers);
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean/i);
  });

  test('403 inside a list of the auditor: the role is asked, and nothing but the refusal is told', async () => {
    const headers = {
      [GATEWAY_KEY_HEADER]: GATEWAY_KEY,
      authorization: `Bearer ${await system().issuer.token({ claims: { sub: newId() } })}`,
    };
    const field = Object.keys(open().schema.getQueryType()?.getFields() ?? {}).find((name) => name.endsWith('Audit'));
    const { text } = await ask(`{ ${field ?? 'noAudit'} { nodes { at } } }`, headers);
    expect(text).toContain('FORBIDDEN');
  });

  test('health and metrics answer without a token and name nobody', async () => {
    const at = (path: string) => fetch(`http://127.0.0.1:${system().running.port}${path}`);
    expect((await at('/health/live')).status).toBe(200);
    expect(await (await at('/health/ready')).json()).toMatchObject({ ready: true });
    expect(await (await at('/metrics')).text()).toContain('http_request_duration_seconds');
  });
}
