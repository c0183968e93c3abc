import { newId, type Id } from '@passerelle/shared/domain/ids';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  ASSOCIATION,
  CLOSING,
  COLLEAGUE,
  CONTRACT,
  countRows,
  DIAGNOSTIC,
  INTERVIEW,
  openAssociation,
  openCase,
  OTHER_SOCIAL_WORKER,
  SOCIAL_WORKER,
  type People,
} from './association';

type Input = Record<string, unknown>;
type Refusal = readonly [what: string, change: Input, code: string, path: string];

const A_NEED = { domain: 'BUDGET', level: 3, priority: 'PLANNED' };
const AN_OBJECTIVE = { domain: 'BUDGET', label: 'Pay the rent', dueOn: '2026-12-01' };

describe('a refused act says why and where, and writes nothing', () => {
  let service: TestService;
  let people: People;

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
  }, 30_000);
  afterAll(() => service.stop());

  async function expectRefusal(
    person: keyof People,
    mutation: string,
    input: Input,
  ): Promise<{ code: string; kind: string; path: string }> {
    const before = await countRows(service);
    const payload = await act(people[person], mutation, input);
    expect(await countRows(service)).toEqual(before);
    const [refusal, ...more] = payload['refusals'] as {
      code: string;
      kind: string;
      path: string[];
      message: string;
      remedy: string | null;
    }[];
    expect(more).toEqual([]);
    expect(refusal?.message).toMatch(/\.$/);
    expect(refusal?.remedy).toMatch(/\.$/);
    return { code: refusal?.code ?? '', kind: refusal?.kind ?? '', path: (refusal?.path ?? []).join('.') };
  }

  describe('opening a case', () => {
    test.each<Refusal>([
      ['on a referral nobody accepted', { referralId: newId() }, 'NOT_FOUND', 'referralId'],
      ['on something that is no id', { referralId: 'MEN-1' }, 'INVALID_INPUT', 'referralId'],
      ['for a referent who is not registered', { referentId: newId() }, 'REFERENT_NOT_OF_OPERATOR', 'referentId'],
      ['for a referent of another association', { referentId: OTHER_SOCIAL_WORKER }, 'REFERENT_NOT_OF_OPERATOR', 'referentId'],
      ['before the referral was accepted', { openedOn: '2026-11-01' }, 'DATE_TOO_EARLY', 'openedOn'],
      ['tomorrow', { openedOn: '2026-11-26' }, 'IN_THE_FUTURE', 'openedOn'],
    ])('%s', async (_, change, code, path) => {
      const { referralId } = await admitHousehold(service);
      const refusal = await expectRefusal('programmeManager', 'openSupportCase', { referralId, referentId: SOCIAL_WORKER, ...change });
      expect(refusal).toMatchObject({ code, path });
    });

    test('by a landlord, a social worker or another association', async () => {
      const { referralId } = await admitHousehold(service);
      const input = { referralId, referentId: SOCIAL_WORKER };
      expect(await expectRefusal('rentalManager', 'openSupportCase', input)).toMatchObject({ kind: 'FORBIDDEN' });
      expect(await expectRefusal('socialWorker', 'openSupportCase', input)).toMatchObject({ kind: 'FORBIDDEN' });
      expect(await expectRefusal('otherProgrammeManager', 'openSupportCase', input)).toMatchObject({ kind: 'NOT_FOUND' });
    });

    test('on a referral that has ended', async () => {
      const { referralId, householdId } = await admitHousehold(service);
      const payload = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' };
      await service.deliver(referralEnded, { key: householdId, organisationId: ASSOCIATION, payload });
      const refusal = await expectRefusal('programmeManager', 'openSupportCase', { referralId, referentId: SOCIAL_WORKER });
      expect(refusal).toEqual({ code: 'ADMISSION_ENDED', kind: 'REFUSED', path: 'referralId' });
    });

    test('on a referral that has one already', async () => {
      const { referralId } = await openCase(service, people);
      const refusal = await expectRefusal('programmeManager', 'openSupportCase', { referralId, referentId: SOCIAL_WORKER });
      expect(refusal).toEqual({ code: 'CASE_EXISTS', kind: 'CONFLICT', path: 'referralId' });
    });

    test('twenty times at once: one is opened, nineteen are conflicts', async () => {
      const { referralId } = await admitHousehold(service);
      const input = { referralId, referentId: SOCIAL_WORKER };
      const payloads = await Promise.all(Array.from({ length: 20 }, () => act(people.programmeManager, 'openSupportCase', input)));
      const codes = payloads.flatMap((payload) => (payload['refusals'] as { code: string }[]).map(({ code }) => code));
      expect(codes).toEqual(Array.from({ length: 19 }, () => 'CASE_EXISTS'));
      expect(await service.sql('select id from support_case where referral_id = $1', [referralId])).toHaveLength(1);
    });
  });

  describe('changing the referent', () => {
    let caseId: Id;

    beforeAll(async () => {
      ({ caseId } = await openCase(service, people));
    });

    test.each<Refusal>([
      ['of a case that does not exist', { caseId: newId() }, 'NOT_FOUND', 'caseId'],
      ['to somebody who is not registered', { referentId: newId() }, 'REFERENT_NOT_OF_OPERATOR', 'referentId'],
      ['to somebody of another association', { referentId: OTHER_SOCIAL_WORKER }, 'REFERENT_NOT_OF_OPERATOR', 'referentId'],
      ['to the one it has', { referentId: SOCIAL_WORKER }, 'ALREADY_REFERENT', 'referentId'],
      ['from before the present one had it', { from: '2026-11-02' }, 'DATE_TOO_EARLY', 'from'],
      ['from tomorrow', { from: '2026-11-26' }, 'IN_THE_FUTURE', 'from'],
    ])('%s', async (_, change, code, path) => {
      const refusal = await expectRefusal('programmeManager', 'changeReferent', { caseId, referentId: COLLEAGUE, ...change });
      expect(refusal).toMatchObject({ code, path });
    });

    test('by the referent, a colleague, a landlord or another association', async () => {
      const input = { caseId, referentId: COLLEAGUE };
      for (const person of ['socialWorker', 'colleague', 'rentalManager', 'auditor'] as const) {
        expect(await expectRefusal(person, 'changeReferent', input)).toMatchObject({ kind: 'FORBIDDEN' });
      }
      expect(await expectRefusal('otherProgrammeManager', 'changeReferent', input)).toMatchObject({ kind: 'NOT_FOUND' });
      expect(await expectRefusal('landlordsProgrammeManager', 'changeReferent', input)).toMatchObject({ kind: 'NOT_FOUND' });
    });

    test('of a closed case', async () => {
      const closed = await openCase(service, people);
      await act(people.socialWorker, 'closeSupportCase', { caseId: closed.caseId, ...CLOSING });
      const refusal = await expectRefusal('programmeManager', 'changeReferent', { caseId: closed.caseId, referentId: COLLEAGUE });
      expect(refusal).toEqual({ code: 'CASE_CLOSED', kind: 'CONFLICT', path: '' });
    });
  });

  const onCase: Record<string, { valid: Input; refusals: readonly Refusal[] }> = {
    recordInterview: {
      valid: INTERVIEW,
      refusals: [
        ['held tomorrow', { heldOn: '2026-11-26' }, 'IN_THE_FUTURE', 'heldOn'],
        ['held before the opening', { heldOn: '2026-11-02' }, 'DATE_TOO_EARLY', 'heldOn'],
        ['of no length', { durationMinutes: 0 }, 'DURATION_OUT_OF_RANGE', 'durationMinutes'],
        ['about nothing', { topics: [] }, 'TOPICS_MISSING', 'topics'],
        ['about one thing twice', { topics: ['RIGHTS', 'RIGHTS'] }, 'TOPIC_REPEATED', 'topics.1'],
      ],
    },
    recordDiagnostic: {
      valid: DIAGNOSTIC,
      refusals: [
        ['made tomorrow', { madeOn: '2026-11-26' }, 'IN_THE_FUTURE', 'madeOn'],
        ['of nothing', { domains: [] }, 'DOMAINS_MISSING', 'domains'],
        ['with a need of 6', { domains: [{ ...A_NEED, level: 6 }] }, 'LEVEL_OUT_OF_RANGE', 'domains.0.level'],
        ['of one domain twice', { domains: [A_NEED, A_NEED] }, 'DOMAIN_REPEATED', 'domains.1.domain'],
      ],
    },
    signSupportContract: {
      valid: CONTRACT,
      refusals: [
        ['signed tomorrow', { signedOn: '2026-11-26' }, 'IN_THE_FUTURE', 'signedOn'],
        ['signed before the diagnostic', { signedOn: '2026-11-11' }, 'DATE_TOO_EARLY', 'signedOn'],
        ['that ends as it starts', { endsOn: '2026-11-16' }, 'END_BEFORE_SIGNATURE', 'endsOn'],
        ['without an objective', { objectives: [] }, 'OBJECTIVES_OUT_OF_RANGE', 'objectives'],
        ['with an empty objective', { objectives: [{ ...AN_OBJECTIVE, label: '  ' }] }, 'TEXT_MISSING', 'objectives.0.label'],
        [
          'with a novel for an objective',
          { objectives: [{ ...AN_OBJECTIVE, label: 'x'.repeat(201) }] },
          'TEXT_TOO_LONG',
          'objectives.0.label',
        ],
        [
          'with an objective that is overdue',
          { objectives: [{ ...AN_OBJECTIVE, dueOn: '2026-11-15' }] },
          'DUE_OUTSIDE_CONTRACT',
          'objectives.0.dueOn',
        ],
      ],
    },
    recordCaseNote: {
      valid: { body: 'Facts, not judgement.' },
      refusals: [
        ['without a text', { body: ' \n ' }, 'TEXT_MISSING', 'body'],
        ['of 4,001 characters', { body: 'x'.repeat(4_001) }, 'TEXT_TOO_LONG', 'body'],
        ['with a character that ends strings', { body: 'so \u0000 be it' }, 'TEXT_UNREADABLE', 'body'],
      ],
    },
    closeSupportCase: {
      valid: CLOSING,
      refusals: [
        ['tomorrow', { closedOn: '2026-11-26' }, 'IN_THE_FUTURE', 'closedOn'],
        ['before the opening', { closedOn: '2026-11-02' }, 'DATE_TOO_EARLY', 'closedOn'],
        ['before the last interview', { closedOn: '2026-11-13' }, 'DATE_TOO_EARLY', 'closedOn'],
        ['on an outdated view', { expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ],
    },
  };

  describe.each(Object.entries(onCase))('%s', (mutation, { valid, refusals }) => {
    let caseId: Id;

    beforeAll(async () => {
      ({ caseId } = await openCase(service, people));
      await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
      await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW, heldOn: '2026-11-14' });
    });

    test.each(refusals)('%s', async (_, change, code, path) => {
      expect(await expectRefusal('socialWorker', mutation, { caseId, ...valid, ...change })).toMatchObject({ code, path });
    });

    test('on a case that does not exist, of a colleague, or of another association: all alike', async () => {
      const notFound = { code: 'NOT_FOUND', kind: 'NOT_FOUND', path: 'caseId' };
      expect(await expectRefusal('socialWorker', mutation, { ...valid, caseId: newId() })).toEqual(notFound);
      expect(await expectRefusal('colleague', mutation, { ...valid, caseId })).toEqual(notFound);
      expect(await expectRefusal('otherSocialWorker', mutation, { ...valid, caseId })).toEqual(notFound);
    });

    test('by somebody whose role does not allow it', async () => {
      for (const person of ['rentalManager', 'financeOfficer', 'allocationOfficer', 'auditor'] as const) {
        expect(await expectRefusal(person, mutation, { ...valid, caseId })).toMatchObject({ kind: 'FORBIDDEN' });
      }
    });

    test('on a closed case', async () => {
      const closed = await openCase(service, people);
      await act(people.socialWorker, 'closeSupportCase', { caseId: closed.caseId, ...CLOSING });
      const refusal = await expectRefusal('socialWorker', mutation, { ...valid, caseId: closed.caseId });
      expect(refusal).toEqual({ code: 'CASE_CLOSED', kind: 'CONFLICT', path: '' });
    });
  });

  test('a contract is not signed without a diagnostic, nor twice', async () => {
    const { caseId } = await openCase(service, people);
    expect(await expectRefusal('socialWorker', 'signSupportContract', { caseId, ...CONTRACT })).toMatchObject({
      code: 'DIAGNOSTIC_MISSING',
      kind: 'REFUSED',
    });
    await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
    await act(people.socialWorker, 'signSupportContract', { caseId, ...CONTRACT });
    expect(await expectRefusal('socialWorker', 'signSupportContract', { caseId, ...CONTRACT })).toMatchObject({
      code: 'CONTRACT_ALREADY_SIGNED',
      kind: 'CONFLICT',
    });
  });

  test('a contract signed and a case closed by two people at once: both in turn, or the second is a conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId, householdId } = await openCase(service, people);
      await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
      const [signed, closed] = await Promise.all([
        act(people.socialWorker, 'signSupportContract', { caseId, ...CONTRACT }),
        act(people.programmeManager, 'closeSupportCase', { caseId, ...CLOSING }),
      ]);
      expect(closed['refusals']).toEqual([]);
      const codes = (signed['refusals'] as { code: string }[]).map(({ code }) => code);
      const told = (await service.published()).filter((fact) => fact.key === householdId).map((fact) => fact.type);
      const facts = told.filter((type) => type !== 'support-case-position-changed.v2');
      const inTurn = codes.length === 0 && facts.join() === 'support-started.v1,support-case-closed.v1';
      const late = codes.join() === 'CASE_CLOSED' && facts.join() === 'support-case-closed.v1';
      expect(inTurn || late).toBe(true);
    }
  });

  test('a repeat with the same key and body answers the first result, once; with another body it is refused', async () => {
    const { caseId } = await openCase(service, people);
    const input = { clientKey: 'visit-of-the-tenth', caseId, ...INTERVIEW };
    const first = await act(people.socialWorker, 'recordInterview', input, 'interviewId');
    const again = await act(people.socialWorker, 'recordInterview', input, 'interviewId');
    expect(again).toEqual(first);
    expect(await service.sql('select id from interview where case_id = $1', [caseId])).toHaveLength(1);
    const other = await expectRefusal('socialWorker', 'recordInterview', { ...input, durationMinutes: 60 });
    expect(other).toMatchObject({ code: 'CLIENT_KEY_REUSED', kind: 'CONFLICT', path: 'clientKey' });
  });
});
