import type { Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { Client } from 'pg';
import { act, ASSOCIATION, openAssociation, openCase, SOCIAL_WORKER, type Admitted, type People } from './association';

const SECRET = 'The mother told me about the debts of her brother.';

/** All ways into the notes that a query can take. */
const FORMS: Readonly<Record<string, string>> = {
  'the root field': `query ($caseId: ID!) { caseNotes(caseId: $caseId) { nodes { body } } }`,
  'an alias': `query ($caseId: ID!) { budget: caseNotes(caseId: $caseId) { nodes { amount: body } } }`,
  'a fragment': `query ($caseId: ID!) { ...F } fragment F on Query
    { caseNotes(caseId: $caseId) { edges { node { ...N } } } } fragment N on CaseNote { body }`,
  'an inline fragment': `query ($caseId: ID!) { ... on Query { caseNotes(caseId: $caseId) { nodes { ... on CaseNote { body } } } } }`,
  'a directive': `query ($caseId: ID!) { caseNotes(caseId: $caseId) @include(if: true) { nodes { body @skip(if: false) } } }`,
};

/** The ways in through a case that the reader may see. */
const THROUGH_CASE: Readonly<Record<string, string>> = {
  'the case': `query ($caseId: ID!) { supportCase(id: $caseId) { stage { code } notes { nodes { body } } } }`,
  'an alias': `query ($caseId: ID!) { supportCase(id: $caseId) { stage { code } lines: notes { nodes { text: body } } } }`,
  'a fragment': `query ($caseId: ID!) { supportCase(id: $caseId) { stage { code } ...F } }
    fragment F on SupportCase { notes { edges { node { body } } } }`,
};

describe('the notes of a case', () => {
  let service: TestService;
  let people: People;
  let opened: Admitted & { readonly caseId: Id };

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
    opened = await openCase(service, people);
    await act(people.socialWorker, 'recordCaseNote', { caseId: opened.caseId, body: SECRET });
  }, 30_000);
  afterAll(() => service.stop());

  async function lastReading(): Promise<unknown> {
    const [line] = await service.sql(
      `select outcome, asked, returned from audit where use_case = 'readCaseNotes' order by id desc limit 1`,
    );
    return line;
  }

  test.each(Object.entries(FORMS))('are read by the referent through %s, with a line on the audit', async (_, query) => {
    const { data, errors } = await people.socialWorker.graphql(query, { caseId: opened.caseId });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(SECRET);
    expect(await lastReading()).toEqual({ outcome: 'OK', asked: [opened.caseId], returned: [opened.caseId, opened.householdId] });
  });

  describe.each(Object.entries(FORMS))('through %s', (_, query) => {
    test.each(['financeOfficer', 'rentalManager', 'allocationOfficer', 'programmeManager', 'auditor'] as const)(
      '%s is refused',
      async (person) => {
        const { data, errors } = await people[person].graphql(query, { caseId: opened.caseId });
        expect(Object.values(data ?? {})).toEqual([null]);
        expect(errors?.map((error) => error.originalError)).toMatchObject([{ kind: 'FORBIDDEN' }]);
        expect(await lastReading()).toMatchObject({ outcome: 'FORBIDDEN', returned: [] });
      },
    );

    test.each(['colleague', 'otherSocialWorker'] as const)('%s finds none', async (person) => {
      const { data, errors } = await people[person].graphql(query, { caseId: opened.caseId });
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).toEqual([null]);
      expect(await lastReading()).toMatchObject({ outcome: 'OK', asked: [opened.caseId], returned: [] });
    });
  });

  test.each(Object.entries(THROUGH_CASE))('stay closed, without an error, to those who see the case through %s', async (_, query) => {
    for (const person of ['rentalManager', 'allocationOfficer', 'programmeManager'] as const) {
      const { data, errors } = await people[person].graphql(query, { caseId: opened.caseId });
      expect(errors).toBeUndefined();
      expect(data?.['supportCase']).toMatchObject({ stage: { code: 'DIAGNOSTIC' } });
      expect(JSON.stringify(data)).toContain(':null');
      expect(JSON.stringify(data)).not.toContain('debts');
      expect(await lastReading()).toMatchObject({ outcome: 'FORBIDDEN' });
    }
  });

  test("are the referent's alone, even for a programme manager who is a social worker too", async () => {
    const both = service.as({ roles: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'], organisationId: ASSOCIATION });
    const { data } = await both.graphql(FORMS['the root field'] ?? '', { caseId: opened.caseId });
    expect(data).toEqual({ caseNotes: null });
  });

  test("are not found by somebody with the referent's name in another organisation", async () => {
    const namesake = service.as({
      roles: ['SOCIAL_WORKER'],
      organisationId: '0a000000-0000-4000-8000-000000000004',
      subject: SOCIAL_WORKER,
    });
    const { data } = await namesake.graphql(FORMS['the root field'] ?? '', { caseId: opened.caseId });
    expect(data).toEqual({ caseNotes: null });
  });

  test('leave no word of theirs in the audit, the outbox or what is kept for a repeat', async () => {
    const rows = await service.sql(
      `select 1 from (select row_to_json(a)::text as line from audit a union all select row_to_json(o)::text from outbox o
       union all select row_to_json(k)::text from request_key k) everything where line like '%brother%'`,
    );
    expect(rows).toEqual([]);
  });

  test('cannot be read or written by the system role, nor changed by the app role or the owner of the table', async () => {
    const system = new Client({ connectionString: service.systemUrl });
    const app = new Client({ connectionString: service.appUrl });
    await Promise.all([system.connect(), app.connect()]);
    try {
      await expect(system.query('select body from case_note')).rejects.toThrow(/permission denied/);
      await expect(system.query(`update case_note set body = 'x'`)).rejects.toThrow(/permission denied/);
      await expect(app.query(`update case_note set body = 'x'`)).rejects.toThrow(/permission denied/);
      await expect(service.sql(`update case_note set body = 'x'`)).rejects.toThrow(/never changed/);
    } finally {
      await Promise.all([system.end(), app.end()]);
    }
  });

  test('come in pages, newest first', async () => {
    const { caseId } = await openCase(service, people);
    for (const [index, day] of ['2026-11-20', '2026-11-21', '2026-11-22'].entries()) {
      service.setToday(day);
      await act(people.socialWorker, 'recordCaseNote', { caseId, body: `Note ${index + 1}` });
    }
    service.setToday('2026-11-25');
    const query = `query ($caseId: ID!, $after: String) { caseNotes(caseId: $caseId, first: 2, after: $after) {
      nodes { body } pageInfo { hasNextPage endCursor } } }`;
    const first = await people.socialWorker.graphql(query, { caseId });
    const page = first.data?.['caseNotes'] as { nodes: unknown; pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect(page).toMatchObject({ nodes: [{ body: 'Note 3' }, { body: 'Note 2' }], pageInfo: { hasNextPage: true } });
    const second = await people.socialWorker.graphql(query, { caseId, after: page.pageInfo.endCursor });
    expect(second.data?.['caseNotes']).toMatchObject({ nodes: [{ body: 'Note 1' }], pageInfo: { hasNextPage: false } });
  });
});
