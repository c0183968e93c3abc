import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, ASSOCIATION, CONTRACT, DIAGNOSTIC, LANDLORD, PROGRAMME, SOCIAL_WORKER, type People } from './association';

const NAMED = [
  ['MEETING', 'DIAGNOSTIC', [], null, 'First meeting', 'Premier rendez-vous'],
  ['AIRLOCK', 'SUPPORT', ['MEETING'], 18, 'Airlock', 'Sas'],
  ['PREPARATION', 'SUPPORT', ['AIRLOCK'], 2, 'Preparation of rehousing', 'Préparation au relogement'],
  ['IN_HOME', 'SUPPORT', ['PREPARATION'], 3, 'In the home', 'Dans le logement'],
  ['LEFT', 'CLOSED', ['MEETING', 'AIRLOCK', 'PREPARATION', 'IN_HOME'], null, 'Left', 'Sorti'],
] as const;

interface StageTold {
  readonly code: string;
  readonly phase: string;
  readonly follows: string[];
  readonly expectedMonths: number | null;
  readonly maximumMonths: number | null;
}

/** A meeting before the contract, three stages under it, and the way out; a support lasts 12 months at most. */
export const STAGES: readonly StageTold[] = NAMED.map(([code, phase, follows, expectedMonths]) => ({
  ...{ code, phase, follows: [...follows], expectedMonths },
  maximumMonths: code === 'IN_HOME' ? 6 : null,
}));

const TERMS = [
  ...NAMED.map(([code, , , , en, fr]) => ({ kind: 'STAGE', code, labels: { en, fr } })),
  { kind: 'OUTCOME', code: 'REHOUSED', labels: { en: 'Rehoused', fr: 'Relogement' } },
  { kind: 'OUTCOME', code: 'STABILISED', labels: { en: 'Situation stabilised', fr: 'Situation stabilisée' } },
];

interface Told {
  readonly programmeId?: Id;
  readonly version?: number;
  readonly stages?: readonly StageTold[];
  readonly streamVersion?: number;
}

/** Referrals tells the stages of a version of a programme. */
export async function tellStages(
  service: TestService,
  { programmeId = PROGRAMME, version = 1, stages = STAGES, streamVersion }: Told = {},
): Promise<void> {
  const partners = [{ organisationId: ASSOCIATION, part: 'OPERATOR' as const, from: '2022-07-01', to: null }];
  const codes = stages.filter(({ code }) => !NAMED.some(([named]) => named === code));
  const terms = [...TERMS, ...codes.map(({ code }) => ({ kind: 'STAGE', code, labels: { en: code, fr: code } }))];
  const payload = { programmeId, version, from: '2022-07-01', to: null, partners, terms, stages: [...stages], maximumMonths: 12 };
  const event = { key: programmeId, organisationId: LANDLORD, payload };
  await service.deliver(programmePublished, streamVersion === undefined ? event : { ...event, version: streamVersion });
}

export interface CaseOfProgramme {
  readonly caseId: Id;
  readonly householdId: Id;
  readonly referralId: Id;
}

/** A case of a household that was accepted on that day under the first version of a programme, opened the same day. */
export async function caseUnder(
  { service, people }: { readonly service: TestService; readonly people: People },
  { programmeId = PROGRAMME, openedOn = '2026-11-02' }: { readonly programmeId?: Id; readonly openedOn?: LocalDate } = {},
): Promise<CaseOfProgramme> {
  const [householdId, referralId] = [newId(), newId()];
  const grant = { householdId, basisId: householdId, from: openedOn };
  const landlords = { organisationId: LANDLORD, purpose: 'TENANCY', basisKind: 'REGISTRATION' } as const;
  const operators = { organisationId: ASSOCIATION, purpose: 'SUPPORT', basisKind: 'REFERRAL', basisId: referralId } as const;
  for (const granted of [landlords, operators]) {
    const payload = { grantId: newId(), ...grant, ...granted };
    await service.deliver(accessGranted, { key: householdId, organisationId: granted.organisationId, payload });
  }
  const parties = { landlordId: LANDLORD, operatorId: ASSOCIATION };
  const payload = { referralId, householdId, programmeId, version: 1, ...parties, acceptedOn: openedOn };
  await service.deliver(referralAccepted, { key: householdId, organisationId: ASSOCIATION, payload });
  const input = { referralId, referentId: SOCIAL_WORKER, openedOn };
  const opened = await act(people.programmeManager, 'openSupportCase', input, 'supportCase { id }');
  const { id: caseId } = opened['supportCase'] as { id: Id };
  return { caseId, householdId, referralId };
}

/** The same with a diagnostic and a contract of the day of its opening. */
export async function signedCaseUnder(
  world: { readonly service: TestService; readonly people: People },
  asked: Parameters<typeof caseUnder>[1] = {},
): Promise<CaseOfProgramme> {
  const opened = await caseUnder(world, asked);
  const { caseId } = opened;
  const { openedOn = '2026-11-02' } = asked;
  const { socialWorker } = world.people;
  await act(socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC, madeOn: openedOn });
  const signed = await act(socialWorker, 'signSupportContract', { caseId, ...CONTRACT, signedOn: openedOn });
  expect(signed['refusals']).toEqual([]);
  return opened;
}
