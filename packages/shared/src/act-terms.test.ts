// The terms of every act, on the toy service: what one mutation keeps, all mutations keep, as there is one door.
import { z } from 'zod';
import { newId, type Id } from './domain/ids';
import { Conflict, Refused } from './domain/errors';
import { warning } from './domain/warning';
import { accessGranted } from './facts/access-granted';
import { testService, type TestService } from './testing/test-service';
import { readToys, recordToy, toyService } from './testing/toy-service';
import type { ActResult } from './use-case-types';
import { defineUseCase } from './use-case';

const landlord = newId();
const person = { roles: ['RENTAL_MANAGER'], organisationId: landlord, subject: newId() } as const;
const CURRENT_VERSION = 3;

interface Change {
  readonly clientKey: string;
  readonly householdId: Id;
  readonly id?: Id | undefined;
  readonly label: string;
  readonly expectedVersion?: number | undefined;
  readonly validateOnly?: boolean;
  readonly acknowledge?: readonly string[];
}

/** Changes something at version 3; its label says what it finds wrong with it. */
const changeToy = defineUseCase<Change, { toyId: Id }>({
  name: 'changeToy',
  permission: 'lease:record',
  kind: 'write',
  input: z.object({
    clientKey: z.string(),
    householdId: z.string(),
    id: z.string().optional(),
    label: z.string().max(20, 'A label has at most 20 characters.'),
    expectedVersion: z.number().optional(),
  }),
  async run(tx, { householdId, id = newId(), label }) {
    tx.recordAccess({ asked: [householdId], categories: ['HOME'] });
    tx.requireVersion(CURRENT_VERSION);
    if (label.includes('ugly')) tx.refuse(new Refused('TOY_UGLY', { path: ['label'] }));
    if (label.includes('dear')) tx.refuse(new Conflict('TOY_DEAR', { path: ['label'], parameters: { cents: 12 } }));
    if (label.includes('odd')) tx.warn(warning('TOY_ODD', { path: ['label'] }));
    if (label.includes('loud')) tx.warn(warning('TOY_LOUD', {}));
    await tx.query(`insert into toy (id, household_id, landlord_id, label) values ($1, $2, $3, $4)`, [id, householdId, landlord, label]);
    return { toyId: id };
  },
});

/** The same with an input that no schema reads, so that the terms are in it. */
const changeUnread = defineUseCase<{ clientKey: string; householdId: Id; validateOnly?: boolean | null | undefined }, { done: boolean }>({
  name: 'changeUnread',
  permission: 'lease:record',
  kind: 'write',
  run: () => Promise.resolve({ done: true }),
});

let service: TestService;
let householdId: Id;

beforeAll(async () => {
  service = await testService(toyService);
}, 30_000);
afterAll(() => service.stop());
beforeEach(async () => {
  householdId = newId();
  const grant = { grantId: newId(), householdId, organisationId: landlord, basisKind: 'REGISTRATION', basisId: householdId } as const;
  const payload = { ...grant, purpose: 'TENANCY', from: '2026-11-01' } as const;
  await service.deliver(accessGranted, { key: householdId, organisationId: landlord, payload });
});

const change = (terms: Partial<Change> = {}) =>
  service.as(person).act(changeToy, { clientKey: newId(), householdId, label: 'plain', ...terms });
const toys = () => service.sql(`select 1 from toy where household_id = $1`, [householdId]);
const codesOf = ({ refusals }: ActResult<unknown>) => refusals.map(({ reason }) => reason);
const lastLine = async () => {
  const lines = await service.sql<{ outcome: string; asked: string[]; returned: string[] }>(
    `select outcome, asked, returned from audit where use_case = 'changeToy' order by at desc, id desc limit 1`,
  );
  return lines[0];
};

