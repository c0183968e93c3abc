// What finance says of households, kept for the overview and counted for the programme's report.
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { benefitBackPaymentReceived } from '@passerelle/shared/facts/benefit-back-payment-received';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { countForProgramme } from '../use-cases/count-for-programme';
import { recordBenefit, recordPlan, recordPlanCompletion } from '../use-cases/record-overview-parts';

export const onRepaymentPlanSigned = on(repaymentPlanSigned, 'projection', async (tx, fact) => {
  const { householdId, landlordId, signedOn, schedule = [] } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  await recordPlan.join(tx, { ...fact.payload, schedule, sourceVersion: fact.streamVersion });
  return countForProgramme.join(tx, { fact, householdId, landlordId, kind: 'PLAN_SIGNED', businessDate: signedOn });
});

export const onRepaymentPlanCompleted = on(repaymentPlanCompleted, 'projection', (tx, fact) => {
  requireSameOrganisation(fact.payload.landlordId, fact);
  return recordPlanCompletion.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion });
});

/** Counted by the day of recording, which is when the household gets its aid again; `from` may lie months back. */
export const onHousingBenefitReinstated = on(housingBenefitReinstated, 'projection', async (tx, fact) => {
  const { householdId, landlordId, recordedOn } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  await recordBenefit.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion });
  return countForProgramme.join(tx, { fact, householdId, landlordId, kind: 'BENEFIT_REINSTATED', businessDate: recordedOn });
});

/** A referral counts once, whether its benefit was reinstated, paid back, or both. */
export const onBenefitBackPaymentReceived = on(benefitBackPaymentReceived, 'projection', (tx, fact) => {
  const { householdId, landlordId, receivedOn } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  return countForProgramme.join(tx, { fact, householdId, landlordId, kind: 'BENEFIT_REINSTATED', businessDate: receivedOn });
});
