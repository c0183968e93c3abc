// The facts of some households' way through all services, for tests of what is made of them. Ids and figures differ from one to the other.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { FactDeclaration, FactPayload } from '@passerelle/shared/events/declare-fact';
import type { LogRecord } from '@passerelle/shared/events/port';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { benefitBackPaymentReceived } from '@passerelle/shared/facts/benefit-back-payment-received';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import { supportStarted } from '@passerelle/shared/facts/support-started';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { unitDescribed } from '@passerelle/shared/facts/unit-described';
import { factRecord } from '@passerelle/shared/testing/fact-record';

/** Numbers the facts of each stream as their publisher does, a day apart. */
function teller() {
  const versions = new Map<string, number>();
  const records: LogRecord[] = [];
  return {
    records,
    tell<Fact extends FactDeclaration>(fact: Fact, about: { key: Id; by: Id }, payload: FactPayload<Fact>): void {
      const stream = `${fact.publisher} ${about.key}`;
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const occurredAt = new Date(Date.UTC(2026, 0, 1 + records.length, 10));
      records.push(factRecord(fact, { key: about.key, organisationId: about.by, version, payload, occurredAt }));
    },
  };
}

type Tell = ReturnType<typeof teller>['tell'];

interface Parties {
  readonly landlordId: Id;
  readonly operatorId: Id;
  readonly programmeId: Id;
}

/** All facts about a programme and so many households, each stream in its order. */
export function factsOfHouseholds(count: number): LogRecord[] {
  const { tell, records } = teller();
  const parties = { landlordId: newId(), operatorId: newId(), programmeId: newId() };
  tellReference(tell, parties);
  for (let index = 0; index < count; index += 1) tellHousehold(tell, parties, index);
  return records;
}

function tellReference(tell: Tell, { landlordId, operatorId, programmeId }: Parties): void {
  const staffId = newId();
  for (const subject of ['first', 'second'])
    tell(
      staffMemberRegistered,
      { key: operatorId, by: operatorId },
      { staffId, organisationId: operatorId, issuer: 'https://id.test', subject },
    );
  const landlord = { organisationId: landlordId, part: 'LANDLORD', from: '2026-01-01', to: null } as const;
  const operator = { organisationId: operatorId, part: 'OPERATOR', from: '2026-01-01', to: '2027-01-01' } as const;
  const version = { programmeId, version: 1, from: '2026-01-01', to: null, terms: [...TERMS_OF_ALL_PROGRAMMES], maximumMonths: 24 };
  const lasting = { expectedMonths: 18, maximumMonths: null };
  const stages = [
    { code: 'FIRST_MEETING', phase: 'DIAGNOSTIC', follows: [], ...lasting },
    { code: 'AIRLOCK', phase: 'SUPPORT', follows: ['FIRST_MEETING'], ...lasting },
  ];
  for (const partners of [[landlord, operator], [landlord]]) {
    tell(programmePublished, { key: programmeId, by: landlordId }, { ...version, partners, stages: stages.slice(0, partners.length) });
  }
}

function tellHousehold(tell: Tell, parties: Parties, index: number): void {
  const { landlordId, operatorId } = parties;
  const householdId = newId();
  const byLandlord = { key: householdId, by: landlordId };
  const byOperator = { key: householdId, by: operatorId };
  const tenancy = { householdId, landlordId };
  const profile = { householdId, asOf: '2026-03-01', persons: 2, adults: 1, dependentChildren: 1 };
  const means = { monthlyResourcesCents: 140_000 + index, referenceTaxIncomeCents: null, resourcesAsOf: '2026-03-01' };
  tell(householdProfileRecorded, byLandlord, {
    ...profile,
    monthlyResourcesCents: null,
    referenceTaxIncomeCents: null,
    resourcesAsOf: null,
  });
  tell(householdProfileRecorded, byLandlord, { ...profile, ...means });
  const leaseId = newId();
  const home = { unitId: newId(), department: '93', unitType: 'T3', rentCents: 45_000 + index, serviceChargesCents: 6_500 } as const;
  const terms = { leaseNumber: `L-${index}`, energyChargesCents: null, startsOn: '2026-03-01', replacesLeaseId: null };
  const title = { ownerId: landlordId, unitKind: 'FAMILY', commune: '93066', titleHolder: 'HOUSEHOLD', holderId: null } as const;
  tell(leaseStarted, byLandlord, { leaseId, ...tenancy, ...home, ...terms, ...title });
  tellAccess(tell, byLandlord, { householdId, organisationId: landlordId, purpose: 'TENANCY', ended: index % 3 === 0 });
  const account = { accountId: leaseId, leaseId, ...tenancy };
  const episodeId = newId();
  for (const missedTerms of [1, 2, 3]) {
    const position = { missedTerms, oldestDueOn: '2026-05-05', arrearsCents: 50_000 * missedTerms, asOf: '2026-08-01' };
    tell(arrearsPositionChanged, byLandlord, { ...account, episodeId, ...position });
  }
  tellPositions(tell, byLandlord, { account, unitId: home.unitId, index });
  tellSupport(tell, { ...parties, householdId }, index % 2 === 0);
  tellAccess(tell, byOperator, { householdId, organisationId: operatorId, purpose: 'SUPPORT', ended: index % 2 === 0 });
  const plan = { planId: newId(), accountId: leaseId, ...tenancy, signedOn: '2026-09-01', debtCents: 150_000, instalments: 2 };
  const schedule = ['2026-07-05', '2026-09-05'].map((dueOn) => ({ dueOn, amountCents: 75_000 }));
  tell(repaymentPlanSigned, byLandlord, { ...plan, schedule });
  const { planId, accountId } = plan;
  if (index % 3 === 2) tell(repaymentPlanCompleted, byLandlord, { planId, accountId, ...tenancy, completedOn: '2026-10-05' });
  const benefit = { ...tenancy, leaseId, from: '2026-08-01', recordedOn: '2026-09-02' };
  for (const monthlyCents of [20_000, 21_000]) tell(housingBenefitReinstated, byLandlord, { benefitId: newId(), ...benefit, monthlyCents });
  tell(benefitBackPaymentReceived, byLandlord, { entryId: newId(), ...tenancy, receivedOn: '2026-09-03', amountCents: 84_000 });
  if (index % 3 === 0) tell(leaseEnded, byLandlord, { leaseId, ...tenancy, endedOn: '2026-10-01', reason: 'TENANT_LEFT' });
}

