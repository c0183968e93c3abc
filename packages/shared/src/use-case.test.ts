import { conformance } from './testing/conformance';
import { addDays, parisDate } from './domain/local-date';
import { newId } from './domain/ids';
import { accessEnded } from './facts/access-ended';
import { accessGranted } from './facts/access-granted';
import { testService, type TestService } from './testing/test-service';
import { readToys, recordToy, toyService } from './testing/toy-service';
import { defineUseCase } from './use-case';

const landlord = newId();
const other = newId();
const manager = { roles: ['RENTAL_MANAGER'], organisationId: landlord, subject: newId() } as const;

let service: TestService;

async function grant(householdId: string, organisationId: string, purpose: 'TENANCY' | 'SUPPORT' = 'TENANCY'): Promise<string> {
  const grantId = newId();
  const payload = {
    grantId,
    householdId,
    organisationId,
    purpose,
    basisKind: 'REGISTRATION',
    basisId: householdId,
    from: '2026-11-01',
  } as const;
  await service.deliver(accessGranted, { key: householdId, organisationId, payload });
  return grantId;
}

const noteMoment = defineUseCase<{ clientKey: string; occurredAt: Date }, Record<string, never>>({
  name: 'noteMoment',
  permission: 'lease:record',
  kind: 'write',
  run: () => Promise.resolve({}),
});

async function rows(table: string): Promise<number> {
  const [row] = await service.sql<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? -1;
}

beforeAll(async () => {
  service = await testService(toyService);
}, 30_000);
afterAll(() => service.stop());

conformance(toyService);

