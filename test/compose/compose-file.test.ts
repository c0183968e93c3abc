// docker-compose.yml without an engine: held against the schema of the Compose specification, and against what our own processes read.
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { databaseOf, roleOf } from '@passerelle/shared/database/roles';
import { readConfig as readServiceConfig } from '@passerelle/shared/service/config';
import { readConfig as readGatewayConfig } from '../../gateway/src/config';
import { composeServices, parseComposeFile, readVariables, type ComposeService } from '../../scripts/by-hand/compose-file';
import { fillEnvironment } from '../../scripts/docker-env/fill';
import { passwordsFromEnvironment } from '../../scripts/launcher/role-passwords';
import { ROOT } from '../../scripts/root';

const variables = readVariables(fillEnvironment(readFileSync(join(ROOT, '.env.example'), 'utf8'), ''));
const services = composeServices(variables);
const OURS = ['prepare', 'events', ...SERVICE_NAMES, 'gateway', 'issuer'];

/** Run once and end; the others stay. */
const PASSING = ['prepare', 'events'];

/** Read by what runs in every process, not by its configuration. */
const BY_LIBRARIES = ['OTEL_EXPORTER_OTLP_ENDPOINT'];

function service(name: string): ComposeService {
  const found = services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

function given(name: string, variable: string): string {
  return service(name).environment[variable] ?? '';
}

/** Names that a configuration looks at. Reading it proves besides that nothing is missing or wrong. */
function namesRead(environment: Readonly<Record<string, string>>, read: (environment: NodeJS.ProcessEnv) => unknown): Set<string> {
  const names = new Set<string>();
  const watched = new Proxy({ ...environment } as NodeJS.ProcessEnv, {
    get(target, name) {
      names.add(String(name));
      return target[String(name)];
    },
  });
  read(watched);
  return names;
}

describe('the schema of the Compose specification', () => {
  const folder = dirname(require.resolve('dclint/package.json'));
  const { $schema: _dialect, ...schema } = JSON.parse(readFileSync(join(folder, 'schemas', 'compose.schema.json'), 'utf8')) as object & {
    $schema: string;
  };
  const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

  test('allows the file', () => {
    check(parseComposeFile());
    expect(check.errors ?? []).toEqual([]);
  });

  test('refuses a word that Compose does not know', () => {
    expect(check({ services: { gateway: { image: 'passerelle', readonly: true } } })).toBe(false);
  });
});

describe('secrets', () => {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  const secrets = Object.keys(variables).filter((name) => /_(PASSWORD|KEY)$/.test(name));

  test('none stands in the file', () => {
    expect(text.match(/postgres:\/\/\w+:(?!\$\{)/g)).toBeNull();
    expect(text.match(/^\s+\w*(PASSWORD|KEYS?): (?!\$\{|>-)/gm)).toBeNull();
  });

  test.each(secrets)('without %s nothing starts, and the message names it', (name) => {
    expect(() => composeServices({ ...variables, [name]: '' })).toThrow(name);
  });

  test('a process is given its own and no other: the gateway no database, a service one database and one key', () => {
    const known = (name: string) =>
      secrets.filter((secret) =>
        Object.values(service(name).environment)
          .join()
          .includes(variables[secret] ?? ''),
      );
    expect(known('gateway').filter((secret) => !secret.endsWith('_GATEWAY_KEY'))).toEqual([]);
    for (const name of SERVICE_NAMES) {
      const prefix = databaseOf(name).toUpperCase();
      expect(known(name).sort()).toEqual([`${prefix}_APP_PASSWORD`, `${prefix}_GATEWAY_KEY`, `${prefix}_SYSTEM_PASSWORD`]);
    }
    expect(known('issuer')).toEqual([]);
  });
});

describe('what each process is told', () => {
  test.each(SERVICE_NAMES)('%s: all that its configuration asks for, and nothing that it does not read', (name) => {
    const { environment } = service(name);
    const read = namesRead(environment, (watched) => readServiceConfig(name, watched));
    expect(Object.keys(environment).filter((variable) => !read.has(variable) && !BY_LIBRARIES.includes(variable))).toEqual([]);
    expect(readServiceConfig(name, environment)).toMatchObject({
      bindAddress: '0.0.0.0',
      eventLog: { adapter: 'kafka', brokers: ['kafka:9092'] },
    });
  });

  test('the gateway: all that its configuration asks for, and nothing that it does not read', () => {
    const { environment } = service('gateway');
    const read = namesRead(environment, readGatewayConfig);
    expect(Object.keys(environment).filter((variable) => !read.has(variable) && !BY_LIBRARIES.includes(variable))).toEqual([]);
  });

  test('an issuer of one’s own, with its keys elsewhere, reaches every process that checks tokens', () => {
    const own = composeServices({
      ...variables,
      OIDC_ISSUER: 'https://login.example.org',
      OIDC_JWKS_URL: 'https://login.example.org/keys',
    });
    for (const name of [...SERVICE_NAMES, 'gateway']) {
      expect(own[name]?.environment).toMatchObject({
        OIDC_ISSUER: 'https://login.example.org',
        OIDC_JWKS_URL: 'https://login.example.org/keys',
      });
    }
  });

  test('prepare: a password for each role, the same that the services log in with', () => {
    const passwords = passwordsFromEnvironment(service('prepare').environment) ?? {};
    for (const name of SERVICE_NAMES) {
      for (const [variable, kind] of [
        ['APP_DATABASE_URL', 'app'],
        ['SYSTEM_DATABASE_URL', 'system'],
      ] as const) {
        const url = new URL(given(name, variable));
        expect([url.username, url.password, url.pathname]).toEqual([
          roleOf(name, kind),
          passwords[roleOf(name, kind)],
          `/${databaseOf(name)}`,
        ]);
      }
    }
    expect(service('prepare').command).toEqual(['node', 'dist/scripts/db-prepare.js', '--demo']);
    expect(composeServices({ ...variables, PREPARE_OPTIONS: '' })['prepare']?.command).toEqual(['node', 'dist/scripts/db-prepare.js']);
  });
});

test('whoever operates the events is told the passwords and the log, and comes by its own profile only', () => {
  const { environment, profiles } = service('events');
  expect(profiles).toEqual(['operator']);
  expect(passwordsFromEnvironment(environment)).toEqual(passwordsFromEnvironment(service('prepare').environment));
  expect(environment).toMatchObject({
    DATABASE_URL: given('prepare', 'DATABASE_URL'),
    KAFKA_BROKERS: given('finance', 'KAFKA_BROKERS'),
    KAFKA_REPLICATION_FACTOR: given('finance', 'KAFKA_REPLICATION_FACTOR'),
  });
});

describe('addresses', () => {
  test('the gateway finds each service where it listens, with the key that it knows', () => {
    const { subgraphUrls, subgraphKeys } = readGatewayConfig(service('gateway').environment);
    for (const name of SERVICE_NAMES) {
      expect(subgraphUrls[name]).toBe(`http://${name}:${given(name, 'SERVICE_PORT')}/graphql`);
      expect(subgraphKeys[name]).toBe(given(name, 'GATEWAY_KEY'));
    }
  });

  test('every health check asks the port on which its process listens', () => {
    const asked = (name: string) => new URL(service(name).healthcheck?.test.at(-1) ?? '').port;
    for (const name of SERVICE_NAMES) expect(asked(name)).toBe(given(name, 'SERVICE_PORT'));
    expect(asked('gateway')).toBe(given('gateway', 'GATEWAY_PORT'));
    expect(asked('issuer')).toBe(new URL(given('issuer', 'OIDC_ISSUER')).port);
  });

  test('brokers and database are called what their services are called', () => {
    expect(given('kafka', 'KAFKA_ADVERTISED_LISTENERS')).toBe(`PLAINTEXT://${given('finance', 'KAFKA_BROKERS')}`);
    expect(new URL(given('prepare', 'DATABASE_URL')).host).toBe('postgres:5432');
  });

  test('only the gateway and the board are published, on this machine alone', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['gateway', 'grafana']);
    expect(published.flatMap(([, { ports }]) => ports)).toEqual(['127.0.0.1:4000:4000', '127.0.0.1:3000:3000']);
  });

  test('database and event log are on a network without a way out, on which the gateway is not', () => {
    expect([service('postgres').networks, service('kafka').networks]).toEqual([['store'], ['store', 'facts']]);
    expect(parseComposeFile()).toMatchObject({ networks: { store: { internal: true }, facts: { internal: true } } });
    expect(Object.keys(services).filter((name) => service(name).networks.includes('store'))).toEqual([
      'postgres',
      'kafka',
      ...PASSING,
      ...SERVICE_NAMES,
    ]);
  });

  test('the gateway reaches the event log, and nothing else of that kind', () => {
    const shared = Object.keys(services).filter((name) => service(name).networks.includes('facts'));
    expect(shared).toEqual(['kafka', 'gateway']);
    expect(readGatewayConfig(service('gateway').environment).eventLog).toMatchObject({ adapter: 'kafka', brokers: ['kafka:9092'] });
  });
});

describe('rights', () => {
  test.each(Object.keys(services))('%s has no rights to spare, a limit of memory, and an end to its log', (name) => {
    expect(service(name)).toMatchObject({
      // Kafka's image writes its configuration into itself.
      read_only: name !== 'kafka',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      restart: PASSING.includes(name) ? 'no' : 'unless-stopped',
      logging: { options: { 'max-size': '10m' } },
    });
    expect(service(name).healthcheck === undefined).toBe(PASSING.includes(name));
  });

  test('no process sees the sources: what is mounted from here is configuration, and read only', () => {
    const mounted = Object.values(services).flatMap(({ volumes }) => volumes.filter((volume) => volume.startsWith('.')));
    expect(mounted.filter((volume) => !/^\.\/deploy\/.*:ro$/.test(volume))).toEqual([]);
    expect(OURS.flatMap((name) => service(name).volumes)).toEqual(['issuer:/data']);
  });

  test('all of ours are one image, built here', () => {
    for (const name of OURS) expect(service(name)).toMatchObject({ image: 'passerelle', build: '.', init: true });
  });
});
