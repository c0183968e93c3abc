import { newId } from '@passerelle/shared/domain/ids';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { ASSOCIATION, LANDLORD, openAssociation, OTHER_ASSOCIATION, PROGRAMME, SOCIAL_WORKER } from './association';

describe('what referrals tells', () => {
  let service: TestService;

  beforeAll(async () => {
    ({ service } = await openAssociation());
  }, 30_000);
  afterAll(() => service.stop());

  function acceptance(): { householdId: string; referralId: string; payload: Parameters<typeof deliverAcceptance>[0] } {
    const [householdId, referralId] = [newId(), newId()];
    const payload = {
      referralId,
      householdId,
      programmeId: PROGRAMME,
      version: 1,
      landlordId: LANDLORD,
      operatorId: ASSOCIATION,
      acceptedOn: '2026-11-02',
    };
    return { householdId, referralId, payload };
  }

  function deliverAcceptance(
    payload: {
      referralId: string;
      householdId: string;
      programmeId: string;
      version: number;
      landlordId: string;
      operatorId: string;
      acceptedOn: string;
    },
    event: { version: number; organisationId?: string; eventId?: string },
  ): Promise<void> {
    return service.deliver(referralAccepted, { key: payload.householdId, organisationId: ASSOCIATION, payload, ...event });
  }

  const admissionOf = (referralId: string) =>
    service.sql('select accepted_on, ended_on, end_reason, source_version from admission where referral_id = $1', [referralId]);

  test('on behalf of another organisation than the operator is not applied', async () => {
    const { payload, referralId, householdId } = acceptance();
    await expect(deliverAcceptance(payload, { version: 1, organisationId: OTHER_ASSOCIATION })).rejects.toThrow(/organisation/);
    await deliverAcceptance(payload, { version: 1 });
    const end = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' };
    await expect(service.deliver(referralEnded, { key: householdId, organisationId: LANDLORD, payload: end })).rejects.toThrow(
      /organisation/,
    );
    expect(await admissionOf(referralId)).toEqual([{ accepted_on: '2026-11-02', ended_on: null, end_reason: null, source_version: 1 }]);
  });

  test('is applied once, and an older telling never undoes a newer one', async () => {
    const { payload, referralId, householdId } = acceptance();
    const eventId = newId();
    await deliverAcceptance(payload, { version: 3, eventId });
    await deliverAcceptance(payload, { version: 3, eventId });
    const end = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' };
    await service.deliver(referralEnded, { key: householdId, organisationId: ASSOCIATION, payload: end, version: 5 });
    await deliverAcceptance({ ...payload, acceptedOn: '2026-11-09' }, { version: 4 });
    expect(await admissionOf(referralId)).toEqual([
      { accepted_on: '2026-11-02', ended_on: '2026-11-20', end_reason: 'COMPLETED', source_version: 5 },
    ]);
  });

  test('about the end of a referral that is not known here changes nothing', async () => {
    const end = { referralId: newId(), householdId: newId(), operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' };
    await service.deliver(referralEnded, { key: end.householdId, organisationId: ASSOCIATION, payload: end });
    expect(await admissionOf(end.referralId)).toEqual([]);
  });

  test('about staff follows a new identity, and never hands somebody to another organisation', async () => {
    const payload = { staffId: SOCIAL_WORKER, organisationId: ASSOCIATION, issuer: 'https://sign-on.test', subject: 'camille' };
    await service.deliver(staffMemberRegistered, { key: ASSOCIATION, organisationId: ASSOCIATION, payload });
    const taken = { ...payload, organisationId: OTHER_ASSOCIATION, subject: 'somebody-else' };
    await service.deliver(staffMemberRegistered, {
      key: OTHER_ASSOCIATION,
      organisationId: OTHER_ASSOCIATION,
      payload: taken,
      version: 99,
    });
    expect(await service.sql('select organisation_id, subject from staff_member where id = $1', [SOCIAL_WORKER])).toEqual([
      { organisation_id: ASSOCIATION, subject: 'camille' },
    ]);
  });

  test('about a programme drops the partner that a new publication no longer names', async () => {
    const partners = [{ organisationId: OTHER_ASSOCIATION, part: 'OPERATOR' as const, from: '2022-07-01', to: '2027-01-01' }];
    const payload = { programmeId: PROGRAMME, version: 1, from: '2022-07-01', to: null, partners, terms: [] };
    await service.deliver(programmePublished, { key: PROGRAMME, organisationId: LANDLORD, payload });
    const live = await service.sql(
      `select organisation_id, part, to_on from programme_membership where programme_id = $1 and (to_on is null or to_on > from_on)`,
      [PROGRAMME],
    );
    expect(live).toEqual([{ organisation_id: OTHER_ASSOCIATION, part: 'OPERATOR', to_on: '2027-01-01' }]);
  });
});