describe('the one door', () => {
  test('a role without the permission is refused, and the refusal is written down', async () => {
    const officer = { roles: ['FINANCE_OFFICER'], organisationId: landlord, subject: newId() } as const;
    const householdId = newId();
    const act = service.as(officer).call(recordToy, { clientKey: 'a', householdId, label: 'x' });
    await expect(act).rejects.toMatchObject({ kind: 'FORBIDDEN' });
    const lines = await service.sql(`select outcome, asked from audit where subject = $1`, [officer.subject]);
    expect(lines).toEqual([{ outcome: 'FORBIDDEN', asked: [householdId] }]);
  });

  test('a wrong input names the field and writes nothing', async () => {
    const before = await rows('toy');
    const wrong = { clientKey: newId(), householdId: newId(), label: 'x'.repeat(21) };
    await expect(service.as(manager).call(recordToy, wrong)).rejects.toMatchObject({ kind: 'INVALID_INPUT', details: { path: ['label'] } });
    expect(await rows('toy')).toBe(before);
  });

  test('without a grant a household cannot be written about', async () => {
    await expect(service.as(manager).call(recordToy, { clientKey: newId(), householdId: newId(), label: 'x' })).rejects.toThrow(
      /row-level security/,
    );
  });

  test('a refusal takes back the row, the fact and the client key, and leaves its audit line', async () => {
    const householdId = newId();
    await grant(householdId, landlord);
    const outbox = await rows('outbox');
    const clientKey = newId();
    await expect(service.as(manager).call(recordToy, { clientKey, householdId, label: 'refuse' })).rejects.toMatchObject({
      reason: 'TOY_REFUSED',
    });
    expect(await rows('outbox')).toBe(outbox);
    expect(await service.sql(`select 1 from toy where household_id = $1`, [householdId])).toEqual([]);
    const [line] = await service.sql(`select outcome, reason, asked from audit where reason = 'TOY_REFUSED'`);
    expect(line).toEqual({ outcome: 'REFUSED', reason: 'TOY_REFUSED', asked: [householdId] });
    await expect(service.as(manager).call(recordToy, { clientKey, householdId, label: 'other body' })).resolves.toHaveProperty('toyId');
  });

  test('row, fact and audit line come together, the fact with the next version of its stream', async () => {
    const householdId = newId();
    await grant(householdId, landlord);
    await service.as(manager).call(recordToy, { clientKey: newId(), householdId, label: 'one' });
    await service.as(manager).call(recordToy, { clientKey: newId(), householdId, label: 'two' });
    const facts = (await service.published()).filter((fact) => fact.key === householdId);
    expect(facts.map((fact) => [fact.type, fact.version, fact.organisationId])).toEqual([
      ['lease-ended.v1', 1, landlord],
      ['lease-ended.v1', 2, landlord],
    ]);
  });

  test('a repeat with the same client key answers the first result and does nothing; ten at once do it once', async () => {
    const householdId = newId();
    await grant(householdId, landlord);
    const input = { clientKey: newId(), householdId, label: 'once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => service.as(manager).call(recordToy, input)));
    expect(new Set(answers.map((answer) => answer.toyId)).size).toBe(1);
    expect(await service.sql(`select 1 from toy where household_id = $1`, [householdId])).toHaveLength(1);
    expect((await service.published()).filter((fact) => fact.key === householdId)).toHaveLength(1);
  });

  test('the same client key with another body is refused', async () => {
    const householdId = newId();
    await grant(householdId, landlord);
    const clientKey = newId();
    await service.as(manager).call(recordToy, { clientKey, householdId, label: 'first' });
    await expect(service.as(manager).call(recordToy, { clientKey, householdId, label: 'second' })).rejects.toMatchObject({
      reason: 'CLIENT_KEY_REUSED',
    });
  });
});

test('two bodies that differ in a moment only are two bodies', async () => {
  const clientKey = newId();
  const at = (moment: string) => service.as(manager).call(noteMoment, { clientKey, occurredAt: new Date(moment) });
  await at('2026-11-20T08:00:00Z');
  await expect(at('2026-11-20T08:00:00Z')).resolves.toEqual({});
  await expect(at('2026-11-21T08:00:00Z')).rejects.toMatchObject({ reason: 'CLIENT_KEY_REUSED' });
});

describe('access to a household', () => {
  test('a landlord who shares a household sees its own rows only; the association sees them all; a stranger none', async () => {
    const householdId = newId();
    const association = newId();
    await grant(householdId, landlord);
    await grant(householdId, other);
    await grant(householdId, association, 'SUPPORT');
    const { toyId } = (await service.as(manager).call(recordToy, { clientKey: newId(), householdId, label: 'mine' })) as { toyId: string };
    const seenBy = (organisationId: string) => service.as({ roles: ['RENTAL_MANAGER'], organisationId }).call(readToys, [toyId, newId()]);
    expect([...(await seenBy(landlord)).values()]).toEqual(['mine']);
    expect([...(await seenBy(association)).values()]).toEqual(['mine']);
    expect([...(await seenBy(other)).values()]).toEqual([]);
    expect([...(await seenBy(newId())).values()]).toEqual([]);
  });

  test('the end of a grant closes at once, and a second live grant keeps open what it opens', async () => {
    const householdId = newId();
    const first = await grant(householdId, landlord);
    const second = await grant(householdId, landlord, 'SUPPORT');
    const end = (grantId: string) =>
      service.deliver(accessEnded, {
        key: householdId,
        organisationId: landlord,
        payload: { grantId, householdId, organisationId: landlord, to: '2026-11-25', reason: 'LEASE_ENDED' },
      });
    const open = () =>
      service.sql<{ category: string; own: boolean }>(
        `select category, own_rows_only as own from household_access where household_id = $1 and (to_on is null or to_on > '2026-11-25') order by 1`,
        [householdId],
      );
    expect(await open()).toHaveLength(10);
    await end(first);
    expect((await open()).every((row) => !row.own)).toBe(true);
    await end(second);
    expect(await open()).toEqual([]);
  });

  test.each([
    ['twice', 2, 'done'],
    ['again and again', 3, 'failed'],
  ])('an act that meets another one %s (%i deadlocks) is %s, at most once', async (_, deadlocks, outcome) => {
    let left = deadlocks;
    const meet = defineUseCase<{ clientKey: string; householdId: string }, { id: string }>({
      name: 'meet',
      permission: 'lease:record',
      kind: 'write',
      async run(tx, { householdId }) {
        const id = newId();
        await tx.query(`insert into toy (id, household_id, landlord_id, label) values ($1, $2, $3, 'MET')`, [id, householdId, landlord]);
        left -= 1;
        if (left >= 0) await tx.query(`do $$ begin raise exception 'two waited for each other' using errcode = '40P01'; end $$`);
        return { id };
      },
    });
    const householdId = newId();
    await grant(householdId, landlord);
    const act = service.as(manager).call(meet, { clientKey: newId(), householdId });
    expect(
      await act.then(
        () => 'done',
        () => 'failed',
      ),
    ).toBe(outcome);
    const met = await service.sql('select id from toy where household_id = $1', [householdId]);
    expect(met).toHaveLength(outcome === 'done' ? 1 : 0);
  });

  test('what was asked and not shown is on the audit as asked only', async () => {
    const unknown = newId();
    const reader = { ...manager, subject: newId() };
    await expect(service.as(reader).call(readToys, [unknown])).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    expect(await service.sql(`select outcome, asked, returned from audit where subject = $1`, [reader.subject])).toEqual([
      { outcome: 'NOT_FOUND', asked: [unknown], returned: [] },
    ]);
  });
});

describe('the audit list', () => {
  test('shows an auditor the lines of the own organisation only, newest first, page by page', async () => {
    const organisationId = newId();
    const reader = { roles: ['RENTAL_MANAGER'], organisationId, subject: newId() } as const;
    const asked = [newId(), newId(), newId()];
    for (const id of asked) await expect(service.as(reader).call(readToys, [id])).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    const auditor = service.as({ roles: ['AUDITOR'], organisationId, subject: newId() });
    const list =
      'query($after: String) { toyAudit(first: 2, after: $after) { nodes { asked outcome useCase } pageInfo { hasNextPage endCursor } } }';
    const page = async (after: string | null) => (await auditor.graphql(list, { after })).data?.['toyAudit'] as never as AuditPage;
    const first = await page(null);
    expect(first.nodes.map((line) => line.asked[0])).toEqual([asked[2], asked[1]]);
    const forged = Buffer.from(JSON.stringify(['housing-stockAudit:AT_DESC', 'NaN', newId()])).toString('base64url');
    expect((await auditor.graphql(list, { after: forged })).errors?.[0]?.message).toBe('CURSOR_INVALID');
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes).toContainEqual({ asked: [asked[0]], outcome: 'NOT_FOUND', useCase: 'readToys' });
  });

  test('is narrowed by what was done, by whom, how it ended and when, counted, and turned round', async () => {
    const [organisationId, subject, today] = [newId(), newId(), parisDate(new Date())];
    const asked = [newId(), newId()];
    const reader = service.as({ roles: ['RENTAL_MANAGER'], organisationId, subject });
    for (const id of asked) await expect(reader.call(readToys, [id])).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    const auditor = service.as({ roles: ['AUDITOR'], organisationId, subject: newId() });
    const list = `query($filter: AuditFilter) { toyAudit(filter: $filter, orderBy: AT_ASC) { nodes { asked } totalCount { value exact } } }`;
    const found = async (filter: object) => (await auditor.graphql(list, { filter })).data?.['toyAudit'];
    const both = { nodes: asked.map((id) => ({ asked: [id] })), totalCount: { value: 2, exact: true } };
    const none = { nodes: [], totalCount: { value: 0, exact: true } };
    expect(await found({ useCase: 'readToys' })).toEqual(both);
    expect(await found({ subject, outcome: 'NOT_FOUND', from: today, to: today })).toEqual(both);
    expect(await found({ subject, outcome: 'OK' })).toEqual(none);
    expect(await found({ subject, to: addDays(today, -1) })).toEqual(none);
  });
});

interface AuditPage {
  readonly nodes: readonly { readonly asked: readonly string[]; readonly outcome: string; readonly useCase: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
