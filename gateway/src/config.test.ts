import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { readConfig } from './config';

const perService = (value: (name: string) => string) =>
  JSON.stringify(Object.fromEntries(SERVICE_NAMES.map((name) => [name, value(name)])));

const GOOD = {
  SUBGRAPH_URLS: perService((name) => `http://${name}.internal:4100/graphql`),
  SUBGRAPH_KEYS: perService((name) => `0123456789-0123456789-${name}`),
  OIDC_ISSUER: 'https://issuer.test/realms/housing',
};

test.each([
  ['no address of the subgraphs', { SUBGRAPH_URLS: undefined }, 'SUBGRAPH_URLS'],
  ['addresses that are not JSON', { SUBGRAPH_URLS: 'http://127.0.0.1' }, 'SUBGRAPH_URLS: must be a JSON object'],
  ['one subgraph without an address', { SUBGRAPH_URLS: '{"referrals":"http://127.0.0.1/graphql"}' }, 'SUBGRAPH_URLS.finance'],
  ['an address that is a file', { SUBGRAPH_URLS: perService(() => 'file:///etc/passwd') }, 'SUBGRAPH_URLS.referrals'],
  ['a placeholder for a key', { SUBGRAPH_KEYS: perService(() => 'please-change-me-before-production') }, 'must not be a placeholder'],
  ['a short key', { SUBGRAPH_KEYS: perService(() => 'short') }, 'at least 24 characters'],
  ['no issuer', { OIDC_ISSUER: undefined }, 'OIDC_ISSUER'],
  ['a log that is no database', { EVENT_LOG_URL: 'file:///etc/passwd' }, 'EVENT_LOG_URL'],
  ['introspection neither true nor false', { INTROSPECTION: 'yes' }, 'INTROSPECTION'],
])('the gateway does not start with %s, and names the variable without its value', (_name, change, message) => {
  expect(() => readConfig({ ...GOOD, ...change })).toThrow(message);
  expect(() => readConfig({ ...GOOD, ...change })).not.toThrow(/short|please-change|passwd/);
});

test('what is not said is safe: introspection closed, tokens of ten minutes, this machine only', () => {
  expect(readConfig(GOOD)).toMatchObject({
    port: 4000,
    bindAddress: '127.0.0.1',
    introspection: false,
    tokenMaxAgeS: 600,
    jwksUrl: 'https://issuer.test/realms/housing/jwks',
    eventLog: null,
  });
});

test('a log that is named is followed', () => {
  const url = 'postgres://event_log_reader:x@127.0.0.1/event_log';
  expect(readConfig({ ...GOOD, EVENT_LOG_URL: url }).eventLog).toEqual({ adapter: 'postgres', url });
});