describe('an act that is to be checked only', () => {
  test('writes its audit line and nothing else, and its key can still be used', async () => {
    const clientKey = newId();
    expect(await change({ clientKey, validateOnly: true })).toEqual({ output: null, refusals: [], warnings: [], changes: [] });
    expect(await toys()).toEqual([]);
    expect(await lastLine()).toEqual({ outcome: 'CHECKED', asked: [householdId], returned: [] });
    expect(codesOf(await change({ clientKey, label: 'another body' }))).toEqual([]);
    expect(await toys()).toHaveLength(1);
  });

  test('publishes nothing, and takes no place in the stream', async () => {
    const check = { clientKey: newId(), householdId, label: 'x', validateOnly: true };
    await service.as(person).act(recordToy, check);
    expect((await service.published()).filter(({ key }) => key === householdId)).toEqual([]);
    await service.as(person).call(recordToy, { ...check, validateOnly: false } as typeof check);
    expect((await service.published()).filter(({ key }) => key === householdId)).toMatchObject([{ version: 1 }]);
  });

  test('says what it would have been refused for', async () => {
    expect(codesOf(await change({ label: 'ugly', validateOnly: true }))).toEqual(['TOY_UGLY']);
    expect(codesOf(await change({ label: 'odd', validateOnly: true }))).toEqual(['WARNINGS_NOT_ACKNOWLEDGED']);
    expect(codesOf(await change({ expectedVersion: 1, validateOnly: true }))).toEqual(['STALE_VERSION']);
  });
});

describe('the key of an act that is to be checked only', () => {
  const check = (terms: Partial<Change>) => change({ ...terms, validateOnly: true });

  test.each([
    ['of other characters', 'clé 1'],
    ['that is empty', ''],
    ['that is too long', 'x'.repeat(101)],
  ])('%s is refused as the act would be', async (_, clientKey) => {
    const refused = [{ kind: 'INVALID_INPUT', reason: 'CLIENT_KEY_INVALID', details: { path: ['clientKey'] } }];
    expect((await check({ clientKey })).refusals).toMatchObject(refused);
    expect((await change({ clientKey })).refusals).toMatchObject(refused);
  });

  test('that another body has used is refused as the act would be', async () => {
    const clientKey = newId();
    await change({ clientKey });
    expect(codesOf(await check({ clientKey, label: 'another' }))).toEqual(['CLIENT_KEY_REUSED']);
    expect(codesOf(await check({ clientKey }))).toEqual([]);
    expect(await toys()).toHaveLength(1);
  });

  test('that this very act has used finds what the repeat would: that nothing is in the way, though it could not be done twice', async () => {
    const act = { clientKey: newId(), id: newId(), label: 'odd', acknowledge: ['TOY_ODD'] };
    const { warnings } = await change(act);
    expect(await check(act)).toEqual({ output: null, refusals: [], warnings, changes: [] });
    expect(await lastLine()).toMatchObject({ outcome: 'CHECKED', returned: [] });
  });

  test.each([[undefined], [null], [false]])(
    'knows the act again whose input no schema reads, sent with validateOnly: %s',
    async (validateOnly) => {
      const input = { clientKey: newId(), householdId };
      await service.as(person).act(changeUnread, { ...input, validateOnly });
      const checked = await service.as(person).act(changeUnread, { ...input, validateOnly: true });
      expect(codesOf(checked)).toEqual([]);
    },
  );
});

describe('refusals', () => {
  test('come all at once, each with its path, and nothing is written', async () => {
    const result = await change({ label: 'ugly and dear', expectedVersion: 2 });
    expect(result.output).toBeNull();
    expect(codesOf(result)).toEqual(['STALE_VERSION', 'TOY_UGLY', 'TOY_DEAR']);
    expect(result.refusals.map(({ details }) => details.path)).toEqual([['expectedVersion'], ['label'], ['label']]);
    expect(await toys()).toEqual([]);
  });

  test('of an input that is wrong in several places name each of them', async () => {
    const wrong = { clientKey: newId(), householdId: 1, label: 'x'.repeat(21) } as unknown as Change;
    const { refusals } = await service.as(person).act(changeToy, wrong);
    expect(refusals.map(({ reason, details }) => [reason, details.path])).toEqual([
      ['INVALID_INPUT', ['householdId']],
      ['INVALID_INPUT', ['label']],
    ]);
  });

  test('do not use the key up', async () => {
    const clientKey = newId();
    await change({ clientKey, label: 'ugly' });
    expect(codesOf(await change({ clientKey, label: 'mended' }))).toEqual([]);
  });
});

