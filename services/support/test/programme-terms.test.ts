// Stages and outcomes are what the programme of a case says they are, as referrals tells it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { SERVICE_NAMES, topicOf, type FactPayload } from '@passerelle/shared/events/declare-fact';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import { rebuildProjections } from '@passerelle/shared/events/rebuild';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { testEventLog } from '@passerelle/shared/testing/database';
import { factRecord } from '@passerelle/shared/testing/fact-record';
import { testService, type TestService } from '@passerelle/shared/testing/test-service';
import type { Language } from '@passerelle/shared/words';
import { support } from '../src/service';
import { act, ASSOCIATION, LANDLORD, openAssociation, openCase, PROGRAMME, SOCIAL_WORKER, type People } from './association';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
}, 30_000);
afterAll(() => service.stop());

const CLOSED_ON = '2026-11-24';
const term = (kind: string, code: string, [en, fr]: readonly [string, string]) => ({ kind, code, labels: { en, fr } });
const OWN = [
  term('STAGE', 'DIAGNOSTIC', ['Airlock', 'Sas']),
  term('STAGE', 'SUPPORT', ['In the home', 'Dans le logement']),
  term('STAGE', 'CLOSED', ['Out', 'Sorti']),
  term('OUTCOME', 'LEASE_SLID', ['The lease slid', 'Bail glissé']),
  term('CAUSE', 'ARREARS', ['Arrears', 'Impayés']),
];

/** The third version of the programme, and others of another one, have terms of their own. */
function published(version: number, terms: FactPayload<typeof programmePublished>['terms'], programmeId = PROGRAMME) {
  const partners = [{ organisationId: ASSOCIATION, part: 'OPERATOR' as const, from: '2026-01-01', to: null }];
  return { programmeId, version, from: '2026-01-01', to: null, partners, terms };
}

const tell = (payload: FactPayload<typeof programmePublished>) =>
  service.deliver(programmePublished, { key: payload.programmeId, organisationId: LANDLORD, payload });

/** A case of a household that was accepted under a version of a programme. */
async function caseUnder(version: number, programmeId: Id = PROGRAMME): Promise<Id> {
  const [householdId, referralId] = [newId(), newId()];
  const grant = { grantId: newId(), householdId, organisationId: ASSOCIATION, purpose: 'SUPPORT' as const, basisKind: 'REFERRAL' as const };
  const from = '2026-11-02';
  await service.deliver(accessGranted, { key: householdId, organisationId: ASSOCIATION, payload: { ...grant, basisId: referralId, from } });
  const parties = { landlordId: LANDLORD, operatorId: ASSOCIATION };
  const payload = { referralId, householdId, programmeId, version, ...parties, acceptedOn: from };
  await service.deliver(referralAccepted, { key: householdId, organisationId: ASSOCIATION, payload });
  const input = { referralId, referentId: SOCIAL_WORKER, openedOn: '2026-11-03' };
  const opened = await act(people.programmeManager, 'openSupportCase', input, 'supportCase { id }');
  return (opened['supportCase'] as { id: Id }).id;
}

const CASE = 'query ($id: ID!) { supportCase(id: $id) { programmeVersion stage { code label } outcome { code label } } }';

async function shown(caseId: Id, language: Language): Promise<unknown> {
  const { data, errors } = await people.programmeManager.graphql(CASE, { id: caseId }, language);
  expect(errors).toBeUndefined();
  return data?.['supportCase'];
}

const close = (caseId: Id, outcome: string) => act(people.programmeManager, 'closeSupportCase', { caseId, closedOn: CLOSED_ON, outcome });

test('a case shows its stage and its outcome as its version of the programme calls them, in the language of the reader', async () => {
  await tell(published(3, OWN));
  const caseId = await caseUnder(3);
  expect(await shown(caseId, 'fr')).toEqual({ programmeVersion: 3, stage: { code: 'DIAGNOSTIC', label: 'Sas' }, outcome: null });
  expect((await close(caseId, 'LEASE_SLID'))['refusals']).toEqual([]);
  expect(await shown(caseId, 'fr')).toMatchObject({ stage: { label: 'Sorti' }, outcome: { code: 'LEASE_SLID', label: 'Bail glissé' } });
  expect(await shown(caseId, 'en')).toMatchObject({ stage: { label: 'Out' }, outcome: { code: 'LEASE_SLID', label: 'The lease slid' } });
  const told = (await service.published()).find(({ type, subject }) => type === 'support-case-closed.v1' && subject === caseId);
  expect(told?.payload).toMatchObject({ outcome: 'LEASE_SLID' });
});

test('an outcome of another version is refused, naming those of its own, and beside what else stands in the way', async () => {
  await tell(published(3, OWN));
  const caseId = await caseUnder(3);
  expect((await close(caseId, 'STABILISED'))['refusals']).toEqual([
    {
      code: 'UNKNOWN_TERM',
      kind: 'INVALID_INPUT',
      path: ['outcome'],
      message: 'The programme does not define the code STABILISED.',
      remedy: 'Choose one of these: LEASE_SLID.',
    },
  ]);
  const { caseId: first } = await openCase(service, people);
  const tooEarly = { caseId: first, closedOn: '2026-11-01', outcome: 'LEASE_SLID' };
  expect((await act(people.programmeManager, 'closeSupportCase', tooEarly))['refusals']).toMatchObject([
    { code: 'DATE_TOO_EARLY' },
    { code: 'UNKNOWN_TERM', remedy: expect.stringContaining('STABILISED, REHOUSED') as unknown },
  ]);
  expect((await close(caseId, 'lease slid'))['refusals']).toMatchObject([{ code: 'INVALID_INPUT', path: ['outcome'] }]);
});

