import { newId, type Id } from '@passerelle/shared/domain/ids';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  ASSOCIATION,
  COLLEAGUE,
  DIAGNOSTIC,
  INTERVIEW,
  openAssociation,
  openCase,
  OTHER_ASSOCIATION,
  OTHER_SOCIAL_WORKER,
  PROGRAMME,
  SOCIAL_WORKER,
  type People,
} from './association';

interface Node {
  readonly id: Id;
  readonly reference: string;
  readonly openedOn: string;
}
interface CasePage {
  readonly nodes: readonly Node[];
  readonly totalCount: { readonly value: number; readonly exact: boolean };
  readonly stages: readonly { readonly value: string; readonly count: { readonly value: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const LIST = `query List($filter: SupportCaseFilter, $orderBy: SupportCaseOrder, $first: Int, $after: String) {
  supportCases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id reference openedOn } totalCount { value exact } stages { value count { value } } pageInfo { hasNextPage endCursor } } }`;

describe('lists and files', () => {
  let service: TestService;
  let people: People;
  let mine: Id[];
  let colleagues: Id;
  let others: Id;

  async function openOn(person: keyof People, admitted: { referralId: Id }, opening: { referentId: Id; openedOn: string }): Promise<Id> {
    const payload = await act(people[person], 'openSupportCase', { referralId: admitted.referralId, ...opening }, 'supportCase { id }');
    return (payload['supportCase'] as { id: Id }).id;
  }

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
    mine = [];
    for (const openedOn of ['2026-11-05', '2026-11-03', '2026-11-05', '2026-11-04']) {
      mine.push(await openOn('programmeManager', await admitHousehold(service), { referentId: SOCIAL_WORKER, openedOn }));
    }
    colleagues = await openOn('programmeManager', await admitHousehold(service), { referentId: COLLEAGUE, openedOn: '2026-11-06' });
    const elsewhere = await admitHousehold(service, OTHER_ASSOCIATION);
    others = await openOn('otherProgrammeManager', elsewhere, { referentId: OTHER_SOCIAL_WORKER, openedOn: '2026-11-07' });
  }, 30_000);
  afterAll(() => service.stop());

  async function list(person: keyof People, variables: Record<string, unknown> = {}): Promise<CasePage> {
    const { data, errors } = await people[person].graphql(LIST, variables);
    expect(errors).toBeUndefined();
    return data?.['supportCases'] as CasePage;
  }

  const idsOf = (page: CasePage): Id[] => page.nodes.map((node) => node.id);

  test('each role sees its own list: my cases, those of the association, those of the tenants', async () => {
    expect(new Set(idsOf(await list('socialWorker')))).toEqual(new Set(mine));
    expect(idsOf(await list('colleague'))).toEqual([colleagues]);
    expect(new Set(idsOf(await list('programmeManager')))).toEqual(new Set([...mine, colleagues]));
    expect(idsOf(await list('otherProgrammeManager'))).toEqual([others]);
    expect(new Set(idsOf(await list('rentalManager')))).toEqual(new Set([...mine, colleagues, others]));
    expect(idsOf(await list('otherRentalManager'))).toEqual([]);
  });

  test('a role without the permission gets a top-level refusal', async () => {
    for (const person of ['financeOfficer', 'auditor'] as const) {
      const { data, errors } = await people[person].graphql(LIST);
      expect(data).toEqual({ supportCases: null });
      expect(errors?.[0]?.originalError).toMatchObject({ kind: 'FORBIDDEN' });
    }
  });

  test.each([
    ['OPENED_ON_DESC', ['2026-11-06', '2026-11-05', '2026-11-05', '2026-11-04', '2026-11-03']],
    ['OPENED_ON_ASC', ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-05', '2026-11-06']],
    ['CLOSED_ON_DESC', expect.arrayContaining(['2026-11-06', '2026-11-03'])],
  ])('pages of two in the order %s show every case once', async (orderBy, days) => {
    const seen: Node[] = [];
    let after: string | null = null;
    do {
      const page: CasePage = await list('programmeManager', { orderBy, first: 2, after });
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.map((node) => node.openedOn)).toEqual(days);
    expect(new Set(seen.map((node) => node.id)).size).toBe(5);
  });

  test('filters narrow, and never widen', async () => {
    expect(idsOf(await list('programmeManager', { filter: { referentId: COLLEAGUE } }))).toEqual([colleagues]);
    expect(idsOf(await list('socialWorker', { filter: { referentId: COLLEAGUE } }))).toEqual([]);
    expect(idsOf(await list('socialWorker', { filter: { stage: 'SUPPORT' } }))).toEqual([]);
    expect(idsOf(await list('socialWorker', { filter: { stage: 'DIAGNOSTIC', programmeId: PROGRAMME } }))).toHaveLength(4);
    expect(idsOf(await list('socialWorker', { filter: { programmeId: newId() } }))).toEqual([]);
    expect(idsOf(await list('socialWorker', { filter: { openedFrom: '2026-11-04', openedTo: '2026-11-04' } }))).toEqual([mine[3]]);
    expect(idsOf(await list('socialWorker', { filter: { outcome: 'STABILISED' } }))).toEqual([]);
  });

  test('counts are those of the list that the caller sees, by stage too', async () => {
    const stages = (value: number) =>
      ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'].map((stage) => ({ value: stage, count: { value: stage === 'DIAGNOSTIC' ? value : 0 } }));
    for (const [person, value] of [
      ['socialWorker', 4],
      ['colleague', 1],
      ['rentalManager', 6],
      ['otherRentalManager', 0],
    ] as const) {
      expect(await list(person, { first: 1 })).toMatchObject({ totalCount: { value, exact: true }, stages: stages(value) });
    }
  });

  test('a case is found by what it is called on the phone, by those only who see it', async () => {
    const [{ id, reference } = { id: '', reference: '' }] = (await list('colleague')).nodes;
    expect(reference).toMatch(/^ACC-2026-\d{6}$/);
    const filter = { reference: reference.toLowerCase() };
    expect(idsOf(await list('programmeManager', { filter }))).toEqual([id]);
    expect(await list('socialWorker', { filter })).toMatchObject({ nodes: [], totalCount: { value: 0, exact: true } });
  });

  const forged = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

  test.each([
    [{ first: 0 }, 'FIRST_OUT_OF_RANGE', 'first'],
    [{ first: 101 }, 'FIRST_OUT_OF_RANGE', 'first'],
    [{ after: 'forged' }, 'CURSOR_INVALID', 'after'],
    [{ after: forged(['supportCases:OPENED_ON_ASC', '2026-11-05', SOCIAL_WORKER]) }, 'CURSOR_INVALID', 'after'],
    [{ after: forged(['supportCases:OPENED_ON_DESC', 'yesterday', SOCIAL_WORKER]) }, 'CURSOR_INVALID', 'after'],
    [{ filter: { referentId: 'me' } }, 'INVALID_INPUT', 'filter.referentId'],
    [{ filter: { reference: 'ACC-1' } }, 'NOT_A_REFERENCE', 'filter.reference'],
  ])('the arguments %j are refused', async (variables, reason, path) => {
    const { errors } = await people.programmeManager.graphql(LIST, variables);
    const refusal = errors?.[0]?.originalError as unknown as { kind: string; reason: string; details: { path: string[] } };
    expect({ kind: refusal.kind, reason: refusal.reason, path: refusal.details.path.join('.') }).toEqual({
      kind: 'INVALID_INPUT',
      reason,
      path,
    });
  });

  test('a case by id: null for a colleague and for another association, audited as asked and not shown', async () => {
    const [caseId = ''] = mine;
    const query = `query One($id: ID!) { supportCase(id: $id) { id lastInterview { heldOn } } }`;
    for (const person of ['colleague', 'otherProgrammeManager', 'otherRentalManager'] as const) {
      const { data, errors } = await people[person].graphql(query, { id: caseId });
      expect({ data, errors }).toEqual({ data: { supportCase: null }, errors: undefined });
      const [line] = await service.sql<{ asked: Id[]; returned: Id[] }>(
        `select asked, returned from audit where use_case = 'readSupportCases' order by id desc limit 1`,
      );
      expect(line).toEqual({ asked: [caseId], returned: [] });
    }
    const { data } = await people.socialWorker.graphql(query, { id: caseId });
    expect(data).toEqual({ supportCase: { id: caseId, lastInterview: null } });
    const { errors } = await people.socialWorker.graphql(query, { id: 'one' });
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', details: { path: ['id'] } });
  });

  test('a programme manager reads the files of the association, a colleague none of another referent', async () => {
    const [caseId = ''] = mine;
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
    const query = `query One($id: ID!) { supportCase(id: $id) { lastInterview { heldOn } interviews { nodes { heldOn } } } }`;
    const file = { lastInterview: { heldOn: '2026-11-10' }, interviews: { nodes: [{ heldOn: '2026-11-10' }] } };
    expect((await people.programmeManager.graphql(query, { id: caseId })).data).toEqual({ supportCase: file });
    expect((await people.rentalManager.graphql(query, { id: caseId })).data).toEqual({
      supportCase: { lastInterview: null, interviews: null },
    });
  });

  test('the auditor of the association sees who did what, and no other role does', async () => {
    const query = `query { supportAudit(first: 3) { nodes { useCase outcome organisationId categories } pageInfo { hasNextPage } } }`;
    const { data } = await people.auditor.graphql(query);
    const { nodes, pageInfo } = data?.['supportAudit'] as { nodes: { organisationId: Id }[]; pageInfo: { hasNextPage: boolean } };
    expect(nodes.map((node) => node.organisationId)).toEqual([ASSOCIATION, ASSOCIATION, ASSOCIATION]);
    expect(pageInfo.hasNextPage).toBe(true);
    const { errors } = await people.programmeManager.graphql(query);
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'FORBIDDEN' });
  });

  test('somebody whom another issuer calls by the same name has no cases here', async () => {
    const referentId = newId();
    const payload = { staffId: referentId, organisationId: ASSOCIATION, issuer: 'https://elsewhere.test', subject: 'namesake' };
    await service.deliver(staffMemberRegistered, { key: ASSOCIATION, organisationId: ASSOCIATION, payload });
    await openOn('programmeManager', await admitHousehold(service), { referentId, openedOn: '2026-11-02' });
    const namesake = service.as({ roles: ['SOCIAL_WORKER'], organisationId: ASSOCIATION, subject: 'namesake' });
    const { data } = await namesake.graphql(LIST);
    expect(data).toMatchObject({ supportCases: { nodes: [] } });
  });
});

