import { newId } from '../domain/ids';
import { testService, type TestService } from '../testing/test-service';
import { toyService } from '../testing/toy-service';
import { clearServed } from './housekeeping';

let service: TestService;
beforeAll(async () => {
  service = await testService(toyService);
}, 60_000);
afterAll(() => service.stop());

async function fact(published: string | null, at: TestService = service): Promise<void> {
  await at.sql(
    `insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at, published_at)
     values ($1, $1, 1, 'type', 'topic', $1, $1, '{}', '{}', now() - interval '9 days', now() - $2::interval)`,
    [newId(), published],
  );
}

async function clientKey(age: string): Promise<void> {
  await service.sql(
    `insert into request_key (organisation_id, subject, client_key, use_case, input_hash, at) values ($1, 's', 'k', 'u', 'h', now() - $2::interval)`,
    [newId(), age],
  );
}

test('facts that the log has held for a week and client keys of a month are cleared; what waits is kept, however old', async () => {
  for (const published of ['9 days', '1 day', null]) await fact(published);
  for (const age of ['31 days', '29 days']) await clientKey(age);
  expect(await clearServed(service.door.system)).toEqual({ facts: 1, clientKeys: 1 });
  expect(await clearServed(service.door.system)).toEqual({ facts: 0, clientKeys: 0 });
  expect(await service.sql('select count(*)::int as facts from outbox')).toEqual([{ facts: 2 }]);
});

test('what a service published last is kept while it rests for weeks: by it the log is known to be its own when it starts again', async () => {
  const rested = await testService(toyService);
  for (const published of ['40 days', '31 days', '30 days']) await fact(published, rested);
  expect(await clearServed(rested.door.system)).toMatchObject({ facts: 1 });
  expect(await rested.sql('select count(*)::int as facts from outbox')).toEqual([{ facts: 2 }]);
  await rested.stop();
});