test('before its programme was told of, a case shows codes, and says beforehand that it cannot be closed', async () => {
  const programmeId = newId();
  const caseId = await caseUnder(1, programmeId);
  expect(await shown(caseId, 'fr')).toMatchObject({ stage: { code: 'DIAGNOSTIC', label: 'DIAGNOSTIC' } });
  expect((await close(caseId, 'LEASE_SLID'))['refusals']).toMatchObject([{ code: 'TERMS_NOT_KNOWN', kind: 'REFUSED', path: ['outcome'] }]);
  const actions = 'query ($id: ID!) { supportCase(id: $id) { availableActions { mutation allowed refusals { code } } } }';
  const closing = async () => {
    const { data } = await people.programmeManager.graphql(actions, { id: caseId });
    const { availableActions } = data?.['supportCase'] as { availableActions: { mutation: string }[] };
    return availableActions.find(({ mutation }) => mutation === 'closeSupportCase');
  };
  expect(await closing()).toMatchObject({ allowed: false, refusals: [{ code: 'TERMS_NOT_KNOWN' }] });
  await tell(published(1, OWN, programmeId));
  expect(await closing()).toMatchObject({ allowed: true });
  expect(await shown(caseId, 'fr')).toMatchObject({ stage: { label: 'Sas' } });
});

test('lists are narrowed by codes of programmes; another one is refused, and tabs have the texts of the programme', async () => {
  const list = `query ($filter: SupportCaseFilter) { supportCases(filter: $filter) { nodes { outcome { code } } stages { value label } } }`;
  const ask = (filter: object) => people.programmeManager.graphql(list, { filter }, 'fr');
  await tell(published(3, OWN));
  await close(await caseUnder(3), 'LEASE_SLID');
  const { data } = await ask({ programmeId: PROGRAMME, stage: 'CLOSED', outcome: 'LEASE_SLID' });
  const { nodes, stages } = data?.['supportCases'] as { nodes: { outcome: { code: string } }[]; stages: unknown };
  expect(new Set(nodes.map(({ outcome }) => outcome.code))).toEqual(new Set(['LEASE_SLID']));
  expect(stages).toEqual([
    { value: 'DIAGNOSTIC', label: 'Sas' },
    { value: 'SUPPORT', label: 'Dans le logement' },
    { value: 'CLOSED', label: 'Sorti' },
  ]);
  for (const [filter, field] of [
    [{ stage: 'IN_HOME' }, 'stage'],
    [{ programmeId: PROGRAMME, outcome: 'CURED' }, 'outcome'],
  ] as const) {
    const { errors } = await ask(filter);
    expect(errors?.[0]?.originalError).toMatchObject({ reason: 'UNKNOWN_TERM', details: { path: ['filter', field] } });
  }
});

test('a later telling mends texts and adds codes, takes none away, and an older one changes nothing', async () => {
  const programmeId = newId();
  const at = (version: number, terms: (typeof OWN)[number][]) =>
    service.deliver(programmePublished, { key: programmeId, organisationId: LANDLORD, payload: published(1, terms, programmeId), version });
  await at(2, [term('OUTCOME', 'LEASE_SLID', ['Slid', 'Glissé']), term('OUTCOME', 'MOVED', ['Moved', 'Parti'])]);
  await at(4, [term('OUTCOME', 'MOVED', ['Gone', 'Déménagé'])]);
  await at(3, [term('OUTCOME', 'MOVED', ['Older', 'Ancien'])]);
  const rows = await service.sql('select code, label_fr from programme_term where programme_id = $1 order by code', [programmeId]);
  expect(rows).toEqual([
    { code: 'LEASE_SLID', label_fr: 'Glissé' },
    { code: 'MOVED', label_fr: 'Déménagé' },
  ]);
});

test('a rebuild makes the terms anew from the log, also of a version that was told of before there were any', async () => {
  const programmeId = newId();
  const database = await testEventLog();
  const log = openPostgresLog({ url: database.url });
  const fresh = await testService(support);
  try {
    await log.ensureTopics(SERVICE_NAMES.map(topicOf));
    const record = (version: number) =>
      factRecord(programmePublished, {
        key: programmeId,
        organisationId: LANDLORD,
        version,
        payload: published(version, OWN, programmeId),
      });
    const { terms: _, ...before } = published(1, OWN, programmeId);
    const old = { ...record(1), headers: { ...record(1).headers, ce_type: 'programme-published.v1' }, value: JSON.stringify(before) };
    await log.publish([old, record(2)]);
    const heard = async (group: string, topics: readonly string[]) =>
      (await log.lag(group, topics)).map((lag) => ({ ...lag, position: lag.end }));
    const options = { definition: support, ...fresh, log: { ...log, lag: heard } };
    await rebuildProjections(options, { name: 'test', command: 'rebuild', dryRun: false });
    const rows = await fresh.sql(
      `select version, count(*)::int as codes, min(label_fr) filter (where kind = 'STAGE' and place = 2) as fr
       from programme_term where programme_id = $1 group by 1 order by 1`,
      [programmeId],
    );
    expect(rows).toEqual([
      { version: 1, codes: TERMS_OF_ALL_PROGRAMMES.length, fr: 'Accompagnement contractualisé' },
      { version: 2, codes: OWN.length, fr: 'Dans le logement' },
    ]);
  } finally {
    await fresh.stop();
    await log.close();
    await database.drop();
  }
}, 60_000);
