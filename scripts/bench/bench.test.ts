import { newId } from '@passerelle/shared/domain/ids';
import { graphContext } from '@passerelle/shared/graphql/context';
import { testService, type TestService } from '@passerelle/shared/testing/test-service';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import { referrals as definitionOfReferrals } from '@passerelle/referrals/service';
import { graphql } from 'graphql';
import { loadDefinitions, loadSeeds } from '../services';
import { ASSOCIATION, writeInto } from './page-data';
import { PAGE } from './page-query';
import { writeOverview } from './overview-data';
import { fillRows, ORGANISATIONS } from './row-data';
import { monolithSchema, type MonolithContext } from './monolith-schema';

const services = new Map<ServiceName, TestService>();

/** Today by the machine: the rows of the benches lie some days before it. */
const TODAY = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  for (const definition of await loadDefinitions()) services.set(definition.name, await testService(definition, TODAY));
}, 60_000);

afterAll(async () => {
  for (const service of services.values()) await service.stop();
});

function service(name: ServiceName): TestService {
  const found = services.get(name);
  if (found === undefined) throw new Error(`${name} was not started.`);
  return found;
}

function programmeManager(): MonolithContext {
  const actor = {
    kind: 'user',
    issuer: 'https://issuer.test',
    subject: newId(),
    organisationId: ASSOCIATION,
    roles: ['PROGRAMME_MANAGER'],
  } as const;
  const caller = { actor, requestId: newId(), operation: 'test', traceparent: null };
  const context = (name: ServiceName) => graphContext({ door: service(name).door, caller, language: 'en', say: () => null });
  const of = {
    referrals: context('referrals'),
    support: context('support'),
    'housing-stock': context('housing-stock'),
    finance: context('finance'),
  };
  return { ...of.referrals, of };
}

test('The household page of the bench is whole when one server answers it: every section is there for every household', async () => {
  const [organisationsAndStaff] = await loadSeeds();
  await organisationsAndStaff?.load(service('referrals').door, 'https://issuer.test');
  for (const [name, { adminUrl }] of services) await writeInto(adminUrl, name, 21);

  const schema = monolithSchema(await loadDefinitions());
  const answer = await graphql({ schema, source: PAGE, variableValues: { after: null }, contextValue: programmeManager() });

  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ households: { pageInfo: { hasNextPage: true } } });
  expect(JSON.stringify(answer.data)).not.toContain('null');
});

test('The rows of the row-security bench open to an organisation as many households as they say', async () => {
  const referrals = await testService(definitionOfReferrals, TODAY);
  try {
    const [{ id }] = ORGANISATIONS;
    await fillRows(referrals.adminUrl, { households: 40, organisations: [{ id, open: 20 }] });
    await writeOverview(referrals.adminUrl);
    const { data } = await referrals
      .as({ roles: ['RENTAL_MANAGER'], organisationId: id })
      .graphql('{ households(first: 100) { nodes { id } } }');
    expect(data).toMatchObject({ households: { nodes: { length: 20 } } });
  } finally {
    await referrals.stop();
  }
});
