// A referral that goes on by another version of its programme takes its admission and its case along, and the phase of the case stays.
import { newId } from '@passerelle/shared/domain/ids';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, admitHousehold, ASSOCIATION, LANDLORD, openAssociation, OTHER_ASSOCIATION, PROGRAMME, SOCIAL_WORKER } from './association';
import type { Admitted, People } from './association';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
  const term = (kind: string, code: string, en: string, fr: string) => ({ kind, code, labels: { en, fr } });
  const terms = [
    term('STAGE', 'DIAGNOSTIC', 'First look', 'Premier regard'),
    term('OUTCOME', 'LEASE_SLID', 'The lease slid', 'Bail glissé'),
  ];
  const partners = [{ organisationId: ASSOCIATION, part: 'OPERATOR' as const, from: '2026-01-01', to: null }];
  const payload = { programmeId: PROGRAMME, version: 2, from: '2026-01-01', to: null, partners, terms };
  await service.deliver(programmePublished, { key: PROGRAMME, organisationId: LANDLORD, payload });
}, 30_000);
afterAll(() => service?.stop());

function move({ referralId, householdId }: Admitted, { organisationId = ASSOCIATION, eventId = newId(), version = 0 } = {}): Promise<void> {
  const moved = { from: 1, to: 2, movedOn: '2026-11-25', stages: [] };
  const payload = { referralId, householdId, programmeId: PROGRAMME, operatorId: ASSOCIATION, ...moved };
  const told = version === 0 ? { eventId } : { eventId, version };
  return service.deliver(referralMovedToVersion, { key: householdId, organisationId, payload, ...told });
}

async function opened(admitted: Admitted): Promise<string> {
  const input = { referralId: admitted.referralId, referentId: SOCIAL_WORKER, openedOn: '2026-11-03' };
  const { supportCase } = await act(people.programmeManager, 'openSupportCase', input, 'supportCase { id }');
  return (supportCase as { id: string }).id;
}

async function caseOf(id: string): Promise<unknown> {
  const query = 'query ($id: ID!) { supportCase(id: $id) { programmeVersion version stage { code label } } }';
  const { data, errors } = await people.programmeManager.graphql(query, { id }, 'fr');
  expect(errors).toBeUndefined();
  return data?.['supportCase'];
}

const admissionOf = ({ referralId }: Admitted) =>
  service.sql('select programme_version from admission where referral_id = $1', [referralId]);

test('on behalf of another organisation than the operator is not applied', async () => {
  const admitted = await admitHousehold(service);
  await expect(move(admitted, { organisationId: OTHER_ASSOCIATION })).rejects.toThrow(/organisation/);
  expect(await admissionOf(admitted)).toEqual([{ programme_version: 1 }]);
});

test('a case goes on by the version, with its words, in the phase that it is in; told twice, it moves once', async () => {
  const admitted = await admitHousehold(service);
  const caseId = await opened(admitted);
  const [eventId, version] = [newId(), 9];
  await move(admitted, { eventId, version });
  const moved = { programmeVersion: 2, version: 2, stage: { code: 'DIAGNOSTIC', label: 'Premier regard' } };
  expect(await caseOf(caseId)).toEqual(moved);
  await move(admitted, { eventId, version });
  expect(await caseOf(caseId)).toEqual(moved);
});

test('a case that is opened after the move is of the version by which the referral goes on', async () => {
  const admitted = await admitHousehold(service);
  await move(admitted);
  expect(await admissionOf(admitted)).toEqual([{ programme_version: 2 }]);
  expect(await caseOf(await opened(admitted))).toMatchObject({ programmeVersion: 2, stage: { label: 'Premier regard' } });
});

test('a case that is closed stays of the version by which it was closed', async () => {
  const admitted = await admitHousehold(service);
  const caseId = await opened(admitted);
  await act(people.programmeManager, 'closeSupportCase', { caseId, closedOn: '2026-11-24', outcome: 'STABILISED' });
  await move(admitted);
  expect(await service.sql('select programme_version from support_case where id = $1', [caseId])).toEqual([{ programme_version: 1 }]);
});
