import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RunningKafka } from '../../../../scripts/kafka/broker';
import { findOwnKafka } from '../../../../test/setup/kafka';
import { newId } from '../domain/ids';

const CLIENT = join(__dirname, '../../../../test/setup/kafka-client.mjs');
const USER = { name: 'passerelle', password: 'of-the-tests' };
const start = findOwnKafka();

(start === null ? describe.skip : describe)('brokers that want TLS and a password', () => {
  let kafka: RunningKafka;
  beforeAll(async () => {
    if (start !== null) kafka = await start({ secured: USER });
  }, 120_000);
  afterAll(() => kafka.stop(), 30_000);

  interface Ended {
    readonly code: number | null;
    readonly said: string;
    readonly error: string;
  }

  async function client(variables: NodeJS.ProcessEnv): Promise<Ended> {
    const { secured } = kafka;
    const environment = {
      ...{ PATH: process.env['PATH'], KAFKA_BROKERS: secured?.brokers.join(','), KAFKA_TLS: 'true' },
      ...{ NODE_EXTRA_CA_CERTS: secured?.certificate, KAFKA_SASL_USERNAME: USER.name, KAFKA_SASL_PASSWORD: USER.password },
      ...variables,
    };
    const child = spawn(process.execPath, [CLIENT, `topic-${newId()}`], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code: code as number | null, said: said.trim(), error: error.trim() };
  }

  test.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'take a record and give it back by %s',
    async (mechanism) => {
      expect(await client({ KAFKA_SASL_MECHANISM: mechanism })).toEqual({ code: 0, said: 'as it was sent', error: '' });
    },
    60_000,
  );

  test('refuse a wrong password in words that name no secret', async () => {
    const refused = await client({ KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_PASSWORD: 'not-that-one' });
    expect(refused).toMatchObject({ code: 1, said: '' });
    expect(refused.error).toMatch(/authenticat/i);
    expect(refused.error).not.toContain('not-that-one');
  }, 60_000);

  test('are not spoken to when nobody vouches for their certificate', async () => {
    const refused = await client({ KAFKA_SASL_MECHANISM: 'plain', NODE_EXTRA_CA_CERTS: '' });
    expect(refused).toMatchObject({ code: 1, said: '' });
    expect(refused.error).toMatch(/certificate/i);
  }, 60_000);
});
