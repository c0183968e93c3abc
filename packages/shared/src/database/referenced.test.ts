// References of leases, in a database where they have a table of their own.
import type { DataSource } from 'typeorm';
import { newId, type Id } from '../domain/ids';
import { testService, type TestService } from '../testing/test-service';
import { toyService } from '../testing/toy-service';
import { connect } from './connect';
import { referenced } from './referenced';

const [LANDLORD, OTHER] = [newId(), newId()];

let service: TestService;
let owner: DataSource;
beforeAll(async () => {
  service = await testService(toyService);
  owner = await connect({ url: service.ownerUrl, poolSize: 20, applicationName: 'test-owner' });
  await owner.query('create table lease (id uuid primary key, landlord_id uuid not null, starts_on date not null)');
  for (const day of ['2024-03-01', '2025-01-01', '2024-02-01']) await insert(LANDLORD, day);
  await referenced(owner.createQueryRunner(), 'lease', { owner: 'landlord_id', recordedOn: 'starts_on' });
}, 30_000);
afterAll(async () => {
  await owner.destroy();
  await service.stop();
});

/** Records a lease on a day, as an act does whose transaction has the day set. */
async function insert(landlordId: Id, today: string): Promise<Id> {
  const id = newId();
  await owner.transaction(async (manager) => {
    await manager.query(`select set_config('app.today', $1, true)`, [today]);
    await manager.query('insert into lease (id, landlord_id, starts_on) values ($1, $2, $3)', [id, landlordId, today]);
  });
  return id;
}

async function referencesOf(landlordId: Id): Promise<string[]> {
  const rows = await service.sql<{ reference: string }>(
    'select reference from lease where landlord_id = $1 order by starts_on, reference',
    [landlordId],
  );
  return rows.map(({ reference }) => reference);
}

test('what was there is numbered in its order, and the next one goes on from there', async () => {
  expect(await referencesOf(LANDLORD)).toEqual(['BAI-2024-000001', 'BAI-2024-000002', 'BAI-2025-000001']);
  await insert(LANDLORD, '2025-06-30');
  expect((await referencesOf(LANDLORD)).at(-1)).toBe('BAI-2025-000002');
});

test('twenty acts at once get twenty references, and another organisation begins at one', async () => {
  await Promise.all(Array.from({ length: 20 }, () => insert(OTHER, '2026-12-31')));
  const numbers = Array.from({ length: 20 }, (_, place) => `BAI-2026-${String(place + 1).padStart(6, '0')}`);
  expect(await referencesOf(OTHER)).toEqual(numbers);
});

test('the year is that of the day in Paris on which the act is done', async () => {
  await insert(OTHER, '2027-01-01');
  expect((await referencesOf(OTHER)).at(-1)).toBe('BAI-2027-000001');
});

test('an act that fails uses no number up, and a number that was given is not given again', async () => {
  const landlordId = newId();
  const failed = owner.transaction(async (manager) => {
    await manager.query('insert into lease (id, landlord_id, starts_on) values ($1, $2, current_date)', [newId(), landlordId]);
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  await owner.query('delete from lease where id = $1', [await insert(landlordId, '2026-05-01')]);
  await insert(landlordId, '2026-05-01');
  expect(await referencesOf(landlordId)).toEqual(['BAI-2026-000002']);
});

test('nobody takes a number for another organisation', async () => {
  const app = await connect({ url: service.appUrl, poolSize: 1, applicationName: 'test-app' });
  try {
    await expect(app.query('update reference_counter set last = 0')).rejects.toThrow(/permission denied/);
    await expect(app.query('select give_reference()')).rejects.toThrow(/can only be called as trigger|permission denied/);
  } finally {
    await app.destroy();
  }
});