const HOUSEHOLDS = `query Files($representations: [_Any!]!) { _entities(representations: $representations) { ... on Household { support { asOf
  admission { referralId } cases(first: 2) { nodes { id } totalCount { value } stages { label count { value } } }
  case { stage { code label } lastInterview { kind } diagnostic { madeOn } contract { signedOn }
    interviews(first: 3) { nodes { kind } totalCount { value } }
    notes(first: 3) { nodes { body } totalCount { value } } } } } } }`;

const CASES = `query Cases($first: Int!) { supportCases(first: $first) { totalCount { value } stages { value label } nodes {
  stage { code label } formerReferents { to } lastInterview { kind } diagnostic { madeOn } contract { signedOn }
    interviews(first: 3) { nodes { kind } totalCount { value } }
    notes(first: 3) { nodes { body } totalCount { value } }
  availableActions { mutation refusals { code } } } } }`;

describe('a page', () => {
  let service: TestService;
  let people: People;
  const households: Id[] = [];

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
    const { householdId, caseId } = await openCase(service, people);
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
    await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
    await act(people.socialWorker, 'recordCaseNote', { caseId, body: 'Met at home.' });
    const alike = Array.from({ length: 99 }, () => newId());
    households.push(householdId, ...alike);
    await service.sql(
      `insert into household_access select h, a.organisation_id, a.category, a.from_on, a.to_on, a.own_rows_only, a.source_version
       from household_access a cross join unnest($1::uuid[]) h where a.household_id = $2`,
      [alike, householdId],
    );
    await service.sql(
      `insert into support_case (id, referral_id, household_id, programme_id, programme_version, operator_id, referent_id, referent_since, stage,
         opened_on, version)
       select gen_random_uuid(), gen_random_uuid(), h, c.programme_id, c.programme_version, c.operator_id, c.referent_id, c.referent_since,
         c.stage, c.opened_on, c.version
       from support_case c cross join unnest($1::uuid[]) h where c.household_id = $2`,
      [alike, householdId],
    );
  }, 30_000);
  afterAll(() => service.stop());

  /** Statements that a query takes, after having seen that it shows as many rows as expected. */
  async function statementsOf(query: string, variables: Record<string, unknown>, rowsExpected: number): Promise<number> {
    return countStatements(service.door.app, async () => {
      const { data, errors } = await people.socialWorker.graphql(query, variables);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).match(/"stage":\{"code":"DIAGNOSTIC","label":"Diagnostic"\}/g)).toHaveLength(rowsExpected);
    });
  }

  test('of households takes as many statements for 1, 20 and 100 of them', async () => {
    const counts: number[] = [];
    for (const size of [1, 20, 100]) {
      const representations = households.slice(0, size).map((id) => ({ __typename: 'Household', id }));
      counts.push(await statementsOf(HOUSEHOLDS, { representations }, size));
    }
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    expect(counts[0]).toBeGreaterThan(5);
  });

  test('of cases takes as many statements for 1, 20 and 100 of them', async () => {
    const counts: number[] = [];
    for (const first of [1, 20, 100]) {
      counts.push(await statementsOf(CASES, { first }, first));
    }
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    expect(counts[0]).toBeGreaterThan(5);
  });
});
