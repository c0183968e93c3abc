import { newId, type Id } from '@passerelle/shared/domain/ids';
import { type AsPerson, type TestService } from '@passerelle/shared/testing/test-service';
import { LIST, list, type Page } from './account-list';
import {
  ASSOCIATION,
  grant,
  importLines,
  openArrears,
  openLandlord,
  openTenancy,
  OTHER_LANDLORD,
  payment,
  rentCall,
  type People,
  type Tenancy,
} from './landlord';

describe('the list of rent accounts', () => {
  let service: TestService;
  let people: People;
  let home: Tenancy;
  beforeAll(async () => {
    ({ service, people } = await openLandlord());
  }, 30_000);
  beforeEach(async () => {
    home = await openArrears(service, people);
  });
  afterAll(() => service.stop());

  test.each(['allocationOfficer', 'auditor'] as const)('is refused to the %s', async (name) => {
    const { errors } = await people[name].graphql(LIST);
    expect(errors?.[0]?.originalError).toMatchObject({ reason: 'FORBIDDEN' });
  });

  test.each([
    [{ first: 0 }, 'FIRST_OUT_OF_RANGE'],
    [{ first: 101 }, 'FIRST_OUT_OF_RANGE'],
    [{ after: 'forged' }, 'CURSOR_INVALID'],
    [{ after: Buffer.from(JSON.stringify(['rentAccounts:ARREARS_DESC', 'much', newId()])).toString('base64url') }, 'CURSOR_INVALID'],
    [{ filter: { leaseNumber: "B' or 1=1" } }, 'LEASE_NUMBER_INVALID'],
    [{ filter: { minimumMissedTerms: -1 } }, 'MISSED_TERMS_OUT_OF_RANGE'],
    [{ filter: { reference: 'B-0001' } }, 'NOT_A_REFERENCE'],
  ])('refuses %j', async (variables, reason) => {
    const { errors } = await people.financeOfficer.graphql(LIST, variables);
    expect(errors?.[0]?.originalError).toMatchObject({ reason });
  });

  test('refuses a forged cursor of a list below an account', async () => {
    const after = Buffer.from(JSON.stringify(['listTerms', 'much', newId()])).toString('base64url');
    const { errors } = await people.financeOfficer.graphql(
      `query Terms($id: ID!, $after: String) { rentAccount(id: $id) { terms(after: $after) { nodes { month } } } }`,
      { id: home.accountId, after },
    );
    expect(errors?.[0]?.originalError).toMatchObject({ reason: 'CURSOR_INVALID' });
  });

  test('shows a landlord its own accounts only, and an association those of the households it supports', async () => {
    const other = await openTenancy(service, OTHER_LANDLORD);
    expect((await list(people.otherFinanceOfficer, { first: 100 })).nodes.map(({ id }) => id)).toContain(other.accountId);
    expect((await list(people.financeOfficer, { first: 100 })).nodes.map(({ id }) => id)).not.toContain(other.accountId);
    await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
    expect((await list(people.programmeManager, { first: 100 })).nodes.map(({ id }) => id)).toContain(home.accountId);
  });

  test('narrows by arrears, missed terms and lease number', async () => {
    const quiet = await openTenancy(service);
    await importLines(people.financeOfficer, [rentCall(quiet.leaseNumber, '2026-09'), payment(quiet.leaseNumber, '2026-09-07', '512')]);
    const found = async (filter: object) => (await list(people.financeOfficer, { first: 100, filter })).nodes.map(({ id }) => id);
    expect(await found({ inArrears: false })).toEqual(expect.arrayContaining([quiet.accountId]));
    expect(await found({ inArrears: true })).not.toContain(quiet.accountId);
    expect(await found({ minimumMissedTerms: 3 })).toContain(home.accountId);
    expect(await found({ minimumMissedTerms: 4 })).not.toContain(home.accountId);
    expect(await found({ leaseNumber: home.leaseNumber })).toEqual([home.accountId]);
  });

  test('narrows by standing, arrears and day of the lease', async () => {
    const quiet = await openTenancy(service);
    const found = async (filter: object) => (await list(people.financeOfficer, { first: 100, filter })).nodes.map(({ id }) => id);
    expect(await found({ standing: 'NOT_JUDGED' })).toContain(quiet.accountId);
    expect(await found({ standing: 'IN_ARREARS', minimumArrearsCents: 143_600 })).toContain(home.accountId);
    expect(await found({ minimumArrearsCents: 143_601 })).not.toContain(home.accountId);
    expect(await found({ openedFrom: '2026-06-01', openedTo: '2026-06-01' })).toEqual(expect.arrayContaining([quiet.accountId]));
    expect(await found({ openedFrom: '2026-06-02' })).not.toContain(quiet.accountId);
  });

  test('finds an account by what it is called on the phone, for those only to whom it is open', async () => {
    const { nodes } = await list(people.financeOfficer, { filter: { leaseNumber: home.leaseNumber } });
    const reference = nodes[0]?.reference ?? '';
    expect(reference).toMatch(/^CPT-2026-\d{6}$/);
    const found = async (person: AsPerson) => list(person, { filter: { reference: ` ${reference.toLowerCase()} ` } });
    expect((await found(people.financeOfficer)).nodes.map(({ id }) => id)).toEqual([home.accountId]);
    const closed = await found(people.programmeManager);
    expect(closed).toMatchObject({ nodes: [], totalCount: { value: 0, exact: true } });
    await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
    expect((await found(people.programmeManager)).nodes.map(({ id }) => id)).toEqual([home.accountId]);
  });

  test('counts what its filter lets through, by standing too, and what hangs on each account', async () => {
    await grant(service, home.householdId, ASSOCIATION, 'SUPPORT');
    const mine = { leaseNumber: home.leaseNumber };
    const all = await list(people.financeOfficer, { first: 100 });
    expect(all.totalCount).toEqual({ value: all.nodes.length, exact: true });
    const byStanding = (value: string) => all.nodes.filter(({ standing }) => standing === value).length;
    expect(all.standings).toEqual(
      ['IN_ARREARS', 'UP_TO_DATE', 'NOT_JUDGED'].map((value) => ({ value, count: { value: byStanding(value) } })),
    );
    for (const person of [people.financeOfficer, people.programmeManager]) {
      const one = await list(person, { first: 1, filter: mine });
      expect(one.nodes[0]).toMatchObject({ terms: { totalCount: { value: 3 } }, entries: { totalCount: { value: 4 } } });
      expect(one).toMatchObject({ totalCount: { value: 1, exact: true }, standings: [{ count: { value: 1 } }, {}, {}] });
    }
  });

  test('narrows the ledger of an account to a kind and a period, in its count too', async () => {
    const entries = 'entries(filter: $filter) { nodes { kind bookedOn } totalCount { value } }';
    const query = `query Ledger($id: ID!, $filter: LedgerEntryFilter) { rentAccount(id: $id) { ${entries} } }`;
    const found = async (filter: object) =>
      (await people.financeOfficer.graphql(query, { id: home.accountId, filter })).data?.['rentAccount'];
    const paid = { nodes: [{ kind: 'PAYMENT', bookedOn: '2026-09-20' }], totalCount: { value: 1 } };
    expect(await found({ kind: 'PAYMENT' })).toEqual({ entries: paid });
    expect(await found({ from: '2026-09-06', to: '2026-09-30' })).toEqual({ entries: paid });
    expect(await found({ from: '2026-11-06' })).toEqual({ entries: { nodes: [], totalCount: { value: 0 } } });
  });

  test('puts the ledger and the terms of an account in either order, page by page, and narrows the terms', async () => {
    const query = `query Account($id: ID!, $terms: RentTermFilter, $byDue: RentTermOrder, $byDay: LedgerEntryOrder, $after: String) {
      rentAccount(id: $id) { terms(filter: $terms, orderBy: $byDue, first: 2, after: $after) { nodes { dueOn } totalCount { value } pageInfo { endCursor } }
        entries(orderBy: $byDay) { nodes { bookedOn } } } }`;
    type Account = {
      terms: { nodes: { dueOn: string }[]; totalCount: { value: number }; pageInfo: { endCursor: string } };
      entries: { nodes: { bookedOn: string }[] };
    };
    const asked = async (variables: object) => {
      const { data, errors } = await people.financeOfficer.graphql(query, { id: home.accountId, ...variables });
      return { account: data?.['rentAccount'] as Account, errors };
    };
    const { account: up } = await asked({ byDue: 'DUE_ON_ASC', byDay: 'BOOKED_ON_ASC' });
    const { account: down } = await asked({});
    const days = up.entries.nodes.map(({ bookedOn }) => bookedOn);
    expect(days).toEqual([...days].sort());
    expect(down.entries.nodes.map(({ bookedOn }) => bookedOn)).toEqual([...days].reverse());
    const { account: rest } = await asked({ byDue: 'DUE_ON_ASC', after: up.terms.pageInfo.endCursor });
    const due = [...up.terms.nodes, ...rest.terms.nodes].map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort());
    expect(due).toHaveLength(3);
    expect(down.terms.nodes.map(({ dueOn }) => dueOn)).toEqual([due[2], due[1]]);
    expect((await asked({ terms: { from: due[1], to: due[1] } })).account.terms).toMatchObject({
      nodes: [{ dueOn: due[1] }],
      totalCount: { value: 1 },
    });
    const open = (await asked({ terms: { open: true } })).account.terms.totalCount.value;
    expect(open + (await asked({ terms: { open: false } })).account.terms.totalCount.value).toBe(3);
    // A cursor of one order says nothing in the other.
    const { errors } = await asked({ byDue: 'DUE_ON_DESC', after: up.terms.pageInfo.endCursor });
    expect(errors?.[0]?.originalError).toMatchObject({ reason: 'CURSOR_INVALID' });
  });

  test.each(['ARREARS_DESC', 'LEASE_NUMBER', 'OLDEST_DUE_ON_ASC', 'OPENED_ON_DESC'])(
    'pages through %s without a gap or a repeat',
    async (orderBy) => {
      const whole = (await list(people.financeOfficer, { first: 100, orderBy })).nodes.map(({ id }) => id);
      const paged: Id[] = [];
      let after: string | null = null;
      do {
        const page: Page = await list(people.financeOfficer, { first: 3, after, orderBy });
        paged.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(whole);
    },
  );
});
