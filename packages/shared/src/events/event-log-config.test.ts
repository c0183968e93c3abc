import { eventLogFromEnvironment } from './event-log-config';

const POSTGRES = { EVENT_LOG_URL: 'postgres://reader:word@127.0.0.1:5432/event_log' };
const KAFKA = { KAFKA_BROKERS: 'one.example:9092,two.example:9093' };

function wrong(environment: Record<string, string>): string[] {
  const result = eventLogFromEnvironment.safeParse(environment);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the event log of a process', () => {
  test('is the Postgres log by its URL, and Kafka as soon as brokers are named', () => {
    expect(eventLogFromEnvironment.parse(POSTGRES)).toEqual({ adapter: 'postgres', url: POSTGRES.EVENT_LOG_URL });
    expect(eventLogFromEnvironment.parse({ ...POSTGRES, ...KAFKA })).toEqual({
      adapter: 'kafka',
      brokers: ['one.example:9092', 'two.example:9093'],
      tls: false,
      sasl: null,
      replicationFactor: -1,
    });
  });

  test('knows TLS and a name with its password', () => {
    const sasl = { KAFKA_TLS: 'true', KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'finance', KAFKA_SASL_PASSWORD: 'word' };
    expect(eventLogFromEnvironment.parse({ ...KAFKA, ...sasl })).toMatchObject({
      tls: true,
      sasl: { mechanism: 'plain', username: 'finance', password: 'word' },
    });
  });

  test.each([
    ['neither is given', {}, 'EVENT_LOG_URL'],
    ['the brokers are no addresses', { KAFKA_BROKERS: 'somewhere' }, 'KAFKA_BROKERS'],
    ['the URL is of another kind', { EVENT_LOG_URL: 'http://127.0.0.1' }, 'EVENT_LOG_URL'],
    [
      'a name comes without its password',
      { ...KAFKA, KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'x' },
      'KAFKA_SASL_MECHANISM',
    ],
    [
      'a password would travel in the clear',
      { ...KAFKA, KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'x', KAFKA_SASL_PASSWORD: 'hidden' },
      'KAFKA_TLS',
    ],
  ])('is refused by its variable when %s, and no value is told', (_, environment, variable) => {
    const [line = '', ...others] = wrong(environment as Record<string, string>);
    expect(others).toEqual([]);
    expect(line).toMatch(new RegExp(`^${variable}: `));
    expect(line).not.toContain('hidden');
  });
});