describe('a warning', () => {
  test('keeps the act from going through until its code is acknowledged', async () => {
    const clientKey = newId();
    const first = await change({ clientKey, label: 'odd and loud', acknowledge: ['TOY_LOUD'] });
    expect(first.warnings.map(({ code }) => code)).toEqual(['TOY_ODD', 'TOY_LOUD']);
    expect(first.refusals).toMatchObject([
      { kind: 'CONFLICT', reason: 'WARNINGS_NOT_ACKNOWLEDGED', details: { parameters: { codes: 'TOY_ODD' } } },
    ]);
    expect(await toys()).toEqual([]);
    const second = await change({ clientKey, label: 'odd and loud', acknowledge: ['TOY_ODD', 'TOY_LOUD'] });
    expect(second).toMatchObject({ refusals: [], warnings: [{ code: 'TOY_ODD' }, { code: 'TOY_LOUD' }] });
    expect(await toys()).toHaveLength(1);
  });

  test('is told again to whoever repeats the act, as his first answer may have been lost', async () => {
    const act = { clientKey: newId(), label: 'odd and loud', acknowledge: ['TOY_ODD', 'TOY_LOUD'] };
    const first = await change(act);
    expect(first.warnings).toHaveLength(2);
    expect(await change(act)).toEqual(first);
    expect(await toys()).toHaveLength(1);
  });

  test('was not kept of acts before this was so: their repeats tell none', async () => {
    const act = { clientKey: newId(), label: 'odd', acknowledge: ['TOY_ODD'] };
    const first = await change(act);
    await service.sql(`update request_key set result = result - 'warnings' where client_key = $1`, [act.clientKey]);
    expect(await change(act)).toEqual({ ...first, warnings: [] });
  });

  test('is told beside refusals', async () => {
    const result = await change({ label: 'odd and ugly' });
    expect(codesOf(result)).toEqual(['TOY_UGLY']);
    expect(result.warnings.map(({ code }) => code)).toEqual(['TOY_ODD']);
  });

  test('of which too many are acknowledged is refused', async () => {
    const acknowledge = Array.from({ length: 21 }, (_, index) => `CODE_${index}`);
    expect(codesOf(await change({ acknowledge }))).toEqual(['TOO_MANY_ACKNOWLEDGED']);
  });
});

describe('the version that a person saw', () => {
  test('lets the act through when it is the current one', async () => {
    expect(codesOf(await change({ expectedVersion: CURRENT_VERSION }))).toEqual([]);
  });

  test('refuses it with both versions when it is not', async () => {
    const { refusals } = await change({ expectedVersion: 2 });
    expect(refusals).toMatchObject([
      { kind: 'CONFLICT', reason: 'STALE_VERSION', details: { parameters: { expectedVersion: 2, currentVersion: CURRENT_VERSION } } },
    ]);
  });

  test('is a bug in an act that does not look at it', async () => {
    const input = { clientKey: newId(), householdId, label: 'x', expectedVersion: 1 };
    await expect(service.as(person).act(recordToy, input)).rejects.toThrow('does not check the version');
  });
});

describe('an id that the client made', () => {
  test('is the id of what the act creates', async () => {
    const id = newId();
    expect(await change({ id })).toMatchObject({ output: { toyId: id } });
    expect([...(await service.as(person).call(readToys, [id])).keys()]).toEqual([id]);
  });

  test('is refused when something has it already, and nothing is said about that', async () => {
    const id = newId();
    await change({ id });
    const { refusals } = await change({ id, label: 'another' });
    expect(refusals).toMatchObject([{ kind: 'CONFLICT', reason: 'ID_TAKEN', details: { path: ['id'] } }]);
  });
});