function tellPositions(
  tell: Tell,
  by: { readonly key: Id; readonly by: Id },
  about: { account: Record<'accountId' | 'leaseId' | 'householdId' | 'landlordId', Id>; unitId: Id; index: number },
): void {
  const { account, unitId, index } = about;
  const { householdId, landlordId } = account;
  const place = { department: '93', commune: '93066', street: 'RUE_DU_PONT', number: String(index + 1), asOf: '2026-02-01' };
  const ofUnit = { key: unitId, by: landlordId };
  tell(unitAddressRecorded, ofUnit, { unitId, landlordId, ...place });
  const home = { unitId, landlordId, ownerId: landlordId, residenceId: newId(), asOf: '2026-02-01' };
  for (const unitKind of [null, 'FAMILY'] as const) tell(unitDescribed, ofUnit, { ...home, unitKind });
  const stages = ['NONE', 'IMPAYE', 'COMMANDEMENT_PAYER'] as const;
  for (const stage of stages.slice(0, 1 + (index % 3)))
    tell(procedureStageChanged, by, { ...account, stage, since: '2026-08-01', asOf: '2026-08-01' });
  const rate = { withEnergy: false, asOf: '2026-08-01' };
  tell(effortRateChanged, by, { ...account, ...rate, rateBasisPoints: null, missing: 'RESOURCES_UNKNOWN' });
  tell(effortRateChanged, by, { ...account, ...rate, rateBasisPoints: 2_600 + index, missing: 'ENERGY_UNKNOWN' });
  const application = { applicationId: newId(), householdId, departments: ['75', '93'], asOf: '2026-08-01' };
  for (const live of index % 2 === 0 ? [true, false] : [true]) tell(housingApplicationChanged, by, { ...application, live });
}

function tellAccess(
  tell: Tell,
  by: { readonly key: Id; readonly by: Id },
  grant: { householdId: Id; organisationId: Id; purpose: 'TENANCY' | 'SUPPORT'; ended: boolean },
): void {
  const { ended, ...opened } = grant;
  const grantId = newId();
  tell(accessGranted, by, { grantId, ...opened, basisKind: 'LEASE', basisId: newId(), from: '2026-01-01' });
  const { householdId, organisationId } = grant;
  if (ended) tell(accessEnded, by, { grantId, householdId, organisationId, to: '2026-01-20', reason: 'LEASE_ENDED' });
}

function tellSupport(tell: Tell, referred: Parties & { readonly householdId: Id }, ended: boolean): void {
  const { householdId, operatorId } = referred;
  const by = { key: householdId, by: operatorId };
  const referral = { referralId: newId(), householdId, operatorId };
  tell(referralAccepted, by, { ...referred, ...referral, version: 1, acceptedOn: '2026-08-10' });
  const caseId = newId();
  const position = { caseId, ...referral, referentId: newId(), openedOn: '2026-08-12', contractEndsOn: null, lastInterviewOn: null };
  tell(supportCasePositionChanged, by, {
    ...{ ...position, stage: 'FIRST_MEETING', phase: 'DIAGNOSTIC', stageSince: '2026-08-12' },
    ...{ diagnosticOn: null, closedOn: null, asOf: '2026-08-12' },
  });
  const entered = { stage: 'AIRLOCK', phase: 'SUPPORT', stageSince: '2026-08-20' } as const;
  const diagnosed = { ...position, ...entered, diagnosticOn: '2026-08-20', closedOn: null, asOf: '2026-08-20' } as const;
  tell(supportCasePositionChanged, by, diagnosed);
  tell(supportStarted, by, { caseId, ...referral, startedOn: '2026-08-20' });
  if (!ended) return;
  const left = { stage: 'CLOSED', phase: 'CLOSED', stageSince: '2026-10-20' } as const;
  tell(supportCasePositionChanged, by, { ...diagnosed, ...left, closedOn: '2026-10-20', asOf: '2026-10-20' });
  tell(supportCaseClosed, by, { caseId, ...referral, closedOn: '2026-10-20', outcome: 'STABILISED' });
  tell(referralEnded, by, { ...referral, endedOn: '2026-10-20', reason: 'COMPLETED' });
}
